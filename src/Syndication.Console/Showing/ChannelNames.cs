namespace Syndication.WebConsole.Showing;

/// <summary>What people call the kinds of outlets.</summary>
public static class ChannelNames
{
    private static readonly string[] Families = ["portal", "gazette", "screen", "wechat", "weibo", "handover", "feed", "webhook"];

    /// <summary>Own places first, then accounts, then partners.</summary>
    public static int Place(string channel) => Array.IndexOf(Families, channel) is >= 0 and var n ? n : Families.Length;

    public static Words Of(string channel) => channel switch
    {
        "portal" => new("门户网站", "Portal"),
        "gazette" => new("政府公报", "Gazette"),
        "screen" => new("公开大屏", "Screen"),
        "wechat" => new("微信", "WeChat"),
        "weibo" => new("微博", "Weibo"),
        "feed" => new("内容源", "Feed"),
        "handover" => new("人工发布", "By hand"),
        "webhook" => new("数据接口", "Webhook"),
        _ => new(channel, channel),
    };
}
