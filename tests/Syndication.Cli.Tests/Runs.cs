using Syndication.Cli;
using Syndication.Host.Tests.Api.Bench;

namespace Syndication.Cli.Tests;

/// <summary>One run of the command line as a script sees it.</summary>
public sealed record Run(int Code, string Out, string Error)
{
    /// <summary>Runs against the bench, as a person whose token is their id.</summary>
    public static Task<Run> AsAsync(ApiBench bench, string person, params string[] args) =>
        OfAsync(name => name switch { "SYNDICATION_SERVER" => bench.Address.ToString(), "SYNDICATION_TOKEN" => person, _ => null }, args);

    public static async Task<Run> OfAsync(Func<string, string?> variables, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await Syndicate.RunAsync(args, new Surroundings(output, error, variables, TimeProvider.System, Interactive: false), TestContext.Current.CancellationToken);
        return new(code, output.ToString(), error.ToString());
    }
}
