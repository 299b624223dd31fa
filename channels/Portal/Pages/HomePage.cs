using Syndication.Channels.Portal.Site;
using Syndication.Rendering.Pages;
using static Syndication.Rendering.Pages.Markup;

namespace Syndication.Channels.Portal.Pages;

/// <summary>The first page: the newest headline, the news beside the notices, the disclosure platform, then every other column that holds something.</summary>
internal sealed class HomePage(Catalogue catalogue)
{
    private readonly PortalOptions site = catalogue.Site;
    private readonly PageFrame frame = new(catalogue);

    public string Write()
    {
        var top = catalogue.Children(null).Where(c => c.Address is null).ToList();
        var news = top.FirstOrDefault(c => c.Path != site.Platform);
        return frame.Write(
            Lines("\n", PortalHead.Site(site), Tag("title", site.SiteName)),
            Tag("div", [("class", "wide home")], Lines(
                "\n",
                Tag("h1", [("class", "unseen")], site.SiteName),
                news is null ? Tag("p", [("class", "empty")], "网站内容正在准备，欢迎稍后访问。") : Headline(news),
                news is null ? None : Tag("div", [("class", "pair")], Each(Leaves(news.Path).Take(4), c => Panel(c, 7))),
                Platform(),
                Tag("div", [("class", "pair")], Each(top.Where(c => c != news && c.Path != site.Platform), c => Panel(c, 6))))),
            style: "front");
    }

    private Markup Headline(PortalColumn news)
    {
        var item = catalogue.Under(news.Path).First();
        return Tag(
            "section",
            [("class", "headline"), ("aria-label", "头条")],
            Tag("h2", Tag("a", [("href", site.Link(item.Path))], item.Title)),
            When(item.Abstract is not null, () => Tag("p", Text(item.Abstract))));
    }

    private Markup Panel(PortalColumn column, int count) => Tag(
        "section",
        [("class", "panel"), ("aria-label", column.Name)],
        Tag("h2", Tag("span", column.Name), Tag("a", [("href", site.Link(column.Index)), ("aria-label", $"更多{column.Name}")], "更多")),
        ItemList.Write(site, catalogue.Under(column.Path).Take(count), year: false));

    private Markup Platform()
    {
        var column = site.Column(site.Platform);
        return When(column is not null && catalogue.Under(column.Path).Any(), () => Tag(
            "section",
            [("class", "disclosure"), ("aria-label", column!.Name)],
            Tag(
                "div",
                [("class", "door")],
                Tag("h2", Tag("a", [("href", site.Link(column.Index))], column.Name)),
                Tag("ul", Each(Leaves(column.Path).Take(10), c => Tag("li", Tag("a", [("href", site.Link(c.Index))], c.Name))))),
            Tag("div", [("class", "latest")], Tag("h3", "最新公开"), ItemList.Write(site, catalogue.Under(column.Path).Take(8)))));
    }

    private IEnumerable<PortalColumn> Leaves(string path) => catalogue.Children(path)
        .Where(c => c.Address is null)
        .SelectMany(c => catalogue.Children(c.Path).Any() ? Leaves(c.Path) : [c]);
}
