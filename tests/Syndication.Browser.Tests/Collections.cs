[assembly: AssemblyFixture(typeof(Syndication.Browser.Tests.ConsoleFixture))]
[assembly: CollectionBehavior(DisableTestParallelization = true)]
