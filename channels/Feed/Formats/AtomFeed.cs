using System.Globalization;
using System.Xml;

namespace Syndication.Channels.Feed.Formats;

/// <summary>Atom 1.0 (RFC 4287), with tombstones for what was withdrawn (RFC 6721).</summary>
internal static class AtomFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string Tombstones = "http://purl.org/atompub/tombstones/1.0";

    public static byte[] Write(FeedHead head, IReadOnlyList<FeedItem> items) => FeedText.Xml(xml =>
    {
        xml.WriteStartElement("feed", Atom);
        xml.WriteAttributeString("xmlns", "at", null, Tombstones);
        xml.WriteAttributeString("xml", "lang", null, "zh-CN");
        xml.Text("id", head.Self.AbsoluteUri);
        xml.Text("title", head.Title);
        xml.Text("updated", FeedText.Rfc3339(FeedText.LastChange(items)));
        Link(xml, "self", head.Self, "application/atom+xml", null);
        Link(xml, "alternate", head.Home, "text/html", null);
        Author(xml, head.Title);
        foreach (var item in items)
        {
            Write(xml, item);
        }

        xml.WriteEndElement();
    });

    private static void Write(XmlWriter xml, FeedItem item)
    {
        if (item.IsWithdrawn)
        {
            xml.WriteStartElement("deleted-entry", Tombstones);
            xml.WriteAttributeString("ref", item.Id);
            xml.WriteAttributeString("when", FeedText.Rfc3339(item.UpdatedAt));
            xml.WriteEndElement();
            return;
        }

        xml.WriteStartElement("entry");
        xml.Text("id", item.Id);
        xml.Text("title", item.Entry.Title);
        Link(xml, "alternate", item.Link, "text/html", null);
        xml.Text("published", FeedText.Rfc3339(item.PublishedAt));
        xml.Text("updated", FeedText.Rfc3339(item.UpdatedAt));
        Author(xml, item.Entry.Author ?? item.Entry.Source);
        xml.WriteStartElement("category");
        xml.WriteAttributeString("term", FeedText.Clean(item.Entry.Category));
        xml.WriteEndElement();
        xml.Text("summary", item.Entry.Summary);
        foreach (var file in item.Entry.Attachments)
        {
            Link(xml, "enclosure", file.Address, file.MediaType, file);
        }

        xml.WriteStartElement("content");
        xml.WriteAttributeString("type", "html");
        xml.WriteString(FeedText.Clean(item.Html));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Author(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author");
        xml.Text("name", name);
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, Uri address, string type, FeedFile? file)
    {
        xml.WriteStartElement("link");
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address.AbsoluteUri);
        xml.WriteAttributeString("type", type);
        if (file is not null)
        {
            xml.WriteAttributeString("length", file.Size.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("title", FeedText.Clean(file.Title));
        }

        xml.WriteEndElement();
    }
}
