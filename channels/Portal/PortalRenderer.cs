using System.Text.Json;
using Syndication.Rendering;
using Syndication.Rendering.Pages;

namespace Syndication.Channels.Portal;

/// <summary>Makes the two approved parts of a page: the text readers see, and the labels machines read.</summary>
internal static class PortalRenderer
{
    public static Rendition Render(Edition edition, Outlet outlet, Limits limits)
    {
        PortalOptions site;
        try
        {
            site = outlet.Options<PortalOptions>();
        }
        catch (JsonException e)
        {
            return new([], "", [Problem.Blocking("outlet-settings", outlet.Id.Value, $"渠道设置有误：{e.Message}。请在渠道设置中修改", $"The outlet's settings are wrong: {e.Message}. Mend the outlet's settings")]);
        }

        return Render(edition, site, limits);
    }

    private static Rendition Render(Edition edition, PortalOptions site, Limits limits)
    {
        var document = Manuscript.Read(edition);
        var body = HtmlWriter.Write(document, Style(edition, site));
        var article = new ApprovedArticle(edition, Markup.Trusted(body), f => site.Link(PortalAddress.File(f))).Write().ToString();
        var column = site.Column(edition.Metadata.Column);
        var head = Head(edition, site, column, document);
        return new(
            [RenditionPart.OfText("article", "text/html", article), RenditionPart.OfText("head", "text/html", head)],
            ApprovedText.Of(article)!.Text,
            [.. document.Problems, .. PortalSettings.Check(site), .. Missing(edition.Metadata, site, column), .. new[] { Measure.Check("title", edition.Metadata.Title, limits.Title, limits.Unit) }.OfType<Problem>()]);
    }

    private static HtmlStyle Style(Edition edition, PortalOptions site)
    {
        string? AddressOf(string name) => edition.File(name) is { } file ? site.Link(PortalAddress.File(file)) : null;
        return new(AddressOf) { LinkAddress = address => AddressOf(address) ?? address };
    }

    private static string Head(Edition edition, PortalOptions site, PortalColumn? column, Document document)
    {
        var image = document.Blocks.OfType<Picture>().Select(p => edition.File(p.File)).OfType<Attachment>().FirstOrDefault();
        var address = image is null ? null : site.Address(PortalAddress.File(image));
        return Markup.Lines(
            "\n",
            PortalHead.Site(site),
            column is null ? Markup.None : PortalHead.Column(column),
            PortalHead.Article(edition.Metadata, address),
            Markup.Tag("title", $"{edition.Metadata.Title}_{edition.Metadata.ColumnName}_{site.SiteName}"),
            PortalHead.Sharing(site, edition.Metadata, address)).ToString();
    }

    // A required page label without a value fails (domain hand-out, section 4).
    private static IEnumerable<Problem> Missing(Metadata data, PortalOptions site, PortalColumn? column)
    {
        if (column is null)
        {
            return [Problem.Blocking("column-unknown", "column", $"站点“{site.SiteName}”没有栏目 {data.Column}：请改选栏目，或在渠道设置中增加", $"The site has no column {data.Column}: choose another or add it to the outlet's settings")];
        }

        return new (string Label, string? Value)[]
        {
            ("SiteName", site.SiteName), ("SiteDomain", site.SiteDomain), ("SiteIDCode", site.SiteIdCode),
            ("ColumnName", column.Name), ("ColumnDescription", column.Description), ("ColumnKeywords", column.Keywords), ("ColumnType", column.Type),
            ("ArticleTitle", data.Title), ("ContentSource", data.Source),
        }.Where(l => string.IsNullOrWhiteSpace(l.Value)).Select(l => Problem.Blocking(
            "label-missing", l.Label, $"必填网页标签 {l.Label} 没有内容：请补填对应字段", $"The required page label {l.Label} has no value: fill in its field"));
    }
}
