using System.Text.Json.Serialization;

namespace Syndication.Grains.Deliveries;

/// <summary>What we are doing about it.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "progress")]
[JsonDerivedType(typeof(Idle), "idle")]
[JsonDerivedType(typeof(Held), "held")]
[JsonDerivedType(typeof(Attempting), "attempting")]
[JsonDerivedType(typeof(Uncertain), "uncertain")]
[JsonDerivedType(typeof(Waiting), "waiting")]
[JsonDerivedType(typeof(Stuck), "stuck")]
public abstract record Progress
{
    private Progress()
    {
    }

    public sealed record Idle : Progress;

    /// <param name="Reasons">Everything that stands in the way, the first one shown.</param>
    /// <param name="Until">When the last of them ends by itself; null when a person ends it.</param>
    public sealed record Held(IReadOnlyList<Hold> Reasons, DateTimeOffset? Until) : Progress
    {
        public bool Equals(Held? other) => other is not null && Until == other.Until && Reasons.SequenceEqual(other.Reasons);

        public override int GetHashCode() => HashCode.Combine(Reasons.Count, Until);
    }

    /// <param name="Verb">The act.</param>
    /// <param name="Edition">The edition it carries.</param>
    /// <param name="Since">When it was saved, just before the call.</param>
    public sealed record Attempting(Verb Verb, int Edition, DateTimeOffset Since) : Progress;

    /// <param name="Verb">The act whose outcome is unknown.</param>
    /// <param name="Edition">The edition it carried.</param>
    /// <param name="Since">When doubt began.</param>
    /// <param name="Looks">How often we have looked since.</param>
    /// <param name="NextLook">When to look again.</param>
    public sealed record Uncertain(Verb Verb, int Edition, DateTimeOffset Since, int Looks, DateTimeOffset NextLook) : Progress;

    public sealed record Waiting(DateTimeOffset Until, Fault Fault) : Progress;

    /// <param name="Why">What a person has to decide.</param>
    /// <param name="Fault">The last word of platform or machine.</param>
    /// <param name="Doubt">The act whose outcome nobody knows, when that is why: whatever is wished next begins with a look.</param>
    public sealed record Stuck(StuckReason Why, Fault Fault, Uncertain? Doubt = null) : Progress;
}

/// <summary>One thing that stands in the way without being a failure. It burns no retry.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Until">When it ends by itself, if it does.</param>
/// <param name="Note">A name or number for the sentence: who paused, which issue.</param>
public sealed record Hold(HoldKind Kind, DateTimeOffset? Until = null, string? Note = null);

/// <summary>Append-only numbers; earlier ones are shown first.</summary>
public enum HoldKind
{
    Approval = 0,
    Missed = 1,
    Blocked = 2,
    Embargo = 3,
    Issue = 4,
    Confirmation = 5,
    ByHand = 6,
    Paused = 7,
    Credential = 8,
    Quota = 9,
    PortalFirst = 10,
    OpeningHours = 11,
    HeldByPerson = 12,
}

/// <summary>Why the machine cannot go on without a person.</summary>
public enum StuckReason
{
    OutcomeUnknown = 0,
    Refused = 1,
    GaveUp = 2,
    RemovedByOthers = 3,
    CorrectByHand = 4,
    WithdrawByHand = 5,
}
