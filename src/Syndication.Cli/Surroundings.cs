namespace Syndication.Cli;

/// <summary>What the command line touches besides the network.</summary>
/// <param name="Out">Where answers go.</param>
/// <param name="Error">Where refusals and progress go.</param>
/// <param name="Variable">An environment variable by name.</param>
/// <param name="Clock">The clock it waits by.</param>
/// <param name="Interactive">Whether a person watches a terminal.</param>
public sealed record Surroundings(TextWriter Out, TextWriter Error, Func<string, string?> Variable, TimeProvider Clock, bool Interactive)
{
    public static Surroundings OfProcess() =>
        new(Console.Out, Console.Error, Environment.GetEnvironmentVariable, TimeProvider.System, !Console.IsOutputRedirected && !Console.IsErrorRedirected);
}
