using System.Net;

namespace Syndication.Channels.Feed;

/// <summary>What stays of a withdrawn item: enough for a crawler to follow, nothing of the text.</summary>
internal static class WithdrawnForm
{
    private const string Notice = "本条信息已由发布机关撤回";

    public static FeedItem Of(FeedItem item, Withdrawal withdrawal, DateTimeOffset now)
    {
        var titled = withdrawal.Kind == WithdrawalKind.Notice;
        var text = titled && withdrawal.Reason.Length > 0 ? $"{Notice}：{withdrawal.Reason}" : Notice;
        return item with
        {
            Status = FeedStatus.Withdrawn,
            Revision = item.Revision,
            UpdatedAt = now,
            Reason = titled ? withdrawal.Reason : null,
            Html = $"<p>{WebUtility.HtmlEncode(text)}</p>\n",
            Plain = text,
            Entry = new()
            {
                Title = titled ? $"【已撤回】{item.Entry.Title}" : "【已撤回】",
                Summary = "",
                Source = item.Entry.Source,
                Category = item.Entry.Category,
                Column = item.Entry.Column,
            },
        };
    }
}
