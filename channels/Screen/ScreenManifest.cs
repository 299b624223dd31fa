namespace Syndication.Channels.Screen;

/// <summary>What a screen plays. Signed as a whole; a player accepts rising versions only.</summary>
public sealed record ScreenManifest
{
    public required string Screen { get; init; }

    public required long Version { get; init; }

    public required DateTimeOffset IssuedAt { get; init; }

    public required DateTimeOffset ValidUntil { get; init; }

    /// <summary>一键黑屏: the player shows nothing at all.</summary>
    public bool Blackout { get; init; }

    public IReadOnlyList<ScreenItem> Items { get; init; } = [];

    /// <summary>What was taken off: a player drops it from its cache too.</summary>
    public IReadOnlyList<ScreenRevocation> Revoked { get; init; } = [];

    public ScreenItem? Item(DisclosureId id) => Items.FirstOrDefault(i => i.Id == id);
}

/// <summary>One disclosure on the screen.</summary>
/// <param name="Text">The fingerprint of what a reader sees of it.</param>
public sealed record ScreenItem(
    DisclosureId Id, int Edition, Fingerprint Text, bool Emergency, DateTimeOffset PublishedAt, DateTimeOffset ExpiresAt,
    IReadOnlyList<ScreenSlide> Slides, IReadOnlyList<ScreenAsset> Assets)
{
    /// <summary>Whether a player shows the same for both.</summary>
    public bool ShowsTheSameAs(ScreenItem? other) =>
        other is not null && Emergency == other.Emergency && Slides.SequenceEqual(other.Slides) && Assets.SequenceEqual(other.Assets);
}

/// <param name="Path">Below the screen's address.</param>
/// <param name="Dwell">Seconds it stays.</param>
public sealed record ScreenSlide(string Path, Fingerprint Sha256, int Dwell);

/// <param name="Name">What the slides call it.</param>
/// <param name="Path">Below the screen's address.</param>
public sealed record ScreenAsset(string Name, string Path, Fingerprint Sha256, string MediaType);

public sealed record ScreenRevocation(DisclosureId Id, DateTimeOffset At);
