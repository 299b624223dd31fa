namespace Syndication;

/// <summary>One disclosure to put on one outlet.</summary>
public sealed record Publication
{
    public required OutletSession Session { get; init; }

    /// <summary>The idempotency key of the act (<see cref="IdempotencyKey"/>): the same through every repeat.</summary>
    public required string Key { get; init; }

    public required Edition Edition { get; init; }

    public required Rendition Rendition { get; init; }

    public required Slots Slots { get; init; }

    /// <summary>0 at first; higher only after a person's force-resend or a planned repost.</summary>
    public int Round { get; init; }
}

/// <summary>A question about an act that was sent, or about a post that should stand.</summary>
public sealed record Probe
{
    public required OutletSession Session { get; init; }

    /// <summary>The key of the act asked about.</summary>
    public required string Key { get; init; }

    /// <summary>The act asked about. After <see cref="Verb.Update"/>: Live means that the new edition is live, Deferred that the old one certainly still is.
    /// After <see cref="Verb.Withdraw"/>: Gone means done, Deferred that it certainly still stands.</summary>
    public required Verb Verb { get; init; }

    public required Edition Edition { get; init; }

    public required Rendition Rendition { get; init; }

    public required Slots Slots { get; init; }

    /// <summary>What the platform called it, when it told us.</summary>
    public RemoteReference? Reference { get; init; }

    /// <summary>Where it should stand, when known.</summary>
    public Uri? Address { get; init; }

    /// <summary>When the act was sent: older posts are not ours.</summary>
    public required DateTimeOffset Since { get; init; }
}

/// <summary>One disclosure to take back from one outlet.</summary>
public sealed record Withdrawal
{
    public required OutletSession Session { get; init; }

    public required string Key { get; init; }

    public required WithdrawalKind Kind { get; init; }

    /// <summary>Shown to readers where the kind leaves a notice.</summary>
    public required string Reason { get; init; }

    /// <summary>The edition that stands there.</summary>
    public required Edition Edition { get; init; }

    public required Slots Slots { get; init; }

    public RemoteReference? Reference { get; init; }

    public Uri? Address { get; init; }

    /// <summary>Where readers are sent, for <see cref="WithdrawalKind.Replaced"/>.</summary>
    public Uri? Replacement { get; init; }
}

/// <summary>The kinds of taking back.</summary>
public enum WithdrawalKind
{
    /// <summary>410 with title and reason.</summary>
    Notice = 0,

    /// <summary>410 without title.</summary>
    Gone = 1,

    /// <summary>301 to the replacement.</summary>
    Replaced = 2,
}
