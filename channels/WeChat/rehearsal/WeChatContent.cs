using System.Text.RegularExpressions;

namespace Syndication.Rehearsal.WeChat;

/// <summary>What the platform keeps of an article's HTML: no scripts, no ids and classes, no pictures and links from elsewhere.</summary>
internal static partial class WeChatContent
{
    public static string Keep(string html, Uri root)
    {
        var kept = Attributes().Replace(Active().Replace(html, ""), "");
        kept = Image().Replace(kept, m => IsOurs(m.Groups[1].Value, root) ? m.Value : "");
        return Anchor().Replace(kept, m => m.Groups[1].Value.StartsWith("https://mp.weixin.qq.com/s", StringComparison.Ordinal) ? m.Value : m.Groups[2].Value);
    }

    private static bool IsOurs(string source, Uri root) =>
        source.StartsWith(new Uri(root, "mmbiz/").AbsoluteUri, StringComparison.Ordinal) || source.StartsWith("http://mmbiz.qpic.cn/", StringComparison.Ordinal) || source.StartsWith("https://mmbiz.qpic.cn/", StringComparison.Ordinal);

    [GeneratedRegex("""<(script|style|iframe|form|link)\b.*?(</\1>|/>)""", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Active();

    [GeneratedRegex("""(?<=<[^>]*)\s(?:id|class|on[a-z]+)="[^"]*(?:"|$)""", RegexOptions.IgnoreCase)]
    private static partial Regex Attributes();

    [GeneratedRegex("""<img\b(?:[^>]*?\ssrc="([^"]*)")?[^>]*>""", RegexOptions.IgnoreCase)]
    private static partial Regex Image();

    [GeneratedRegex("""<a\b[^>]*?(?:\shref="([^"]*)")?[^>]*>(.*?)</a>""", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Anchor();
}
