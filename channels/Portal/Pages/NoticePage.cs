using Syndication.Channels.Portal.Site;
using Syndication.Rendering.Pages;
using static Syndication.Rendering.Pages.Markup;

namespace Syndication.Channels.Portal.Pages;

/// <summary>The short pages that stand where something was, or where nothing is.</summary>
internal sealed class NoticePage(Catalogue catalogue)
{
    private readonly PortalOptions site = catalogue.Site;

    public string Withdrawn(string title, string reason) => Write("内容已撤回", "data-withdrawn", Tag("p", [("class", "what")], $"《{title}》已撤回。"), Tag("p", $"撤回原因：{reason}"));

    public string Gone() => Write("页面已撤下", "data-withdrawn", Tag("p", "本页内容已撤下，不再提供。"));

    public string Moved(Uri address) => Write("页面已迁移", "data-withdrawn", Tag("p", "本页内容已由新页面代替：", Tag("a", [("href", address.AbsoluteUri)], address.AbsoluteUri)));

    public string NotFound() => Write("没有找到这个页面", "data-missing", Tag("p", "网址可能有误，或该页面从未发布。您可以返回首页，或从站点地图查找。"));

    private string Write(string heading, string mark, params ReadOnlySpan<Markup> words) => new PageFrame(catalogue).Write(
        Lines("\n", PortalHead.Site(site), Tag("title", $"{heading}_{site.SiteName}"), Tag("meta", [("name", "robots"), ("content", "noindex")])),
        Tag("div", [("class", "wide page")], Tag(
            "section",
            [("class", "notice"), (mark, "")],
            Tag("h1", heading),
            Join(words),
            Tag("p", [("class", "ways")], Tag("a", [("href", site.Link("index.html"))], "返回首页"), Tag("a", [("href", site.Link("map.html"))], "站点地图")))));
}
