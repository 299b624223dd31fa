using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;

namespace Syndication.Rehearsal;

/// <summary>One item as a news client's crawler understands it, out of any of the forms such crawlers read.</summary>
internal sealed record CrawledItem(string Id, string Title, string Html, string Modified, int Revision, bool Withdrawn)
{
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace Terms = "http://purl.org/dc/terms/";
    private static readonly XNamespace Own = "urn:syndication:item";

    /// <exception cref="FormatException">A crawler chokes on what is not well-formed, or on a byte order mark.</exception>
    public static IReadOnlyList<CrawledItem> In(string feed)
    {
        try
        {
            return feed.StartsWith('{') ? InJson(feed) : InXml(XElement.Parse(feed));
        }
        catch (Exception e) when (e is XmlException or JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new FormatException("The crawler cannot read the feed.", e);
        }
    }

    private static List<CrawledItem> InXml(XElement root) => root.Name.LocalName == "rss"
        ? [.. root.Descendants("item").Select(FromRss)]
        : [.. root.Elements("item").Select(FromBaidu)];

    private static CrawledItem FromRss(XElement item) => new(
        (string)item.Element("guid")!, (string)item.Element("title")!, (string)item.Element(Content + "encoded")!,
        (string?)item.Element(Terms + "modified") ?? (string)item.Element("pubDate")!,
        (int?)item.Element(Own + "revision") ?? 1, item.Elements("category").Any(c => c.Value == "withdrawn"));

    private static CrawledItem FromBaidu(XElement item) => new(
        (string)item.Element("link")!, (string)item.Element("title")!,
        string.Concat(((string)item.Element("text")!).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(p => $"<p>{WebUtility.HtmlEncode(p)}</p>")),
        (string)item.Element("pubDate")!, 1, false);

    private static List<CrawledItem> InJson(string feed)
    {
        using var json = JsonDocument.Parse(feed);
        return [.. json.RootElement.GetProperty("data").EnumerateArray().Select(i => new CrawledItem(
            i.GetProperty("id").GetString()!, i.GetProperty("title").GetString()!, i.GetProperty("content").GetString()!,
            i.GetProperty("update_time").GetString()!, i.GetProperty("revision").GetInt32(), i.GetProperty("status").GetInt32() == 0))];
    }

    public string RevisionWords => Revision.ToString(CultureInfo.InvariantCulture);
}
