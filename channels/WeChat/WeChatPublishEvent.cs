using System.Globalization;
using System.Xml.Linq;

namespace Syndication.Channels.WeChat;

/// <summary>The platform says that a publish job ended. It may come twice: <see cref="PublishId"/> and <see cref="Status"/> together name it.</summary>
/// <param name="PublishId">The job.</param>
/// <param name="Status">0 published; 2, 3, 4 failed (contract, section 6.1).</param>
/// <param name="ArticleId">The article, when published.</param>
/// <param name="Address">Where readers find it, when published.</param>
/// <param name="FailedArticles">Which articles of the draft failed, counted from 1.</param>
public sealed record WeChatPublishEvent(string PublishId, int Status, string? ArticleId, Uri? Address, IReadOnlyList<int> FailedArticles)
{
    // Older documents name the event FREEPUBLISHJOBFINISH.
    private static readonly string[] Names = ["PUBLISHJOBFINISH", "FREEPUBLISHJOBFINISH"];

    /// <summary>Whether this event is about the post that a delivery's reference names.</summary>
    public bool IsAbout(RemoteReference? reference) => WeChatPost.Parse(reference?.Value)?.PublishId == PublishId;

    /// <summary>The same as an outcome, as Check would report it.</summary>
    public ChannelOutcome Outcome(RemoteReference? reference)
    {
        var post = WeChatPost.Parse(reference?.Value) ?? new WeChatPost("");
        var state = new PublishState(PublishId, Status, ArticleId, Address?.AbsoluteUri, FailedArticles);
        return WeChatStatus.Outcome(state, TimeSpan.FromMinutes(2), post.Failures == 0) with { Reference = (post with { PublishId = PublishId, ArticleId = ArticleId ?? post.ArticleId }).Reference };
    }

    internal static WeChatPublishEvent? Read(XElement message)
    {
        var info = message.Element("PublishEventInfo");
        var isEnd = Names.Contains(Text(message, "Event"), StringComparer.OrdinalIgnoreCase);
        return isEnd && Text(info, "publish_id") is { } id && int.TryParse(Text(info, "publish_status"), CultureInfo.InvariantCulture, out var status)
            ? new(id, status, Squeezed(Text(info, "article_id")), WeChatAddress.Shown(Text(info?.Element("article_detail")?.Element("item"), "article_url")), Failed(info!))
            : null;
    }

    private static IReadOnlyList<int> Failed(XElement info) =>
        [.. info.Elements("fail_idx").Select(e => int.TryParse(e.Value, CultureInfo.InvariantCulture, out var index) ? index : 0).Where(i => i > 0)];

    private static string? Text(XElement? parent, string name) => parent?.Element(name)?.Value.Trim() is { Length: > 0 } text ? text : null;

    // The id may hold a line break.
    private static string? Squeezed(string? text) => text is null ? null : string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
