using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Syndication.Channels.Portal.Site;

/// <summary>What lists, boxes and maps need to know of a published item.</summary>
internal sealed record PortalItem
{
    public required string Id { get; init; }

    public required DisclosureId Disclosure { get; init; }

    public required string Kind { get; init; }

    public required string Title { get; init; }

    public required string IndexNumber { get; init; }

    public required string Column { get; init; }

    public required string Path { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    public required Uri Canonical { get; init; }

    public string? DocumentNumber { get; init; }

    public DateOnly? FormedOn { get; init; }

    public string? Abstract { get; init; }

    public string? Validity { get; init; }

    public IReadOnlyList<Related> Related { get; init; } = [];

    public IReadOnlyList<string> Files { get; init; } = [];

    public DateTimeOffset ChinaTime => PublishedAt.ToOffset(TimeSpan.FromHours(8));

    public static PortalItem Of(Edition edition, Slots slots, Uri canonical) => new()
    {
        Id = PortalAddress.Id(edition.Disclosure),
        Disclosure = edition.Disclosure,
        Kind = edition.Metadata.Kind,
        Title = edition.Metadata.Title,
        IndexNumber = edition.Metadata.IndexNumber,
        Column = edition.Metadata.Column,
        Path = PortalAddress.Page(edition, slots),
        PublishedAt = slots.PublishedAt!.Value,
        Canonical = canonical,
        DocumentNumber = edition.Metadata.DocumentNumber,
        FormedOn = edition.Metadata.FormedOn ?? edition.Metadata.ComposedOn,
        Abstract = edition.Metadata.Abstract,
        Validity = edition.Metadata.Validity,
        Related = edition.Metadata.RelatedTo,
        Files = [.. edition.Files.Select(PortalAddress.File).Distinct()],
    };

    /// <summary>Whether an authored reference means this item.</summary>
    public bool IsMeantBy(Related related) => related.File == IndexNumber || related.File == Disclosure.ToString();
}

/// <summary>How far the last act on an item came. It is complete only when <see cref="Done"/> is written, as the act's last step.</summary>
/// <param name="Key">The key of the act.</param>
/// <param name="Edition">The edition at hand.</param>
/// <param name="Path">The item's page.</param>
/// <param name="Done">Whether every file of the act is in place.</param>
/// <param name="Withdrawn">Whether the act took the item back.</param>
/// <param name="Files">The files that may have been put there by this item.</param>
internal sealed record PortalState(string Key, int Edition, string Path, bool Done, bool Withdrawn, IReadOnlyList<string> Files);

internal static class PortalJson
{
    public static JsonSerializerOptions Style { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static byte[] Write<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, Style);

    public static T? Read<T>(ReadOnlyMemory<byte>? bytes) => bytes is { } present ? JsonSerializer.Deserialize<T>(present.Span, Style) : default;
}
