namespace Syndication;

/// <summary>What a reader would see there now.</summary>
/// <param name="Presence">The verdict.</param>
/// <param name="Text">The fingerprint of the normalised text that was seen, when one was read.</param>
/// <param name="Detail">What differs or why nothing could be read, in one sentence.</param>
/// <param name="Edition">The edition it is, for <see cref="Presence.Matches"/> and <see cref="Presence.Stale"/>; the machine fills it in.</param>
public sealed record Sighting(Presence Presence, Fingerprint? Text = null, Words? Detail = null, int? Edition = null)
{
    /// <summary>Compares what was read with what was approved.</summary>
    /// <param name="expected">The rendition that should stand there.</param>
    /// <param name="seen">The normalised text that was read.</param>
    public static Sighting Compare(Rendition expected, string seen)
    {
        var text = Fingerprint.Of(seen);
        return text == expected.TextFingerprint
            ? new(Presence.Matches, text)
            : new(Presence.Altered, text, Difference(expected.Text, seen));
    }

    public static Sighting Missing(Words detail) => new(Presence.Missing, Detail: detail);

    public static Sighting Unreachable(Words detail) => new(Presence.Unreachable, Detail: detail);

    private static Words Difference(string expected, string seen)
    {
        var at = expected.AsSpan().CommonPrefixLength(seen);
        return new($"第{at + 1}字起不同：应为“{Around(expected, at)}”，实为“{Around(seen, at)}”", $"Differs from character {at + 1}: expected \"{Around(expected, at)}\", found \"{Around(seen, at)}\"");
    }

    private static string Around(string text, int at)
    {
        var from = Math.Max(0, at - 6);
        return text[from..Math.Min(text.Length, at + 12)].Replace('\n', ' ');
    }
}

/// <summary>What a look at the reader's side found.</summary>
public enum Presence
{
    /// <summary>Nobody has looked.</summary>
    Unseen = 0,

    /// <summary>Exactly the approved text.</summary>
    Matches = 1,

    /// <summary>An older edition of ours.</summary>
    Stale = 2,

    /// <summary>A text that differs.</summary>
    Altered = 3,

    /// <summary>The place could be read and the item is not there.</summary>
    Missing = 4,

    /// <summary>Readable although it should not be.</summary>
    Leaked = 5,

    /// <summary>The place could not be read (captcha, changed layout, network): says nothing about the item.</summary>
    Unreachable = 6,

    /// <summary>A named person looked and says so.</summary>
    Attested = 7,
}
