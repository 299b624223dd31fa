using System.Security;
using System.Text;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Syndication.Rendering;

namespace Syndication.Channels.Feed;

/// <summary>Reads a feed as a reader's program would, without knowing how it was written.</summary>
internal static class FeedReading
{
    private static readonly XNamespace Encoded = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XmlReaderSettings Safe = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    public static string TextOf(string title, string html) => VisibleText.Normalise(title) + VisibleText.OfHtml(html);

    /// <summary>Whether a feed of any form names the item: by its id, or where the form has none by its link.</summary>
    public static bool Names(ReadOnlyMemory<byte> feed, FeedItem item)
    {
        var text = Encoding.UTF8.GetString(feed.Span);
        return text.Contains(item.Id, StringComparison.Ordinal) || text.Contains($"<link>{SecurityElement.Escape(item.Link.AbsoluteUri).Replace("&apos;", "'", StringComparison.Ordinal)}</link>", StringComparison.Ordinal);
    }

    /// <summary>The text of the item in the feed; null when it is not in it.</summary>
    /// <exception cref="FormatException">The document is no such feed.</exception>
    public static string? Find(string file, ReadOnlyMemory<byte> feed, string id)
    {
        try
        {
            return file switch
            {
                "rss.xml" => InRss(Load(feed), id),
                "atom.xml" => InAtom(Load(feed), id),
                _ => InJson(feed, id),
            };
        }
        catch (Exception e) when (e is XmlException or JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new FormatException($"{file} is no feed.", e);
        }
    }

    private static XElement Load(ReadOnlyMemory<byte> feed)
    {
        using var text = new StringReader(Encoding.UTF8.GetString(feed.Span));
        using var reader = XmlReader.Create(text, Safe);
        return XElement.Load(reader);
    }

    private static string? InRss(XElement rss, string id) =>
        rss.Descendants("item").FirstOrDefault(i => (string?)i.Element("guid") == id) is { } item
            ? TextOf((string?)item.Element("title") ?? "", (string?)item.Element(Encoded + "encoded") ?? "")
            : null;

    private static string? InAtom(XElement feed, string id) =>
        feed.Elements(Atom + "entry").FirstOrDefault(e => (string?)e.Element(Atom + "id") == id) is { } entry
            ? TextOf((string?)entry.Element(Atom + "title") ?? "", (string?)entry.Element(Atom + "content") ?? "")
            : null;

    private static string? InJson(ReadOnlyMemory<byte> feed, string id)
    {
        using var json = JsonDocument.Parse(feed);
        return json.RootElement.GetProperty("items").EnumerateArray().FirstOrDefault(i => i.GetProperty("id").GetString() == id) is { ValueKind: JsonValueKind.Object } item
            ? TextOf(item.GetProperty("title").GetString()!, item.GetProperty("content_html").GetString()!)
            : null;
    }
}
