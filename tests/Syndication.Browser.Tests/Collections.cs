[assembly: AssemblyFixture(typeof(Syndication.Browser.Tests.ConsoleFixture))]
