using Syndication.Channels.Portal.Site;
using Syndication.Rendering.Pages;
using static Syndication.Rendering.Pages.Markup;

namespace Syndication.Channels.Portal.Pages;

/// <summary>An item's page: the approved part as it was signed, inside a frame that may change later.</summary>
internal sealed class ArticlePage(Catalogue catalogue)
{
    private const string HeadOpen = "<!--head-->", HeadClose = "<!--/head-->", TextOpen = "<!--approved-->", TextClose = "<!--/approved-->";
    private readonly PortalOptions site = catalogue.Site;
    private readonly PageFrame frame = new(catalogue);

    public string Write(PortalItem item, string head, string article) => frame.Write(
        Trusted($"{HeadOpen}\n{head}\n{HeadClose}"),
        Tag("div", [("class", "wide page")], Lines(
            "\n",
            Tag("div", [("class", "bar")], frame.Breadcrumb(item.Column, "正文"), Tools()),
            Validity(item),
            Trusted($"{TextOpen}\n{article}\n{TextClose}"),
            RelatedBox(item),
            Ending(item))),
        item.Column,
        "article");

    /// <summary>The same approved part in today's frame.</summary>
    public string Reframe(PortalItem item, string page) =>
        Write(item, Between(page, HeadOpen, HeadClose), Between(page, TextOpen, TextClose));

    private static string Between(string page, string open, string close)
    {
        var from = page.IndexOf(open, StringComparison.Ordinal) + open.Length;
        return page[from..page.IndexOf(close, from, StringComparison.Ordinal)].Trim('\n');
    }

    // Without a script the buttons would do nothing, so the script shows them.
    private static Markup Tools() => Tag(
        "div",
        [("class", "tools"), ("role", "group"), ("aria-label", "阅读工具"), ("hidden", "")],
        Tag("span", "字体："),
        Tag("button", [("type", "button"), ("data-size", "large"), ("aria-pressed", "false")], "大"),
        Tag("button", [("type", "button"), ("data-size", "medium"), ("aria-pressed", "true")], "中"),
        Tag("button", [("type", "button"), ("data-size", "small"), ("aria-pressed", "false")], "小"),
        Tag("button", [("type", "button"), ("data-print", "")], "打印"),
        Tag("button", [("type", "button"), ("data-share", "")], "分享"));

    private Markup Validity(PortalItem item)
    {
        var changing = catalogue.RelatedTo(item).Where(r => r.Related.Kind is "amendedBy" or "abolishedBy").Select(r => r.Item).FirstOrDefault();
        var state = item.Validity is "失效" or "废止" or "已修改" or "尚未施行" ? item.Validity : changing is null ? null : "已被修改或废止";
        return When(state is not null, () => Tag(
            "p",
            [("class", "validity"), ("role", "note")],
            Tag("strong", $"本文件{state}。"),
            state == "尚未施行" ? "施行日期以正文规定为准。" : "以下保留原文，供查阅。",
            When(changing is not null, () => Join("详见：", Tag("a", [("href", site.Link(changing!.Path))], changing.Title)))));
    }

    private Markup RelatedBox(PortalItem item)
    {
        var known = catalogue.RelatedTo(item).ToList();
        var open = item.Related.Where(r => r.Title is not null && !known.Any(k => k.Item.IsMeantBy(r))).ToList();
        return When(known.Count + open.Count > 0, () => Tag(
            "section",
            [("class", "related"), ("aria-labelledby", "related")],
            Tag("h2", [("id", "related")], "相关解读与文件"),
            Tag(
                "ul",
                Each(known, k => Tag("li", Tag("span", [("class", "relation")], Relation(k.Related.Kind)), Tag("a", [("href", site.Link(k.Item.Path))], k.Item.Title))),
                Each(open, r => Tag("li", Tag("span", [("class", "relation")], Relation(r.Kind)), Tag("span", Text(r.Title)))))));
    }

    private static string Relation(string kind) => kind switch
    {
        "policy" => "政策原文",
        "interpretation" => "政策解读",
        "consultation" => "征求意见",
        "feedback" => "意见反馈",
        "amends" => "修改的文件",
        "abolishes" => "废止的文件",
        "amendedBy" => "修改本文件",
        "abolishedBy" => "废止本文件",
        _ => "相关文件",
    };

    private static Markup Ending(PortalItem item) => Tag(
        "aside",
        [("class", "ending"), ("aria-label", "本页网址")],
        QrPicture.Of(item.Canonical),
        Tag("p", Tag("strong", "扫一扫，在手机上打开本页"), Tag("br"), "本页网址：", Tag("a", [("href", item.Canonical.AbsoluteUri), ("class", "address")], item.Canonical.AbsoluteUri)));
}
