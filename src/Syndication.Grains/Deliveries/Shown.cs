using System.Globalization;
using static Syndication.Grains.Deliveries.StatusCode;

namespace Syndication.Grains.Deliveries;

/// <summary>The one word people see, computed from wish, standing, progress and sighting; never stored as a truth of its own.</summary>
public static class Shown
{
    public static Status Of(Delivery delivery, Situation now) => (delivery.Wanted, delivery.Progress) switch
    {
        (Wanted.Skipped skipped, _) => Ended(delivery, skipped),
        (_, Progress.Attempting attempt) => Attempting(delivery, attempt.Verb),
        (_, Progress.Uncertain doubt) => new(Checking, StatusGroup.OnItsWay, new("核实中", "Checking"),
            new($"发出后没有得到答复，正在查询（第{doubt.Looks + 1}次），查清之前不会重发。", $"No answer after sending; looking it up (look {doubt.Looks + 1}). Nothing is sent again before it is known.")),
        (_, Progress.Stuck stuck) => Stuck(delivery, stuck),
        (_, Progress.Waiting waiting) => new(Retrying, StatusGroup.OnItsWay,
            new($"{Clock(waiting.Until, now.Now)} 重试", $"Retrying at {Clock(waiting.Until, now.Now)}"), waiting.Fault.Message),
        (_, Progress.Held held) when delivery.Standing is not (Standing.Accepted or Standing.Live or Standing.Updating) || held.Reasons[0].Kind != HoldKind.Approval => HeldStatus.Of(held.Reasons[0], now),
        (Wanted.Withdrawn, _) => Withdrawing(delivery),
        _ => Published(delivery, now),
    };

    private static Status Attempting(Delivery delivery, Verb verb) => (verb, delivery.Wanted) switch
    {
        (Verb.Withdraw, Wanted.Withdrawn) => WithdrawingNow,
        (Verb.Withdraw or Verb.Update, _) => CorrectingNow,
        _ => new(Sending, StatusGroup.OnItsWay, new("发送中", "Sending")),
    };

    private static readonly Status WithdrawingNow = new(StatusCode.Withdrawing, StatusGroup.OnItsWay, new("撤稿中", "Withdrawing"));

    private static readonly Status CorrectingNow = new(Correcting, StatusGroup.OnItsWay, new("更正中", "Correcting"));

    private static readonly Words StillVisible = new("平台称已撤稿，但公众仍能看到。请到平台上核实。", "The platform says it is gone, but readers still see it. Look at the platform.");

    private static readonly Words Differs = new("公众看到的与批准的不一致。请到平台上核实。", "Readers do not see what was approved. Look at the platform.");

    private static readonly Status InQueue = new(Queued, StatusGroup.Waiting, new("排队中", "Queued"));

    private static Status Ended(Delivery delivery, Wanted.Skipped skipped) => delivery.AbandonedBy is { } by
        ? new(StatusCode.Abandoned, StatusGroup.NotGoingOut, new($"已放弃（{by}）", $"Given up by {by}"), new(skipped.Reason, skipped.Reason))
        : new(NotForThisOutlet, StatusGroup.NotGoingOut, new($"不发此渠道（{skipped.Reason}）", $"Not for this outlet ({skipped.Reason})"));

    private static Status Withdrawing(Delivery delivery) => delivery.Standing switch
    {
        Standing.Nothing => new(Cancelled, StatusGroup.NotGoingOut, new("已取消", "Cancelled")),
        Standing.Removed when delivery.Looks >= Schedules.EarlyLooks && delivery.Sighting?.Presence is Presence.Matches or Presence.Altered or Presence.Stale or Presence.Leaked =>
            Action(NotThere, "撤稿后仍可见", "Still visible after withdrawal", delivery.Sighting.Detail ?? StillVisible, DeliveryAction.Check),
        Standing.Removed => new(StatusCode.Withdrawn, StatusGroup.Done, new("已撤稿", "Withdrawn")),
        _ => WithdrawingNow,
    };

    private static Status Published(Delivery delivery, Situation now) => delivery.Standing switch
    {
        Standing.Accepted => new(WithPlatform, StatusGroup.OnItsWay, new("平台处理中", "With the platform")),
        Standing.Updating => CorrectingNow,
        Standing.Live live when delivery.Wanted is Wanted.Published wanted && live.Edition < wanted.Edition => CorrectingNow,
        Standing.Live => Sighted(delivery, now),
        Standing.Removed => CorrectingNow,
        _ => InQueue,
    };

