namespace Syndication.Channels.Http;

/// <summary>How far one exchange may go.</summary>
/// <param name="Total">From the first byte to the last; connecting alone never takes more than <see cref="Connect"/>.</param>
/// <param name="AnswerBytes">The longest answer that is read.</param>
/// <param name="Reach">Which addresses may be called.</param>
public sealed record Bounds(TimeSpan Total, int AnswerBytes, Reach Reach)
{
    public static readonly TimeSpan Connect = TimeSpan.FromSeconds(5);

    /// <summary>30 s, 8 MB, any address: for platforms whose address the operator sets.</summary>
    public static Bounds Usual { get; } = new(TimeSpan.FromSeconds(30), 8 << 20, Reach.Anywhere);

    /// <summary>120 s, for sending files.</summary>
    public static Bounds Upload { get; } = Usual with { Total = TimeSpan.FromSeconds(120) };
}

/// <summary>Which addresses a request may reach.</summary>
public enum Reach
{
    Anywhere = 0,

    /// <summary>Refuses private, loopback, link-local and other special addresses, judged after the name was resolved.</summary>
    PublicOnly = 1,
}
