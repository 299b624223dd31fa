using Syndication.Channels.Portal.Site;
using Syndication.Rendering.Pages;
using static Syndication.Rendering.Pages.Markup;

namespace Syndication.Channels.Portal.Pages;

/// <summary>The disclosure platform (政府信息公开): its five fixed entries, and the catalogue to search and read.</summary>
internal sealed class PlatformPage(Catalogue catalogue, PortalColumn column)
{
    private const int Shown = 30;
    private readonly PortalOptions site = catalogue.Site;
    private readonly PageFrame frame = new(catalogue);

    // The order and the names are fixed by the national form of the platform.
    private static readonly string[] Sections = ["政府信息公开指南", "政府信息公开制度", "法定主动公开内容", "政府信息公开年报", "依申请公开"];

    public string Write() => frame.Write(
        Lines("\n", PortalHead.Site(site), PortalHead.Column(column), Tag("title", $"{column.Name}_{site.SiteName}")),
        Tag("div", [("class", "wide page platform")], Lines(
            "\n",
            frame.Breadcrumb(column.Path),
            Tag("h1", column.Name),
            Tag("ul", [("class", "sections")], Each(Sections, Section)),
            Tree(),
            Table())),
        column.Path);

    private Markup Section(string name)
    {
        var target = site.Columns.FirstOrDefault(c => c.Name == name);
        var link = target is { Address: { } address } ? address.AbsoluteUri
            : target is not null && catalogue.Under(target.Path).Any() ? site.Link(target.Index)
            : site.Link($"about.html#{(name == "依申请公开" ? "request" : "contact")}");
        return Tag("li", Tag("a", [("href", link)], name));
    }

    private Markup Tree()
    {
        var statutory = site.Columns.FirstOrDefault(c => c.Name == "法定主动公开内容");
        var leaves = (statutory is null ? [] : catalogue.Children(statutory.Path)).ToList();
        return When(leaves.Count > 0, () => Tag(
            "section",
            [("class", "tree"), ("aria-labelledby", "tree")],
            Tag("h2", [("id", "tree")], "法定主动公开内容"),
            Tag("ul", Each(leaves, c => Tag("li", Tag("a", [("href", site.Link(c.Index))], c.Name), " ", Tag("span", [("class", "count")], FormattableString.Invariant($"{catalogue.Under(c.Path).Count()} 条")))))));
    }

    private Markup Table() => Tag(
        "section",
        [("class", "catalogue"), ("aria-labelledby", "catalogue")],
        Tag("h2", [("id", "catalogue")], "政府信息公开目录"),
        Tag("form", [("class", "search"), ("role", "search"), ("hidden", ""), ("data-catalogue", site.Link($"{column.Path}/catalogue.json"))],
            Tag("label", [("for", "find")], "查找"),
            Tag("input", [("id", "find"), ("type", "search"), ("placeholder", "名称、索引号或发文字号")]),
            Tag("span", [("class", "found"), ("role", "status")])),
        Tag("div", [("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-labelledby", "catalogue")], Tag(
            "table",
            Tag("thead", Tag("tr", Each(["索引号", "名称", "发文字号", "生成日期"], h => Tag("th", [("scope", "col")], h)))),
            Tag("tbody", Each(catalogue.Under(column.Path).Take(Shown), Row)))));

    private Markup Row(PortalItem item) => Tag(
        "tr",
        Tag("td", [("class", "code")], item.IndexNumber),
        Tag("td", Tag("a", [("href", site.Link(item.Path))], item.Title)),
        Tag("td", Text(item.DocumentNumber)),
        Tag("td", [("class", "code")], Text(item.FormedOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))));

    /// <summary>What the search box of the page looks through.</summary>
    public byte[] Index() => PortalJson.Write(catalogue.Under(column.Path).Select(i => new { i.IndexNumber, i.Title, i.DocumentNumber, i.FormedOn, Url = site.Link(i.Path) }));
}
