using Syndication.Grains.Deliveries;
using Syndication.Grains.Ports;

namespace Syndication.Host.Api.Deliveries;

/// <summary>One disclosure at one outlet.</summary>
public sealed record DeliveryView
{
    /// <summary><c>DISCLOSURE/OUTLET</c>: the end of its address.</summary>
    public string Id => $"{Disclosure}/{Outlet}";

    public required DisclosureId Disclosure { get; init; }

    public required OutletId Outlet { get; init; }

    public required string Channel { get; init; }

    /// <summary>The organisation that owns the disclosure.</summary>
    public required string Organisation { get; init; }

    public required string Title { get; init; }

    public required string IndexNumber { get; init; }

    /// <summary>The number of the edition that is wanted there.</summary>
    public required int Edition { get; init; }

    /// <summary>The one word people see.</summary>
    public required StatusCode Status { get; init; }

    public required StatusGroup Group { get; init; }

    /// <summary>The word with its reason, such as "Due 10:00".</summary>
    public required Words Words { get; init; }

    /// <summary>What happened, when the words do not say it all.</summary>
    public Words? Detail { get; init; }

    /// <summary>The one next action, when a person must act.</summary>
    public DeliveryAction? Action { get; init; }

    /// <summary>Failures with the same cause share it.</summary>
    public string? Cause { get; init; }

    public Uri? Address { get; init; }

    /// <summary>SHA-256 of the approved, reader-visible text.</summary>
    public Fingerprint? TextFingerprint { get; init; }

    /// <summary>SHA-256 of what a reader saw when we last looked.</summary>
    public Fingerprint? SightedFingerprint { get; init; }

    /// <summary>Writing calls ever started.</summary>
    public int Attempts { get; init; }

    /// <summary>Rises with a force-resend, never with a retry.</summary>
    public int Round { get; init; }

    public DateTimeOffset? ReleasedAt { get; init; }

    public DateTimeOffset? LiveAt { get; init; }

    public DateTimeOffset? VerifiedAt { get; init; }

    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>When the machine looks at it again by itself.</summary>
    public DateTimeOffset? DueAt { get; init; }

    public static DeliveryView Of(DeliveryRow row) => Public(row) with
    {
        Detail = row.Status.Detail,
        Action = row.Status.Action,
        Cause = row.Cause,
        SightedFingerprint = row.SightedFingerprint,
        Attempts = row.Attempts,
        Round = row.Round,
        DueAt = row.DueAt,
    };

    /// <summary>What strangers may see of an item that is public.</summary>
    internal static DeliveryView Public(DeliveryRow row) => new()
    {
        Disclosure = row.Disclosure,
        Outlet = row.Outlet,
        Channel = row.Channel,
        Organisation = row.Organisation,
        Title = row.Title,
        IndexNumber = row.IndexNumber,
        Edition = row.Edition,
        Status = row.Status.Code,
        Group = row.Status.Group,
        Words = row.Status.Words,
        Address = row.Address,
        TextFingerprint = row.TextFingerprint,
        ReleasedAt = row.ReleasedAt,
        LiveAt = row.LiveAt,
        VerifiedAt = row.VerifiedAt,
        ChangedAt = row.ChangedAt,
    };
}
