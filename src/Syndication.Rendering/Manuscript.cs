using System.Runtime.CompilerServices;
using Syndication.Rendering.Reading;

namespace Syndication.Rendering;

/// <summary>Reads authored Markdown into the neutral model; an edition is parsed once, however many channels ask.</summary>
public static class Manuscript
{
    private static readonly ConditionalWeakTable<Edition, Document> ByObject = [];
    private static readonly RecentDocuments ByFingerprint = new(64);

    /// <summary>The edition's text. Never throws: what cannot be read is a blocking problem.</summary>
    public static Document Read(Edition edition) => ByObject.GetValue(edition, static e =>
        ByFingerprint.GetOrAdd(e.Fingerprint, () => Read(e.Body, e.Files)));

    /// <summary>A text that belongs to no edition yet.</summary>
    public static Document Read(string markdown, IReadOnlyList<Attachment> files) => new ManuscriptReader(markdown, files).Read();
}
