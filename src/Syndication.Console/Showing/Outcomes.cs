namespace Syndication.WebConsole.Showing;

/// <summary>What a platform's answer or a look means in words.</summary>
internal static class Outcomes
{
    public static Words Of(ChannelOutcome outcome) => outcome switch
    {
        ChannelOutcome.Live => new("平台已发布。", "The platform says it is live."),
        ChannelOutcome.Accepted => new("平台已收下，尚未公开。", "The platform has it; readers do not see it yet."),
        ChannelOutcome.Gone => new("平台已撤下。", "The platform took it down."),
        ChannelOutcome.Deferred deferred => new($"没有发出，稍后再试：{deferred.Fault.Message.Zh}", $"Not sent, tried again later: {deferred.Fault.Message.En}"),
        ChannelOutcome.Refused refused => new($"平台拒收：{refused.Fault.Message.Zh}", $"Refused: {refused.Fault.Message.En}"),
        _ => new("发出后没有得到答复，先查清再继续，不会重发。", "No answer after sending; it is looked up, not sent again."),
    };

    public static Words? Of(Sighting sighting) => sighting.Presence switch
    {
        Presence.Matches => new("公众端看到的与批准的文字一致。", "Readers see exactly the approved text."),
        Presence.Stale => new("公众端仍是旧版。", "Readers still see the old text."),
        Presence.Altered => new($"公众端文字不符。{sighting.Detail?.Zh}", $"The public text differs. {sighting.Detail?.En}"),
        Presence.Missing => new("公众端看不到。", "It is not on the public side."),
        Presence.Leaked => new("提前公开了。", "It is out early."),
        Presence.Unreachable => new("公众端暂时无法查看，不代表没有。", "The public side could not be read; that says nothing about the item."),
        _ => null,
    };
}
