using System.Text.Json;
using System.Text.Json.Serialization;

namespace Syndication;

/// <summary>One immutable wording of a disclosure.</summary>
public sealed record Edition
{
    public required DisclosureId Disclosure { get; init; }

    /// <summary>1 for the first, one more for each correction.</summary>
    public required int Number { get; init; }

    public required Metadata Metadata { get; init; }

    /// <summary>The text in Markdown, without front matter, with LF line ends, NFC.</summary>
    public required string Body { get; init; }

    /// <summary>Everything the text refers to by name: attachments, images, the cover.</summary>
    public IReadOnlyList<Attachment> Files { get; init; } = [];

    /// <summary>The fingerprint over everything above except the disclosure's id and number: equal wording, equal fingerprint.</summary>
    [JsonIgnore]
    public Fingerprint Fingerprint => Fingerprint.Of(JsonSerializer.SerializeToUtf8Bytes(new { Metadata, Body, Files }));

    /// <summary>The file with this authored name, such as <c>images/plan.png</c>.</summary>
    public Attachment? File(string name) => Files.FirstOrDefault(f => f.Name == name);
}

/// <summary>One file of an edition, stored by its content.</summary>
public sealed record Attachment
{
    /// <summary>The authored relative name, such as <c>files/table.pdf</c>; how the text refers to it.</summary>
    public required string Name { get; init; }

    /// <summary>What readers see; the file's name when the author gave none.</summary>
    public required string Title { get; init; }

    public required string MediaType { get; init; }

    /// <summary>Size in bytes.</summary>
    public required long Size { get; init; }

    public required Fingerprint Content { get; init; }

    /// <summary>Whether readers download it (listed under the text), as opposed to an image in the text.</summary>
    public bool IsDownload { get; init; }

    /// <summary>Pixels, for images.</summary>
    public int? Width { get; init; }

    /// <summary>Pixels, for images.</summary>
    public int? Height { get; init; }

    /// <summary>The name under which the file is served: content address plus the authored extension, so it cannot be guessed and never changes.</summary>
    [JsonIgnore]
    public string PublicName => Content.ToString()[..32] + Path.GetExtension(Name).ToLowerInvariant();
}

/// <summary>The authored fields of an item (domain hand-out, section 2). Field names in the front matter are these names in camelCase.</summary>
public sealed record Metadata
{
    /// <summary>The code of the kind of item (<see cref="DisclosureKind"/>).</summary>
    public required string Kind { get; init; }

    /// <summary>2 to 120 characters, no line breaks.</summary>
    public required string Title { get; init; }

    /// <summary>6 to 30 characters, for outlets with short titles.</summary>
    public string? ShortTitle { get; init; }

    /// <summary>Unique, never reused; assigned by the product.</summary>
    public required string IndexNumber { get; init; }

    /// <summary>The id of the responsible organisation.</summary>
    public required string Publisher { get; init; }

    /// <summary>Its standard full name, from the registry.</summary>
    public required string PublisherName { get; init; }

    /// <summary>The path of a leaf of the column tree, such as <c>xwdt/tzgg</c>.</summary>
    public required string Column { get; init; }

    /// <summary>The column's title, from the registry.</summary>
    public required string ColumnName { get; init; }

    public string? Genre { get; init; }

    public string? Theme { get; init; }

    public string? IssuerMark { get; init; }

    public string? Issuer { get; init; }

    public string? DocumentNumber { get; init; }

    public DateOnly? ComposedOn { get; init; }

    /// <summary>Start of the statutory 20 working days.</summary>
    public DateOnly? FormedOn { get; init; }

    public IReadOnlyList<string> Addressees { get; init; } = [];

    public IReadOnlyList<string> IssuerSignatures { get; init; } = [];

    public string? Annotation { get; init; }

    public IReadOnlyList<string> CopiedTo { get; init; } = [];

    public string? PrintedBy { get; init; }

    public DateOnly? PrintedOn { get; init; }

    public required string Source { get; init; }

    /// <summary>Article 20 or 21 code, such as <c>20-1</c>.</summary>
    public required string LegalBasis { get; init; }

    public string? Validity { get; init; }

    public DateOnly? EffectiveOn { get; init; }

    public DateOnly? ExpiresOn { get; init; }

    public string? Author { get; init; }

    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>At most 100 characters.</summary>
    public string? Abstract { get; init; }

    public Cover? Cover { get; init; }

    public IReadOnlyList<Related> RelatedTo { get; init; } = [];

    /// <summary>The visible line of a correction: what was changed and why.</summary>
    public string? CorrectionNote { get; init; }

    /// <summary>The day of the correction, shown beside the note.</summary>
    public DateOnly? CorrectedOn { get; init; }
}

/// <summary>The picture accounts show with the item.</summary>
/// <param name="File">The authored name of the file.</param>
/// <param name="Alt">What it shows, for people who cannot see it.</param>
public sealed record Cover(string File, string Alt);

/// <summary>A link to another item: policy, interpretation, consultation, feedback, amends, abolishes.</summary>
/// <param name="Kind">The relation.</param>
/// <param name="File">The authored reference: a disclosure's id, index number or file name.</param>
/// <param name="Title">The other item's title, when known.</param>
public sealed record Related(string Kind, string File, string? Title = null);
