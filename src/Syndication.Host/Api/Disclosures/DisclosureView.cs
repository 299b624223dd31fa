using Syndication.Grains.Disclosures;
using Syndication.Grains.Ports;
using Syndication.Host.Api.Deliveries;

namespace Syndication.Host.Api.Disclosures;

/// <summary>A disclosure with everything around it.</summary>
public sealed record DisclosureView
{
    public required DisclosureId Id { get; init; }

    /// <summary>The ETag: send it as <c>If-Match</c> with a change.</summary>
    public required long Version { get; init; }

    /// <summary>The code of the kind of item.</summary>
    public required string Kind { get; init; }

    /// <summary>The id of the responsible organisation.</summary>
    public required string Organisation { get; init; }

    public required string IndexNumber { get; init; }

    public required string Title { get; init; }

    public required string Column { get; init; }

    public required PersonName Author { get; init; }

    public required ItemState State { get; init; }

    /// <summary>The number of the edition people work on.</summary>
    public required int Edition { get; init; }

    /// <summary>The newest edition that was released; 0 for none.</summary>
    public required int ReleasedEdition { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it shall go out; <c>at</c> null means as soon as it is signed.</summary>
    public ReleasePlan? Plan { get; init; }

    /// <summary>The instant from which bytes may leave.</summary>
    public DateTimeOffset? ReleaseAt { get; init; }

    /// <summary>The first release; set by the server, never moved.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    public Uri? CanonicalAddress { get; init; }

    /// <summary>Whose turn it is, when the machine waits for a person.</summary>
    public Turn? Turn { get; init; }

    /// <summary>One sentence computed from the deliveries.</summary>
    public required Words Headline { get; init; }

    public required IReadOnlyList<OutletId> Outlets { get; init; }

    public required IReadOnlyList<EditionView> Editions { get; init; }

    public required IReadOnlyList<ReviewView> Reviews { get; init; }

    public WithdrawalView? Withdrawal { get; init; }

    public required IReadOnlyList<DeliveryView> Deliveries { get; init; }

    /// <summary>What an author should know although it was accepted; only in answers to handing in.</summary>
    public IReadOnlyList<Answers.ProblemItem> Warnings { get; init; } = [];
}

public sealed record PersonName(string Id, string Name, string Organisation);

/// <param name="Number">1 for the first.</param>
/// <param name="Title">Its title.</param>
/// <param name="Fingerprint">SHA-256 over wording, fields and files.</param>
/// <param name="At">When it was handed in.</param>
/// <param name="CorrectionNote">What was corrected, and why.</param>
public sealed record EditionView(int Number, string Title, Fingerprint Fingerprint, DateTimeOffset At, string? CorrectionNote);

public sealed record ReviewView(ReviewStep Step, PersonName By, DateTimeOffset At, bool Passed, string Opinion);

public sealed record WithdrawalView(WithdrawalKind Kind, string Reason, Uri? Replacement, PersonName By, DateTimeOffset At);

/// <summary>A disclosure in lists.</summary>
public sealed record DisclosureSummary(
    DisclosureId Id, long Version, string Kind, string Organisation, string IndexNumber, string Title, string Column, string Author, ItemState State,
    ReviewStep? WaitsFor, int Edition, DateTimeOffset CreatedAt, DateTimeOffset ChangedAt, DateTimeOffset? ReleaseAt, DateTimeOffset? PublishedAt,
    Uri? CanonicalAddress, Words Headline)
{
    public static DisclosureSummary Of(DisclosureRow row) => new(
        row.Id, row.Version, row.Kind, row.Organisation, row.IndexNumber, row.Title, row.Column, row.AuthorName, row.State,
        row.WaitsFor, row.Edition, row.CreatedAt, row.ChangedAt, row.ReleaseAt, row.PublishedAt, row.CanonicalAddress, Headlines.Of(row));
}
