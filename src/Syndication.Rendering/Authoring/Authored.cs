namespace Syndication.Rendering;

/// <summary>What an author handed in, read and checked.</summary>
/// <param name="Metadata">The fields, with index number and registry names still empty: take <see cref="ToMetadata"/>.</param>
/// <param name="Body">The Markdown under the front matter.</param>
/// <param name="BodyLine">The file's line on which the body starts.</param>
/// <param name="Outlets">The outlets asked for by name; empty means those of the kind.</param>
/// <param name="ReleaseAt">The wished instant.</param>
/// <param name="Files">The downloads, in order.</param>
/// <param name="Problems">What stands against it; a blocking one keeps it from being submitted.</param>
public sealed record Authored(
    Metadata Metadata,
    string Body,
    int BodyLine,
    IReadOnlyList<OutletId> Outlets,
    DateTimeOffset? ReleaseAt,
    IReadOnlyList<AuthoredFile> Files,
    IReadOnlyList<Problem> Problems)
{
    public bool IsBlocked => Problems.Any(p => p.Blocks);

    /// <summary>The fields with what only the registries know; a missing source is the publisher itself.</summary>
    public Metadata ToMetadata(string indexNumber, string publisherName, string columnName) => Metadata with
    {
        IndexNumber = indexNumber,
        PublisherName = publisherName,
        ColumnName = columnName,
        Source = Metadata.Source.Length == 0 ? publisherName : Metadata.Source,
    };
}

/// <summary>One download named in the front matter.</summary>
/// <param name="No">Its number, from 1.</param>
/// <param name="Title">What readers see.</param>
/// <param name="File">Its authored relative name.</param>
/// <param name="Line">The file's line that names it.</param>
public sealed record AuthoredFile(int No, string Title, string File, int Line);
