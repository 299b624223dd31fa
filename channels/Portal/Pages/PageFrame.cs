using Syndication.Channels.Portal.Site;
using Syndication.Rendering.Pages;
using static Syndication.Rendering.Pages.Markup;

namespace Syndication.Channels.Portal.Pages;

/// <summary>What stands around every page: masthead, navigation of columns that hold something, and the official footer.</summary>
internal sealed class PageFrame(Catalogue catalogue)
{
    private readonly PortalOptions site = catalogue.Site;

    public string Write(Markup head, Markup content, string? column = null, string style = "") => "<!DOCTYPE html>\n" + Tag("html", [("lang", site.Language)], Lines(
        "\n",
        Tag("head", Lines(
            "\n",
            Tag("meta", [("charset", "utf-8")]),
            Tag("meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")]),
            head,
            Tag("link", [("rel", "icon"), ("href", site.Link(Assets.Emblem.Path)), ("type", "image/svg+xml")]),
            Tag("link", [("rel", "stylesheet"), ("href", site.Link(Assets.Style.Path))]),
            Tag("script", [("src", site.Link(Assets.Script.Path)), ("defer", "")]))),
        Tag("body", [("class", style), ("data-domain", site.SiteDomain)], Lines(
            "\n",
            Tag("a", [("class", "skip"), ("href", "#content")], "跳到正文"),
            DemoMark(),
            Masthead(),
            Navigation(column),
            Tag("main", [("id", "content"), ("tabindex", "-1")], content),
            Footer())))) + "\n";

    public Markup Breadcrumb(string? column, string? here = null) => Tag("nav", [("class", "crumbs"), ("aria-label", "当前位置")], Tag(
        "ol",
        Tag("li", Tag("a", [("href", site.Link("index.html"))], "首页")),
        Each(catalogue.Lineage(column).Reverse(), c => Tag("li", c.Path == column && here is null
            ? Tag("span", [("aria-current", "page")], c.Name)
            : Tag("a", [("href", site.Link(c.Index))], c.Name))),
        When(here is not null, () => Tag("li", Tag("span", [("aria-current", "page")], Text(here))))));

    private Markup DemoMark() => When(site.Demo, () => Tag("aside", [("class", "demo"), ("aria-label", "演示说明")], Tag("strong", "演示"), " 本站为演示数据，单位、文件、人物均为虚构。"));

    private Markup Masthead() => Tag("header", [("class", "masthead")], Tag(
        "div",
        [("class", "wide")],
        Tag(
            "a",
            [("class", "brand"), ("href", site.Link("index.html"))],
            Tag("img", [("src", site.Link(Assets.Emblem.Path)), ("alt", ""), ("width", "72"), ("height", "72")]),
            Tag("span", Tag("span", [("class", "name")], site.SiteName), When(site.SiteNameEn is not null, () => Tag("span", [("class", "en"), ("lang", "en")], Text(site.SiteNameEn))))),
        Tag(
            "p",
            [("class", "aids")],
            Tag("a", [("href", site.Link("map.html"))], "站点地图"),
            Tag("a", [("href", site.Link("about.html#mistakes"))], "网站找错"),
            Tag("button", [("type", "button"), ("data-elder", ""), ("aria-pressed", "false"), ("hidden", "")], "长者模式"))));

    private Markup Navigation(string? column)
    {
        var top = catalogue.Lineage(column).LastOrDefault()?.Path;
        return Tag("nav", [("class", "columns"), ("aria-label", "栏目导航")], Tag(
            "ul",
            [("class", "wide")],
            Tag("li", Tag("a", [("href", site.Link("index.html")), ("aria-current", column is null ? "true" : null)], "首页")),
            Each(catalogue.Children(null), c => Tag("li", Tag("a", [("href", LinkOf(c)), ("aria-current", c.Path == top ? "true" : null)], c.Name)))));
    }

    public string LinkOf(PortalColumn column) => column.Address?.AbsoluteUri ?? site.Link(column.Index);

    private Markup Footer() => Tag("footer", [("class", "site-footer")], Tag(
        "div",
        [("class", "wide")],
        Tag(
            "ul",
            [("class", "links")],
            Tag("li", Tag("a", [("href", site.Link("about.html#statement"))], "网站声明")),
            Tag("li", Tag("a", [("href", site.Link("map.html"))], "站点地图")),
            Tag("li", Tag("a", [("href", site.Link("about.html#contact"))], "联系方式")),
            Tag("li", Tag("a", [("href", site.Link("about.html#mistakes"))], "我为政府网站找错"))),
        Tag(
            "div",
            [("class", "facts")],
            Tag("p", Tag("span", $"主办单位：{site.Sponsor}"), Tag("span", $"承办单位：{site.Operator}"), Tag("span", $"联系方式：{site.Contact}")),
            Tag("p", Tag("span", $"网站标识码：{site.SiteIdCode}"), Tag("span", site.Icp), Tag("span", Tag("i", [("class", "police"), ("aria-hidden", "true")]), site.PublicSecurity))),
        Tag(
            "ul",
            [("class", "marks")],
            Tag("li", Tag("span", [("class", "badge party")], "党政机关")),
            Tag("li", Tag("a", [("class", "badge mistakes"), ("href", site.Link("about.html#mistakes"))], "我为政府网站找错")))));
}
