using System.Globalization;
using Syndication.Channels.Portal.Site;
using Syndication.Rendering.Pages;
using static Syndication.Rendering.Pages.Markup;

namespace Syndication.Channels.Portal.Pages;

/// <summary>A list of items with their dates.</summary>
internal static class ItemList
{
    public static Markup Write(PortalOptions site, IEnumerable<PortalItem> items, bool year = true) => Tag("ul", [("class", "items")], Each(items, i => Tag(
        "li",
        Tag("a", [("href", site.Link(i.Path))], i.Title),
        " ",
        Tag("time", [("datetime", Day(i))], year ? Day(i) : Day(i)[5..]))));

    public static string Day(PortalItem item) => item.ChinaTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
