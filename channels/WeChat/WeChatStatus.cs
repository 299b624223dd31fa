using System.Globalization;

namespace Syndication.Channels.WeChat;

/// <summary>The platform's publish status as an outcome; polling and callback read it alike (contract, section 6.1).</summary>
internal static class WeChatStatus
{
    public const int GeneralFailure = 3;

    /// <param name="state">What the platform said.</param>
    /// <param name="checkAgain">When to ask again while it is still publishing.</param>
    /// <param name="mayTryAgain">Whether a general failure may still be answered with a new draft; once per act.</param>
    public static ChannelOutcome Outcome(PublishState state, TimeSpan checkAgain, bool mayTryAgain) => state.Status switch
    {
        0 => new ChannelOutcome.Live(WeChatAddress.Shown(state.Address)),
        1 => new ChannelOutcome.Accepted(checkAgain),
        2 => new ChannelOutcome.Refused(Fault(state, "平台拒收：原创声明未通过，请修改后重新审批", "Refused: the claim of original content failed; change the text and have it approved again")),
        GeneralFailure when mayTryAgain => new ChannelOutcome.Deferred(Fault(state, "平台发布失败，将用新草稿重发一次", "The platform failed to publish; it is tried once more with a new draft") with { Kind = FaultKind.Outage }),
        GeneralFailure => new ChannelOutcome.Refused(Fault(state, "平台两次发布失败，请人工处理", "The platform failed to publish twice; a person must act") with { Kind = FaultKind.Outage }),
        4 => new ChannelOutcome.Refused(Fault(state, "平台审核未通过，请修改后重新审批", "The platform's review rejected it; change the text and have it approved again")),
        5 or 6 => new ChannelOutcome.Gone(),
        _ => new ChannelOutcome.Unknown(Fault(state, "平台给出从未见过的发布状态", "The platform named a publish status never seen before") with { Kind = FaultKind.Defect }),
    };

    private static Fault Fault(PublishState state, string zh, string en)
    {
        var status = state.Status.ToString(CultureInfo.InvariantCulture);
        var failed = string.Join(", ", state.Failed);
        return new(FaultKind.Content, $"publish-{status}", new(
            $"{zh}（发布状态 {status}{(failed.Length == 0 ? "" : $"，第{failed}篇")}）",
            $"{en} (publish status {status}{(failed.Length == 0 ? "" : $", article {failed}")})"));
    }
}
