namespace Syndication.Channels.Feed.Formats;

/// <summary>The two Chinese list forms that carry no word for a withdrawal of their own, or only a status.</summary>
internal static class PartnerLists
{
    /// <summary>互联网新闻开放协议: plain text, a withdrawn item leaves the list.</summary>
    public static byte[] BaiduNews(FeedHead head, IReadOnlyList<FeedItem> items) => FeedText.Xml(xml =>
    {
        xml.WriteStartElement("document");
        xml.Text("webSite", head.Home.Authority);
        xml.Text("webMaster", head.Title);
        xml.Text("updatePeri", "15");
        foreach (var item in items.Where(i => !i.IsWithdrawn))
        {
            xml.WriteStartElement("item");
            xml.Text("title", item.Entry.Title);
            xml.Text("link", item.Link.AbsoluteUri);
            xml.Text("description", item.Entry.Summary);
            xml.Text("text", item.Plain);
            foreach (var image in item.Entry.Images)
            {
                xml.Text("image", image.Address.AbsoluteUri);
            }

            xml.Text("headlineImg", item.Entry.Cover?.Address.AbsoluteUri ?? "");
            xml.Text("keywords", string.Join(' ', item.Entry.Tags));
            xml.Text("category", item.Entry.Category);
            xml.Text("author", item.Entry.Author ?? item.Entry.Source);
            xml.Text("source", item.Entry.Source);
            xml.Text("pubDate", FeedText.Beijing(item.PublishedAt));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });

    /// <summary>快传号 form with our own fields beside its own; status 0 is withdrawn.</summary>
    public static byte[] JsonList(IReadOnlyList<FeedItem> items) => JsonFeed.Json(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("data");
        foreach (var item in items)
        {
            json.WriteStartObject();
            json.WriteString("title", FeedText.Clean(item.Entry.Title));
            json.WriteString("content", FeedText.Clean(item.Html));
            json.WriteStartArray("image_list");
            item.Entry.Images.Take(3).ToList().ForEach(i => json.WriteStringValue(i.Address.AbsoluteUri));
            json.WriteEndArray();
            json.WriteString("publish_time", FeedText.Beijing(item.PublishedAt));
            json.WriteString("url", item.Link.AbsoluteUri);
            json.WriteString("mp_url", "");
            json.WriteString("id", item.Id);
            json.WriteString("summary", FeedText.Clean(item.Entry.Summary));
            json.WriteString("source", FeedText.Clean(item.Entry.Source));
            json.WriteString("category", FeedText.Clean(item.Entry.Category));
            json.WriteStartArray("tags");
            item.Entry.Tags.ToList().ForEach(t => json.WriteStringValue(FeedText.Clean(t)));
            json.WriteEndArray();
            json.WriteString("update_time", FeedText.Beijing(item.UpdatedAt));
            json.WriteNumber("revision", item.Revision);
            json.WriteNumber("status", item.IsWithdrawn ? 0 : 1);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });
}
