using System.Text.Json.Serialization;

namespace Syndication.Channels.Feed;

/// <summary>What an edition says in a feed: everything but the facts of its release.</summary>
public sealed record FeedEntry
{
    public required string Title { get; init; }

    public required string Summary { get; init; }

    public string? Author { get; init; }

    public required string Source { get; init; }

    public required string Category { get; init; }

    public required string Column { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public FeedFile? Cover { get; init; }

    public IReadOnlyList<FeedFile> Images { get; init; } = [];

    public IReadOnlyList<FeedFile> Attachments { get; init; } = [];
}

/// <summary>A file the feed names, and serves itself so that crawlers reach it without a login.</summary>
public sealed record FeedFile(Uri Address, string Title, string MediaType, long Size, Fingerprint Content);

/// <summary>One item as it stands in a feed family. A withdrawn one keeps no content.</summary>
public sealed record FeedItem
{
    public required DisclosureId Disclosure { get; init; }

    /// <summary>The edition's number: rises with every published change.</summary>
    public required int Revision { get; init; }

    public required FeedStatus Status { get; init; }

    public required FeedEntry Entry { get; init; }

    public required string Html { get; init; }

    /// <summary>The same as plain text, for forms without HTML.</summary>
    public required string Plain { get; init; }

    public required Fingerprint Text { get; init; }

    public required Uri Link { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public string? Reason { get; init; }

    /// <summary>Stable through corrections, never reused.</summary>
    [JsonIgnore]
    public string Id => $"urn:uuid:{Disclosure}";

    [JsonIgnore]
    public bool IsWithdrawn => Status == FeedStatus.Withdrawn;
}

[JsonConverter(typeof(JsonStringEnumConverter<FeedStatus>))]
public enum FeedStatus
{
    Published = 0,
    Updated = 1,
    Withdrawn = 2,
}
