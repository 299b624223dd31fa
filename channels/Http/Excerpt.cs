using System.Text.RegularExpressions;

namespace Syndication.Channels.Http;

/// <summary>A platform's own words, short enough for a fault and without the secrets it may have echoed.</summary>
public static partial class Excerpt
{
    private const int Longest = 200;

    public static string Of(string text, params IReadOnlyList<string?> secrets)
    {
        // Secrets go first: cutting first could leave half of one.
        var clean = secrets.Where(s => !string.IsNullOrEmpty(s)).OrderByDescending(s => s!.Length)
            .Aggregate(text, (left, secret) => left.Replace(secret!, "***", StringComparison.Ordinal));
        clean = Blanks().Replace(clean.Length > 4096 ? clean[..4096] : clean, " ").Trim();
        return clean.Length <= Longest ? clean : clean[..(char.IsHighSurrogate(clean[Longest - 1]) ? Longest - 1 : Longest)] + "…";
    }

    [GeneratedRegex(@"[\s\p{Cc}]+")]
    private static partial Regex Blanks();
}
