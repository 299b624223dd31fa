using System.Text.Encodings.Web;
using System.Text.Json;

namespace Syndication.Channels.Feed.Formats;

/// <summary>JSON Feed 1.1, and the JSON that partners read.</summary>
internal static class JsonFeed
{
    private static readonly JsonWriterOptions Form = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(FeedHead head, IReadOnlyList<FeedItem> items) => Json(json =>
    {
        json.WriteStartObject();
        json.WriteString("version", "https://jsonfeed.org/version/1.1");
        json.WriteString("title", head.Title);
        json.WriteString("home_page_url", head.Home.AbsoluteUri);
        json.WriteString("feed_url", head.Self.AbsoluteUri);
        json.WriteString("language", "zh-CN");
        json.WriteStartArray("items");
        foreach (var item in items.Where(i => !i.IsWithdrawn))
        {
            Write(json, item);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>What was withdrawn, for crawlers whose form has no word for it.</summary>
    public static byte[] Withdrawn(IReadOnlyList<FeedItem> items) => Json(json =>
    {
        json.WriteStartArray();
        foreach (var item in items.Where(i => i.IsWithdrawn))
        {
            json.WriteStartObject();
            json.WriteString("id", item.Id);
            json.WriteString("link", item.Link.AbsoluteUri);
            json.WriteString("at", FeedText.Rfc3339(item.UpdatedAt));
            json.WriteString("reason", item.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    internal static byte[] Json(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Form))
        {
            write(json);
        }

        return bytes.ToArray();
    }

    private static void Write(Utf8JsonWriter json, FeedItem item)
    {
        json.WriteStartObject();
        json.WriteString("id", item.Id);
        json.WriteString("url", item.Link.AbsoluteUri);
        json.WriteString("title", FeedText.Clean(item.Entry.Title));
        json.WriteString("summary", FeedText.Clean(item.Entry.Summary));
        json.WriteString("content_html", FeedText.Clean(item.Html));
        json.WriteString("date_published", FeedText.Rfc3339(item.PublishedAt));
        json.WriteString("date_modified", FeedText.Rfc3339(item.UpdatedAt));
        json.WriteStartArray("authors");
        json.WriteStartObject();
        json.WriteString("name", FeedText.Clean(item.Entry.Author ?? item.Entry.Source));
        json.WriteEndObject();
        json.WriteEndArray();
        if (item.Entry.Cover is { } cover)
        {
            json.WriteString("image", cover.Address.AbsoluteUri);
        }

        json.WriteStartArray("tags");
        json.WriteStringValue(FeedText.Clean(item.Entry.Category));
        item.Entry.Tags.ToList().ForEach(t => json.WriteStringValue(FeedText.Clean(t)));
        json.WriteEndArray();
        WriteAttachments(json, item.Entry.Attachments);
        json.WriteEndObject();
    }

    private static void WriteAttachments(Utf8JsonWriter json, IReadOnlyList<FeedFile> files)
    {
        json.WriteStartArray("attachments");
        foreach (var file in files)
        {
            json.WriteStartObject();
            json.WriteString("url", file.Address.AbsoluteUri);
            json.WriteString("mime_type", file.MediaType);
            json.WriteString("title", FeedText.Clean(file.Title));
            json.WriteNumber("size_in_bytes", file.Size);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
