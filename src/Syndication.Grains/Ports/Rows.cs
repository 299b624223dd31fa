using Syndication.Grains.Deliveries;
using Syndication.Grains.Disclosures;

namespace Syndication.Grains.Ports;

/// <summary>A disclosure in lists.</summary>
public sealed record DisclosureRow
{
    public required DisclosureId Id { get; init; }

    public required long Version { get; init; }

    public required string Kind { get; init; }

    public required string Organisation { get; init; }

    public required string IndexNumber { get; init; }

    public required string Title { get; init; }

    public required string Column { get; init; }

    public required string AuthorId { get; init; }

    public required string AuthorName { get; init; }

    public required ItemState State { get; init; }

    /// <summary>Whose step of the route it waits for, when it is in review.</summary>
    public ReviewStep? WaitsFor { get; init; }

    public required int Edition { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    public DateTimeOffset? ReleaseAt { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    public Uri? CanonicalAddress { get; init; }

    /// <summary>Deliveries in each <see cref="StatusGroup"/>, by the group's number.</summary>
    public required IReadOnlyList<int> Groups { get; init; }
}

/// <summary>A delivery in lists and on the board.</summary>
public sealed record DeliveryRow
{
    public required DisclosureId Disclosure { get; init; }

    public required OutletId Outlet { get; init; }

    public required string Channel { get; init; }

    /// <summary>The organisation that owns the disclosure.</summary>
    public required string Organisation { get; init; }

    public required string Title { get; init; }

    public required string IndexNumber { get; init; }

    public required int Edition { get; init; }

    public required Status Status { get; init; }

    /// <summary>Failures with the same cause share it: channel, fault kind and code; null without a fault.</summary>
    public string? Cause { get; init; }

    public Uri? Address { get; init; }

    public Fingerprint? TextFingerprint { get; init; }

    public Fingerprint? SightedFingerprint { get; init; }

    public required int Attempts { get; init; }

    public required int Round { get; init; }

    public DateTimeOffset? ReleasedAt { get; init; }

    public DateTimeOffset? LiveAt { get; init; }

    public DateTimeOffset? VerifiedAt { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>When the machine wants to be woken for it; null when only a person or nothing can move it.</summary>
    public DateTimeOffset? DueAt { get; init; }
}
