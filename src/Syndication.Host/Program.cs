using Syndication.Host.Composition;

return await HostProgram.RunAsync(args);

/// <summary>Named, so that tests can start the host in their own process.</summary>
public partial class Program;
