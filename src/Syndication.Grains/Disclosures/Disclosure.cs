using System.Collections.Immutable;
using Syndication.Grains.Deliveries;

namespace Syndication.Grains.Disclosures;

/// <summary>The item: its editions, its way through the reviews and all its deliveries. Changed only by events, in <see cref="DisclosureFold"/>.</summary>
public sealed record Disclosure
{
    public required DisclosureId Id { get; init; }

    /// <summary>How many events have been recorded; the expected version of the next one.</summary>
    public long Version { get; init; }

    public required string Kind { get; init; }

    public required string Organisation { get; init; }

    public required Actor Author { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public ItemState State { get; init; } = ItemState.Draft;

    /// <summary>Every edition, oldest first; the last is the one people work on.</summary>
    public ImmutableList<EditionHead> Editions { get; init; } = [];

    /// <summary>The newest edition that was signed and released; 0 for none.</summary>
    public int ReleasedEdition { get; init; }

    public ImmutableList<OutletId> Outlets { get; init; } = [];

    /// <summary>The reviews of the edition people work on.</summary>
    public ImmutableList<Review> Reviews { get; init; } = [];

    /// <summary>When it shall go out; null until somebody decides.</summary>
    public ReleasePlan? Plan { get; init; }

    /// <summary>The planned instant that passed before sign-off: somebody chooses a new time.</summary>
    public DateTimeOffset? MissedAt { get; init; }

    /// <summary>The instant from which bytes may leave; null while it may not go out at all.</summary>
    public DateTimeOffset? ReleaseAt { get; init; }

    /// <summary>The first release, fixed for ever.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    public Uri? CanonicalAddress { get; init; }

    public WithdrawalOrder? Withdrawal { get; init; }

    public ImmutableSortedDictionary<OutletId, Delivery> Deliveries { get; init; } = ImmutableSortedDictionary<OutletId, Delivery>.Empty;

    public EditionHead Latest => Editions[^1];
}

/// <summary>What the machine needs to know of an edition without its text.</summary>
public sealed record EditionHead(int Number, string Title, string IndexNumber, string Column, Fingerprint Fingerprint, DateTimeOffset At, string? CorrectionNote);

/// <summary>One step of the route, taken.</summary>
/// <param name="Step">Which step.</param>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
/// <param name="Passed">False sends it back to the author.</param>
/// <param name="Opinion">Their words; for the secrecy review the verdict 可公开 and so on.</param>
public sealed record Review(ReviewStep Step, Actor By, DateTimeOffset At, bool Passed, string Opinion);

/// <summary>When an item shall go out.</summary>
/// <param name="At">At this instant; null means as soon as it is signed.</param>
public sealed record ReleasePlan(DateTimeOffset? At);

/// <summary>An order to take back.</summary>
public sealed record WithdrawalOrder(WithdrawalKind Kind, string Reason, Uri? Replacement, Actor By, DateTimeOffset At);

/// <summary>The steps of the routes. Numbers are append-only and in order of the route.</summary>
public enum ReviewStep
{
    /// <summary>初审, by the department's reviewer.</summary>
    First = 0,

    /// <summary>复审, by the disclosure office.</summary>
    Second = 1,

    /// <summary>保密审查.</summary>
    Secrecy = 2,

    /// <summary>终审(签发).</summary>
    SignOff = 3,
}

/// <summary>Where an item is on its way. What happened at the outlets is in the deliveries.</summary>
public enum ItemState
{
    Draft = 0,
    InReview = 1,
    Returned = 2,
    Signed = 3,
    Scheduled = 4,
    Released = 5,
    Withdrawn = 6,
}
