namespace Syndication.Host.Composition;

/// <summary>What the command line says. Unknown words are left to the configuration, which tests and tools rely on.</summary>
/// <param name="Demo">Whether the demo city is played.</param>
/// <param name="Data">The data folder.</param>
/// <param name="Urls">Where the server listens.</param>
/// <param name="Exit">Whether the demo ends when everything has settled.</param>
/// <param name="Report">Where the demo's report goes.</param>
/// <param name="Rest">Everything else.</param>
public sealed record HostArguments(bool Demo, string Data, string Urls, bool Exit, string? Report, string[] Rest)
{
    public static HostArguments Parse(string[] args)
    {
        var rest = new List<string>();
        var parsed = new HostArguments(false, "data", "http://127.0.0.1:5080", false, null, []);
        for (var i = 0; i < args.Length; i++)
        {
            var (name, value) = Split(args, ref i);
            parsed = (name, value) switch
            {
                ("demo", _) => parsed with { Demo = true },
                ("--exit", _) => parsed with { Exit = true },
                ("--data", { } folder) => parsed with { Data = folder },
                ("--urls", { } urls) => parsed with { Urls = urls },
                ("--report", { } file) => parsed with { Report = Path.GetFullPath(file) },
                _ => Keep(parsed, rest, args[i]),
            };
        }

        return parsed with { Data = Path.GetFullPath(parsed.Data), Rest = [.. rest] };
    }

    private static (string Name, string? Value) Split(string[] args, ref int at)
    {
        var word = args[at];
        var equals = word.IndexOf('=', StringComparison.Ordinal);
        if (equals > 0)
        {
            return (word[..equals], word[(equals + 1)..]);
        }

        return word is "--data" or "--urls" or "--report" && at + 1 < args.Length ? (word, args[++at]) : (word, null);
    }

    private static HostArguments Keep(HostArguments parsed, List<string> rest, string word)
    {
        rest.Add(word);
        return parsed;
    }
}
