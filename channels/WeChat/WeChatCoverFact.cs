using System.Globalization;

namespace Syndication.Channels.WeChat;

/// <summary>A cover in the account's library, and when it was put there: for a minute the draft service may not know it yet.</summary>
internal sealed record WeChatCoverFact(string MediaId, DateTimeOffset At)
{
    public static WeChatCoverFact? Parse(string? text) =>
        text?.Split('|') is [{ Length: > 0 } id, var at] && long.TryParse(at, CultureInfo.InvariantCulture, out var seconds)
            ? new(id, DateTimeOffset.FromUnixTimeSeconds(seconds))
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{MediaId}|{At.ToUnixTimeSeconds()}");
}
