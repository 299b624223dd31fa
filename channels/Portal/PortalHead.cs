using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Syndication.Rendering.Pages;
using static Syndication.Rendering.Pages.Markup;

namespace Syndication.Channels.Portal;

/// <summary>The official page labels (网页标签), exact in name and order, and the machine-readable description of an item.</summary>
internal static class PortalHead
{
    public static Markup Site(PortalOptions site) => Lines(
        "\n",
        Meta("SiteName", site.SiteName),
        Meta("SiteDomain", site.SiteDomain),
        Meta("SiteIDCode", site.SiteIdCode));

    public static Markup Column(PortalColumn column) => Lines(
        "\n",
        Meta("ColumnName", column.Name),
        Meta("ColumnDescription", column.Description),
        Meta("ColumnKeywords", column.Keywords),
        Meta("ColumnType", column.Type));

    public static Markup Article(Metadata data, Uri? image) => Lines(
        "\n",
        Meta("ArticleTitle", data.Title),
        Meta("PubDate", Slots.Time()),
        Meta("ContentSource", data.Source),
        Meta("Keywords", string.Join(',', data.Keywords)),
        Meta("Author", data.Author),
        Meta("Description", data.Abstract),
        Meta("Image", image?.AbsoluteUri),
        Tag("meta", [("name", "Url"), ("content", Slots.Address())]));

    public static Markup Sharing(PortalOptions site, Metadata data, Uri? image) => Lines(
        "\n",
        Property("og:type", "article"),
        Property("og:site_name", site.SiteName),
        Property("og:title", data.Title),
        Property("og:description", data.Abstract),
        Property("og:url", Slots.Address()),
        Property("og:image", image?.AbsoluteUri),
        Property("article:published_time", Slots.Time("yyyy-MM-ddTHH:mm:sszzz")),
        Tag("link", [("rel", "canonical"), ("href", Slots.Address())]),
        Tag("script", [("type", "application/ld+json")], Trusted(Linked(site, data, image))));

    private static Markup Meta(string name, string? content) =>
        When(content is { Length: > 0 }, () => Tag("meta", [("name", name), ("content", content)]));

    private static Markup Property(string name, string? content) =>
        When(content is { Length: > 0 }, () => Tag("meta", [("property", name), ("content", content)]));

    private static string Linked(PortalOptions site, Metadata data, Uri? image)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new() { Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All) }))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteString("@type", DisclosureKind.Find(data.Kind)?.IsDocument == true ? "Legislation" : "NewsArticle");
            json.WriteString("name", data.Title);
            json.WriteString("headline", data.Title);
            json.WriteString("identifier", data.DocumentNumber ?? data.IndexNumber);
            json.WritePropertyName("datePublished");
            json.WriteRawValue($"\"{Slots.Time("yyyy-MM-ddTHH:mm:sszzz")}\"", skipInputValidation: true);
            json.WritePropertyName("url");
            json.WriteRawValue($"\"{Slots.Address(SlotForm.Json)}\"", skipInputValidation: true);
            Optional(json, "abstract", data.Abstract);
            Optional(json, "image", image?.AbsoluteUri);
            json.WriteStartObject("publisher");
            json.WriteString("@type", "GovernmentOrganization");
            json.WriteString("name", data.PublisherName);
            json.WriteEndObject();
            json.WriteString("inLanguage", site.Language);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static void Optional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is { Length: > 0 })
        {
            json.WriteString(name, value);
        }
    }
}
