using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Syndication.Rendering;

namespace Syndication.Channels.Webhook;

/// <summary>The event's data: the whole text when it fits, else title, abstract and a link to it. Never a part of the text.</summary>
internal static class WebhookRenderer
{
    public const string Data = "data";

    private const string More = "查看全文";

    private static readonly JsonWriterOptions Format = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Rendition Render(Edition edition, WebhookOptions options)
    {
        var document = Manuscript.Read(edition);
        var html = ContentHtml.Of(edition, document);
        var whole = Write(edition, complete: true, [html]);
        var fits = whole.Length <= options.LargestPayload;
        var data = fits ? whole : Write(edition, complete: false, [Announcement(edition), Slots.Address(SlotForm.Html), $"\">{More}</a></p>"]);
        var seen = fits ? VisibleText.OfHtml(html) : VisibleText.Normalise(edition.Metadata.Abstract + More);
        return new([new(Data, "application/json", data)], VisibleText.Normalise(edition.Metadata.Title) + seen, [.. document.Problems, .. Remarks(document, fits, options)]);
    }

    private static string Announcement(Edition edition) =>
        (edition.Metadata.Abstract is { } summary ? $"<p>{HtmlEncoder.Default.Encode(summary)}</p>" : "") + "<p><a href=\"";

    private static IEnumerable<Problem> Remarks(Document document, bool fits, WebhookOptions options)
    {
        if (!fits)
        {
            yield return Problem.Warning("sent-as-link", "body", $"正文超过 {options.LargestPayload} 字节，推送标题、摘要和全文链接。",
                $"The text is over {options.LargestPayload} bytes: title, abstract and a link to the whole are sent.");
        }
        else if (ContentHtml.HasPictures(document))
        {
            yield return Problem.Warning("pictures-not-sent", "body", "推送内容不含图片，图片见全文链接。", "Pictures are not sent; they stand behind the link to the whole text.");
        }
    }

    /// <param name="edition">What it is about.</param>
    /// <param name="complete">Whether the content is the whole text.</param>
    /// <param name="content">Pieces of the content; every second one is a slot and stays as it is.</param>
    private static byte[] Write(Edition edition, bool complete, IReadOnlyList<string> content)
    {
        var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Format))
        {
            json.WriteStartObject();
            Write(json, edition);
            Raw(json, "publishedAt", Slots.Time("yyyy-MM-dd'T'HH:mm:sszzz"));
            Raw(json, "url", Slots.Address(SlotForm.Json));
            json.WriteBoolean("complete", complete);
            Raw(json, "contentHtml", string.Concat(content.Select((piece, n) => n % 2 == 0 ? JsonEncodedText.Encode(piece, Format.Encoder).ToString() : piece)));
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    private static void Write(Utf8JsonWriter json, Edition edition)
    {
        var about = edition.Metadata;
        json.WriteString("id", edition.Disclosure.ToString());
        json.WriteNumber("edition", edition.Number);
        json.WriteString("kind", about.Kind);
        json.WriteString("title", about.Title);
        foreach (var (name, value) in new[]
        {
            ("shortTitle", about.ShortTitle), ("abstract", about.Abstract), ("indexNumber", about.IndexNumber), ("documentNumber", about.DocumentNumber), ("issuer", about.Issuer),
            ("publisher", about.PublisherName), ("column", about.ColumnName), ("source", about.Source), ("validity", about.Validity), ("composedOn", Day(about.ComposedOn)), ("correctionNote", about.CorrectionNote),
        }.Where(f => f.Item2 is not null))
        {
            json.WriteString(name, value);
        }

        json.WriteStartArray("attachments");
        foreach (var file in edition.Files.Where(f => f.IsDownload))
        {
            json.WriteStartObject();
            json.WriteString("title", file.Title);
            json.WriteString("mediaType", file.MediaType);
            json.WriteNumber("size", file.Size);
            json.WriteString("sha256", file.Content.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // A slot must stay readable as it is; the writer would escape its private-use marks.
    private static void Raw(Utf8JsonWriter json, string name, string text)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(Encoding.UTF8.GetBytes($"\"{text}\""), skipInputValidation: true);
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
