using Syndication.Grains.Ports;

namespace Syndication.Host;

/// <summary>What an author hands in: one text with front matter and the files it refers to.</summary>
/// <param name="Text">The bytes of the Markdown file.</param>
/// <param name="Files">Attachments, images and the cover, by the relative name the text uses.</param>
public sealed record Incoming(ReadOnlyMemory<byte> Text, IReadOnlyList<NamedFile> Files);
