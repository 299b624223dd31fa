namespace Syndication.Grains.Deliveries;

/// <summary>One disclosure at one outlet, over its whole life. Changed only by events, in <see cref="DeliveryFold"/>.</summary>
public sealed record Delivery
{
    public required OutletId Outlet { get; init; }

    public required Wanted Wanted { get; init; }

    public Standing Standing { get; init; } = new Standing.Nothing();

    public Progress Progress { get; init; } = new Progress.Idle();

    /// <summary>What a reader saw when we last looked.</summary>
    public Sighting? Sighting { get; init; }

    public DateTimeOffset? SightedAt { get; init; }

    /// <summary>Who looked with their own eyes, for <see cref="Presence.Attested"/>.</summary>
    public string? AttestedBy { get; init; }

    /// <summary>The next place in <see cref="Schedules.Verification"/>.</summary>
    public int Looks { get; init; }

    /// <summary>What the schedule of looks counts from: the last change of what stands there.</summary>
    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>Rises by a person's force-resend or a planned repost, never by a retry.</summary>
    public int Round { get; init; }

    /// <summary>Tries of the present act that certainly did nothing; 0 again after progress.</summary>
    public int Failures { get; init; }

    /// <summary>All writing calls ever started.</summary>
    public int Attempts { get; init; }

    /// <summary>Since when the present act has been asked about.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>An act whose outcome nobody knows and that is repeated under the same key, because that is safe here. When the wish moves, it is looked up first.</summary>
    public Progress.Uncertain? Doubt { get; init; }

    /// <summary>Whether a second person has confirmed, where the profile demands it.</summary>
    public string? ConfirmedBy { get; init; }

    /// <summary>Who holds it back, when a person does.</summary>
    public string? HeldBy { get; init; }

    /// <summary>Who gave it up, when a person did.</summary>
    public string? AbandonedBy { get; init; }

    /// <summary>What the platform called it in its last answer, an uncertain one included.</summary>
    public RemoteReference? LastReference { get; init; }

    public DateTimeOffset? LiveAt { get; init; }

    public DateTimeOffset? VerifiedAt { get; init; }

    /// <summary>The address readers use, while something stands or stood.</summary>
    public Uri? Address => Standing switch
    {
        Standing.Live live => live.Address,
        Standing.Updating updating => updating.Address,
        Standing.Removed removed => removed.Address,
        _ => null,
    };

    /// <summary>How the platform names what stands or stood there.</summary>
    public RemoteReference? Reference => Standing switch
    {
        Standing.Accepted accepted => accepted.Reference,
        Standing.Live live => live.Reference,
        Standing.Updating updating => updating.Reference,
        Standing.Removed removed => removed.Reference,
        _ => LastReference,
    };

    /// <summary>The edition that readers or the platform have; 0 for none.</summary>
    public int StandingEdition => Standing switch
    {
        Standing.Accepted accepted => accepted.Edition,
        Standing.Live live => live.Edition,
        Standing.Updating updating => updating.From,
        Standing.Removed removed => removed.Edition,
        _ => 0,
    };
}
