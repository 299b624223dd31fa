using Syndication.Channels.Portal.Site;
using static Syndication.Rendering.Pages.Markup;

namespace Syndication.Channels.Portal.Pages;

/// <summary>Statement, contact, requests and the place to report mistakes: where the footer leads.</summary>
internal sealed class AboutPage(Catalogue catalogue)
{
    private readonly PortalOptions site = catalogue.Site;

    public string Write()
    {
        var frame = new PageFrame(catalogue);
        return frame.Write(
            Lines("\n", PortalHead.Site(site), Tag("title", $"关于本站_{site.SiteName}")),
            Tag(
                "div",
                [("class", "wide page about")],
                frame.Breadcrumb(null, "关于本站"),
                Tag("h1", "关于本站"),
                Tag("section", [("id", "statement")], Tag("h2", "网站声明"), Tag("p", $"本站由{site.Sponsor}主办、{site.Operator}承办，发布的政府信息以本站原文为准。转载请注明来源“{site.SiteName}”，不得改动原意。")),
                Tag("section", [("id", "contact")], Tag("h2", "联系方式"), Tag("p", site.Contact)),
                Tag("section", [("id", "request")], Tag("h2", "依申请公开"), Tag("p", $"公民、法人或者其他组织可以向{site.Sponsor}申请获取政府信息。申请方式与受理地址请向以下联系方式查询：{site.Contact}")),
                Tag("section", [("id", "mistakes")], Tag("h2", "我为政府网站找错"), Tag("p", $"发现内容错误、链接失效或信息不更新，请告诉我们，并附上出错页面的网址：{site.Contact}"))));
    }
}