    private static Status Sighted(Delivery delivery, Situation now) => delivery.Sighting?.Presence switch
    {
        Presence.Matches => new(Verified, StatusGroup.Done, new("已核验", "Verified")),
        Presence.Attested => new(ConfirmedByPerson, StatusGroup.Done, new($"人工确认（{delivery.AttestedBy}）", $"Confirmed by {delivery.AttestedBy}")),
        _ when !now.Profile.CanVerify => new(LiveUnverifiable, StatusGroup.Done, new("已上线（无法核验）", "Live, cannot be checked")),
        Presence.Unreachable when delivery.Looks >= Schedules.EarlyLooks => new(LiveUnverifiable, StatusGroup.Done, new("已上线（无法核验）", "Live, cannot be checked"), delivery.Sighting!.Detail),
        Presence.Leaked => Action(OutEarly, "提前公开", "Out early", delivery.Sighting!.Detail ?? Differs, DeliveryAction.Check),
        Presence.Missing when delivery.Looks >= Schedules.EarlyLooks => Action(NotThere, "公众端看不到", "Not there", delivery.Sighting!.Detail ?? Differs, DeliveryAction.Check),
        Presence.Stale when delivery.Looks >= Schedules.EarlyLooks => Action(OldTextShowing, "仍是旧版", "Old text still showing", delivery.Sighting!.Detail ?? Differs, DeliveryAction.Check),
        Presence.Altered when delivery.Looks >= Schedules.EarlyLooks => Action(TextDiffers, "内容不符", "Text differs", delivery.Sighting!.Detail ?? Differs, DeliveryAction.Check),
        _ => new(StatusCode.Live, StatusGroup.Done, new("已上线", "Live")),
    };

    private static Status Stuck(Delivery delivery, Progress.Stuck stuck) => stuck.Why switch
    {
        StuckReason.OutcomeUnknown => Action(OutcomeUnknown, "结果不明，勿重发", "Outcome unknown, do not resend", stuck.Fault.Message, AfterLooking(delivery)),
        StuckReason.Refused => Action(Refused, "平台拒收", "Refused", stuck.Fault.Message, stuck.Fault.Kind == FaultKind.Content ? DeliveryAction.Edit : DeliveryAction.Retry),
        StuckReason.GaveUp => Action(StatusCode.GaveUp, $"{delivery.Failures}次未成", $"Gave up after {delivery.Failures} tries", stuck.Fault.Message, DeliveryAction.Retry),
        StuckReason.RemovedByOthers => Action(RemovedByPlatform, "被平台删除", "Removed by the platform", stuck.Fault.Message, DeliveryAction.ForceResend),
        StuckReason.CorrectByHand => Action(StatusCode.CorrectByHand, "待人工更正", "Correct by hand", stuck.Fault.Message, DeliveryAction.ConfirmByHand),
        _ => Action(StatusCode.WithdrawByHand, "待人工撤稿", "Take down by hand", stuck.Fault.Message, DeliveryAction.Attest),
    };

    /// <summary>What a person who looked there can say: where it stands, that it is gone, or that it never arrived.</summary>
    private static DeliveryAction AfterLooking(Delivery delivery) => (delivery.Wanted, delivery.Standing) switch
    {
        (Wanted.Withdrawn, Standing.Nothing) => DeliveryAction.DeclareAbsent,
        (Wanted.Withdrawn, _) => DeliveryAction.Attest,
        _ => DeliveryAction.ConfirmByHand,
    };

    internal static Status Action(StatusCode code, string zh, string en, Words? detail, DeliveryAction action) =>
        new(code, StatusGroup.NeedsAction, new(zh, en), detail, action);

    /// <summary>The time of day in UTC+8, with the date when it is another day.</summary>
    internal static string Clock(DateTimeOffset at, DateTimeOffset now)
    {
        var there = at.ToOffset(TimeSpan.FromHours(8));
        var format = there.Date == now.ToOffset(TimeSpan.FromHours(8)).Date ? "HH:mm" : "MM-dd HH:mm";
        return there.ToString(format, CultureInfo.InvariantCulture);
    }
}
