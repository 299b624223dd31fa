using System.Globalization;
using Syndication.Channels.Portal.Site;
using Syndication.Rendering.Pages;
using static Syndication.Rendering.Pages.Markup;

namespace Syndication.Channels.Portal.Pages;

/// <summary>A column's list. Older pages are counted from the oldest item, so that a new item changes the first page only.</summary>
internal sealed class ColumnPage(Catalogue catalogue, PortalColumn column)
{
    private const int Size = 20;
    private readonly PortalOptions site = catalogue.Site;
    private readonly PageFrame frame = new(catalogue);

    /// <summary>The pages of the column, newest first, with their paths.</summary>
    public IEnumerable<(string Path, string Html)> Write()
    {
        var pages = Pages([.. catalogue.Under(column.Path)]);
        return pages.Select((items, at) => (PathOf(pages.Count, at), Write(items, at, pages.Count)));
    }

    private static List<PortalItem[]> Pages(PortalItem[] items)
    {
        var full = Math.Max(0, (items.Length / Size) - 1);
        var first = items.Length - (full * Size);
        return [items[..first], .. items[first..].Chunk(Size)];
    }

    private string PathOf(int count, int at) =>
        at == 0 ? column.Index : string.Create(CultureInfo.InvariantCulture, $"{column.Path}/list_{count - at}.html");

    private string Write(PortalItem[] items, int at, int count) => frame.Write(
        Lines("\n", PortalHead.Site(site), PortalHead.Column(column), Tag("title", $"{column.Name}_{site.SiteName}")),
        Tag("div", [("class", "wide page with-side")], Lines(
            "\n",
            frame.Breadcrumb(column.Path),
            Side(),
            Tag(
                "section",
                [("class", "list"), ("aria-labelledby", "heading")],
                Tag("h1", [("id", "heading")], column.Name),
                ItemList.Write(site, items),
                Pager(at, count)))),
        column.Path);

    private Markup Side()
    {
        var top = catalogue.Lineage(column.Path).Last();
        return Tag(
            "nav",
            [("class", "side"), ("aria-label", "本栏目导航")],
            Tag("p", [("class", "top")], Tag("a", [("href", frame.LinkOf(top))], top.Name)),
            Branch(top.Path));
    }

    private Markup Branch(string path)
    {
        var children = catalogue.Children(path).ToList();
        return When(children.Count > 0, () => Tag("ul", Each(children, c => Tag(
            "li",
            Tag("a", [("href", frame.LinkOf(c)), ("aria-current", c.Path == column.Path ? "page" : null)], c.Name),
            Branch(c.Path)))));
    }

    private Markup Pager(int at, int count) => When(count > 1, () => Tag(
        "nav",
        [("class", "pager"), ("aria-label", "翻页")],
        Turn("首页", 0, at > 0, count),
        Turn("上一页", at - 1, at > 0, count),
        Tag("span", string.Create(CultureInfo.InvariantCulture, $"第 {at + 1} / {count} 页")),
        Turn("下一页", at + 1, at < count - 1, count),
        Turn("末页", count - 1, at < count - 1, count)));

    private Markup Turn(string words, int to, bool possible, int count) =>
        possible ? Tag("a", [("href", site.Link(PathOf(count, to)))], words) : Tag("span", [("class", "off")], words);
}
