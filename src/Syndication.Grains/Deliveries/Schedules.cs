namespace Syndication.Grains.Deliveries;

/// <summary>Every delay of the machine, readable in configuration as lines of time spans.</summary>
public sealed record Schedules
{
    /// <summary>Waits between tries that certainly did nothing; after the last one a person is needed.</summary>
    public IReadOnlyList<TimeSpan> Retry { get; init; } = Spans("5s 30s 2m 10m 30m 2h 6h");

    /// <summary>Waits between looks after an outcome nobody knows.</summary>
    public IReadOnlyList<TimeSpan> Look { get; init; } = Spans("1s 3s 5s 10s 30s 2m 10m 30m 1h");

    /// <summary>How long doubt may last before a person is needed.</summary>
    public TimeSpan Doubt { get; init; } = TimeSpan.FromHours(24);

    /// <summary>How long a platform may keep what it accepted before a person is needed.</summary>
    public TimeSpan Acceptance { get; init; } = TimeSpan.FromDays(3);

    /// <summary>Looks through the reader's window, counted from the last change there.</summary>
    public IReadOnlyList<TimeSpan> Verification { get; init; } = Spans("0s 2s 10s 60s 1h 1d 7d");

    /// <summary>How many of <see cref="Verification"/> pass before what is not seen becomes an alarm; once seen, the rest of them is skipped.</summary>
    public const int EarlyLooks = 4;

    /// <summary>How long a release by "now" can be stopped.</summary>
    public TimeSpan StopWindow { get; init; } = TimeSpan.FromSeconds(10);

    public TimeSpan RetryAfter(int failures) => Retry[Math.Min(failures, Retry.Count - 1)];

    public TimeSpan LookAfter(int looks) => Look[Math.Min(looks, Look.Count - 1)];

    /// <summary>Reads a line such as <c>5s 30s 2m 6h 7d</c>.</summary>
    /// <exception cref="FormatException">The line is empty or a word is no number (up to 65535) with s, m, h or d.</exception>
    public static IReadOnlyList<TimeSpan> Spans(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } words
        ? [.. words.Select(Span)]
        : throw new FormatException("A line of time spans holds at least one, such as 5s.");

    private static TimeSpan Span(string word)
    {
        if (!ushort.TryParse(word.AsSpan(0, word.Length - 1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var count))
        {
            throw new FormatException($"'{word}' is no time span: write a number with s, m, h or d.");
        }

        return word[^1] switch
        {
            's' => TimeSpan.FromSeconds(count),
            'm' => TimeSpan.FromMinutes(count),
            'h' => TimeSpan.FromHours(count),
            'd' => TimeSpan.FromDays(count),
            _ => throw new FormatException($"'{word}' is no time span: write a number with s, m, h or d."),
        };
    }
}
