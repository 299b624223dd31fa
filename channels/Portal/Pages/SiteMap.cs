using System.Xml.Linq;
using Syndication.Channels.Portal.Site;
using Syndication.Rendering.Pages;
using static Syndication.Rendering.Pages.Markup;

namespace Syndication.Channels.Portal.Pages;

/// <summary>The map for readers, and the maps for crawlers: one per top column, so that a new item rewrites one of them.</summary>
internal sealed class SiteMap(Catalogue catalogue)
{
    private static readonly XNamespace Schema = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private readonly PortalOptions site = catalogue.Site;
    private readonly PageFrame frame = new(catalogue);

    public string Write() => frame.Write(
        Lines("\n", PortalHead.Site(site), Tag("title", $"站点地图_{site.SiteName}")),
        Tag("div", [("class", "wide page map")], frame.Breadcrumb(null, "站点地图"), Tag("h1", "站点地图"), Branch(null)));

    private Markup Branch(string? path)
    {
        var children = catalogue.Children(path).ToList();
        return When(children.Count > 0, () => Tag("ul", Each(children, c => Tag("li", Tag("a", [("href", frame.LinkOf(c))], c.Name), Branch(c.Path)))));
    }

    public IEnumerable<(string Path, string Xml)> Files()
    {
        var tops = site.Columns.Where(c => c.Parent is null && catalogue.Under(c.Path).Any()).ToList();
        yield return ("sitemap.xml", Xml(new(Schema + "sitemapindex", tops.Select(c => new XElement(Schema + "sitemap", new XElement(Schema + "loc", site.Address(FileOf(c)).AbsoluteUri))))));
        foreach (var column in tops)
        {
            yield return (FileOf(column), Xml(new(Schema + "urlset", catalogue.Under(column.Path).Select(Entry))));
        }
    }

    private XElement Entry(PortalItem item) => new(
        Schema + "url",
        new XElement(Schema + "loc", site.Address(item.Path).AbsoluteUri),
        new XElement(Schema + "lastmod", ItemList.Day(item)));

    private static string FileOf(PortalColumn column) => $"sitemap-{column.Path.Replace('/', '-')}.xml";

    private static string Xml(XElement root) => "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + root.ToString(SaveOptions.None) + "\n";
}
