using Syndication.Channels.Http;
using Syndication.Rendering;

namespace Syndication.Channels.WeChat;

/// <summary>The public page of an article, as any reader gets it.</summary>
internal sealed class WeChatPage(HttpDesk desk)
{
    // What the page says instead of an article that is no longer there.
    private static readonly (string Sign, Words Words)[] Removed =
    [
        ("已被发布者删除", new("页面显示“该内容已被发布者删除”", "The page says that the publisher deleted it")),
        ("因违规无法查看", new("页面显示“此内容因违规无法查看”，已被平台屏蔽", "The page says that the platform blocked it for a violation")),
        ("无法查看", new("页面显示内容无法查看，已被平台屏蔽", "The page says that it cannot be viewed; the platform blocked it")),
        ("链接已过期", new("页面显示“链接已过期”", "The page says that the link has expired")),
    ];

    public async Task<Sighting> LookAsync(Probe probe, CancellationToken cancellation)
    {
        if (WeChatAddress.Shown(probe.Address?.AbsoluteUri) is not { } address)
        {
            return Sighting.Unreachable(new("平台尚未给出文章地址", "The platform has not named the article's address yet"));
        }

        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        return await desk.SendAsync(request, Purpose.Look, cancellation) switch
        {
            HttpAnswer.Answered { Status: 404 or 410 } => Sighting.Missing(new("文章页面不存在", "The article's page does not exist")),
            HttpAnswer.Answered { IsSuccess: true } page => Read(page.Text, probe),
            HttpAnswer.Answered other => Sighting.Unreachable(new(FormattableString.Invariant($"文章页面回复 {other.Status}"), FormattableString.Invariant($"The article's page answered {other.Status}"))),
            HttpAnswer.NotSent n => Sighting.Unreachable(n.Fault.Message),
            HttpAnswer.Lost l => Sighting.Unreachable(l.Fault.Message),
            _ => Sighting.Unreachable(new("文章页面无法读取", "The article's page could not be read")),
        };
    }

    private static Sighting Read(string html, Probe probe)
    {
        if (VisibleText.OfHtml(html, "#activity-name") is { } title && VisibleText.OfHtml(html, "#js_content") is { } content)
        {
            return Compare(probe, title + content);
        }

        var seen = VisibleText.OfHtml(html) ?? "";
        return Removed.FirstOrDefault(r => seen.Contains(r.Sign, StringComparison.Ordinal)).Words is { } words
            ? Sighting.Missing(words)
            : Sighting.Unreachable(new("页面要求验证或版式已变，无法核对", "The page asks for verification or has a new layout; it could not be compared"));
    }

    // Readers see the slots filled; the approved text has them open.
    private static Sighting Compare(Probe probe, string seen)
    {
        var rendition = probe.Rendition;
        var filled = WeChatRenderer.Seen(rendition.Part("title").AsText(), rendition.Part("content").Fill(probe.Slots));
        return seen == filled
            ? new(Presence.Matches, rendition.TextFingerprint)
            : Sighting.Compare(new(rendition.Parts, filled, rendition.Problems), seen);
    }
}
