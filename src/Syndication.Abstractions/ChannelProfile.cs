namespace Syndication;

/// <summary>What a kind of outlet can do. Data, not behaviour: preview, limits, planner, tests and the README's channel table read the same record.</summary>
public sealed record ChannelProfile
{
    /// <summary>The machine word of the channel: <c>portal</c>, <c>wechat</c>, ...</summary>
    public required string Kind { get; init; }

    public required Words Name { get; init; }

    public required Limits Limits { get; init; }

    /// <summary>What a correction of a live item does here.</summary>
    public required CorrectionWay Correction { get; init; }

    /// <summary>The withdrawal kinds the platform can express, strongest wish first; empty when nothing can be taken back by machine.</summary>
    public required IReadOnlyList<WithdrawalKind> Withdrawals { get; init; }

    /// <summary>Whether <see cref="Channel.VerifyAsync"/> can look through the reader's window.</summary>
    public required bool CanVerify { get; init; }

    /// <summary>Whether <see cref="Channel.CheckAsync"/> can find out what became of a request whose answer was lost.</summary>
    public required bool CanLookUp { get; init; }

    /// <summary>Whether the same key sent again certainly makes no second post.</summary>
    public required bool SafeRepeat { get; init; }

    /// <summary>Whether a person does the writing (hand-over).</summary>
    public bool ByHand { get; init; }

    /// <summary>Whether the outlet is reached over the network; outlets that are folders of ours are not.</summary>
    public bool UsesNetwork { get; init; } = true;

    /// <summary>Whether the text carries the canonical address, so that it must wait for the portal.</summary>
    public bool NeedsCanonicalAddress { get; init; }

    /// <summary>Whether a live item's address here may become the disclosure's canonical address.</summary>
    public bool GivesCanonicalAddress { get; init; }

    /// <summary>Whether a second person confirms before anything is sent (public screens).</summary>
    public bool NeedsConfirmation { get; init; }

    /// <summary>Whether deliveries wait for an issue that collects them (gazette).</summary>
    public bool Collects { get; init; }

    public Pace Pace { get; init; } = new();

    /// <summary>The longest a writing verb may take before it is cancelled and its outcome is Unknown.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long after a lost answer the platform may still be working; an absence counts only after it.</summary>
    public TimeSpan Settle { get; init; } = TimeSpan.FromSeconds(5);
}

/// <summary>The platform's bounds. Null means none. Over a bound is a blocking problem, never a cut.</summary>
/// <param name="Title">Longest title, in <paramref name="Unit"/>.</param>
/// <param name="Summary">Longest summary, in <paramref name="Unit"/>.</param>
/// <param name="Body">Longest body as sent, in characters.</param>
/// <param name="BodyBytes">Longest body as sent, in UTF-8 bytes.</param>
/// <param name="Unit">How titles and summaries are counted.</param>
public sealed record Limits(int? Title = null, int? Summary = null, int? Body = null, int? BodyBytes = null, LengthUnit Unit = LengthUnit.CodePoints);

/// <summary>How a platform counts length.</summary>
public enum LengthUnit
{
    /// <summary>Unicode code points.</summary>
    CodePoints = 0,

    /// <summary>Weibo's count: characters above U+00FF are 1, others a half, an address 10.</summary>
    HalfWidthHalves = 1,
}

/// <summary>What a correction of a live item does at an outlet.</summary>
public enum CorrectionWay
{
    /// <summary>The same post gets the new text.</summary>
    InPlace = 0,

    /// <summary>The old post is deleted, then the new text is posted.</summary>
    Repost = 1,

    /// <summary>The old post stays; a person decides and posts a correction notice.</summary>
    ByHand = 2,
}
