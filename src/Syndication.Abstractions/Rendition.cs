using System.Text;
using System.Text.Json.Serialization;

namespace Syndication;

/// <summary>An edition in an outlet's form.</summary>
/// <param name="Parts">The exact bytes that will be sent, slots still open, in sending order; the first is the main one.</param>
/// <param name="Text">What a reader will see of the approved part, normalised.</param>
/// <param name="Problems">What stands against sending it; a blocking one keeps this outlet from going out.</param>
public sealed record Rendition(IReadOnlyList<RenditionPart> Parts, string Text, IReadOnlyList<Problem> Problems)
{
    private Fingerprint? bytes;
    private Fingerprint? text;

    /// <summary>The fingerprint of what we send, with its slots empty.</summary>
    [JsonIgnore]
    public Fingerprint ByteFingerprint => bytes ??= Fingerprint.Of(string.Join('\n', Parts.Select(p => $"{p.Name} {p.MediaType} {Fingerprint.Of(p.Bytes.Span)}")));

    /// <summary>The fingerprint of what a reader sees.</summary>
    [JsonIgnore]
    public Fingerprint TextFingerprint => text ??= Fingerprint.Of(Text);

    [JsonIgnore]
    public bool IsBlocked => Problems.Any(p => p.Blocks);

    /// <summary>The part with this name.</summary>
    public RenditionPart Part(string name) => Parts.First(p => p.Name == name);

    public bool Equals(Rendition? other) => other is not null && ByteFingerprint == other.ByteFingerprint && Text == other.Text && Problems.SequenceEqual(other.Problems);

    public override int GetHashCode() => ByteFingerprint.GetHashCode();
}

/// <summary>One named piece of a rendition.</summary>
/// <param name="Name">What the channel calls it: <c>body</c>, <c>title</c>, <c>page</c>, ...</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Bytes">Its bytes, slots still open.</param>
public sealed record RenditionPart(string Name, string MediaType, ReadOnlyMemory<byte> Bytes)
{
    public static RenditionPart OfText(string name, string mediaType, string text) => new(name, mediaType, Encoding.UTF8.GetBytes(text));

    public string AsText() => Encoding.UTF8.GetString(Bytes.Span);

    /// <summary>The text with its slots filled.</summary>
    public string Fill(Slots slots) => slots.Fill(AsText());
}

/// <summary>Something an author should know or must mend.</summary>
/// <param name="Blocks">Whether it keeps the item (or this outlet) from going out.</param>
/// <param name="Code">A stable machine word, such as <c>title-too-long</c>.</param>
/// <param name="Where">The field, the line or the place in the text.</param>
/// <param name="Message">What is wrong and how to mend it.</param>
public sealed record Problem(bool Blocks, string Code, string Where, Words Message)
{
    public static Problem Blocking(string code, string where, string zh, string en) => new(true, code, where, new(zh, en));

    public static Problem Warning(string code, string where, string zh, string en) => new(false, code, where, new(zh, en));
}
