using System.Globalization;
using System.Xml;

namespace Syndication.Channels.Feed.Formats;

/// <summary>RSS 2.0 with full text.</summary>
internal static class RssFeed
{
    private const string Content = "http://purl.org/rss/1.0/modules/content/";
    private const string Dc = "http://purl.org/dc/elements/1.1/";
    private const string Terms = "http://purl.org/dc/terms/";
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string Media = "http://search.yahoo.com/mrss/";

    /// <summary>RSS has no word for a revision; a partner that reads ours can name it in its receipt.</summary>
    private const string Own = "urn:syndication:item";

    public static byte[] Write(FeedHead head, IReadOnlyList<FeedItem> items) => FeedText.Xml(xml =>
    {
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        foreach (var (prefix, address) in new[] { ("content", Content), ("dc", Dc), ("dcterms", Terms), ("atom", Atom), ("media", Media), ("own", Own) })
        {
            xml.WriteAttributeString("xmlns", prefix, null, address);
        }

        xml.WriteStartElement("channel");
        xml.Text("title", head.Title);
        xml.Text("link", head.Home.AbsoluteUri);
        xml.Text("description", head.Title);
        xml.Text("language", "zh-cn");
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", "self");
        xml.WriteAttributeString("href", head.Self.AbsoluteUri);
        xml.WriteAttributeString("type", "application/rss+xml");
        xml.WriteEndElement();
        xml.Text("lastBuildDate", FeedText.Rfc822(FeedText.LastChange(items)));
        xml.Text("ttl", "15");
        foreach (var item in items)
        {
            Write(xml, head, item);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    });

    private static void Write(XmlWriter xml, FeedHead head, FeedItem item)
    {
        xml.WriteStartElement("item");
        xml.Text("title", item.Entry.Title);
        xml.Text("link", item.Link.AbsoluteUri);
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", "false");
        xml.WriteString(item.Id);
        xml.WriteEndElement();
        xml.Text("pubDate", FeedText.Rfc822(item.PublishedAt));
        xml.Text("description", item.Entry.Summary);
        xml.WriteStartElement("encoded", Content);
        xml.Cdata(item.Html);
        xml.WriteEndElement();
        xml.WriteElementString("creator", Dc, FeedText.Clean(item.Entry.Author ?? item.Entry.Source));
        xml.WriteStartElement("source");
        xml.WriteAttributeString("url", head.Self.AbsoluteUri);
        xml.WriteString(FeedText.Clean(item.Entry.Source));
        xml.WriteEndElement();
        foreach (var category in Categories(item))
        {
            xml.Text("category", category);
        }

        WriteCover(xml, item.Entry.Cover);
        xml.WriteElementString("modified", Terms, FeedText.Rfc3339(item.UpdatedAt));
        xml.WriteElementString("revision", Own, item.Revision.ToString(CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }

    private static IEnumerable<string> Categories(FeedItem item) =>
        item.IsWithdrawn ? ["withdrawn"] : new[] { item.Entry.Category }.Concat(item.Entry.Tags).Distinct(StringComparer.Ordinal);

    private static void WriteCover(XmlWriter xml, FeedFile? cover)
    {
        if (cover is null)
        {
            return;
        }

        xml.WriteStartElement("enclosure");
        xml.WriteAttributeString("url", cover.Address.AbsoluteUri);
        xml.WriteAttributeString("length", cover.Size.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("type", cover.MediaType);
        xml.WriteEndElement();
        xml.WriteStartElement("content", Media);
        xml.WriteAttributeString("url", cover.Address.AbsoluteUri);
        xml.WriteAttributeString("medium", "image");
        xml.WriteEndElement();
    }
}
