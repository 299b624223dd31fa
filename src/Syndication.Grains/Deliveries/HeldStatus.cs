using static Syndication.Grains.Deliveries.StatusCode;

namespace Syndication.Grains.Deliveries;

/// <summary>The word for what stands in the way.</summary>
public static class HeldStatus
{
    public static Status Of(Hold hold, Situation now) => hold.Kind switch
    {
        HoldKind.Approval => Waits(AwaitingApproval, "待审批", "Awaiting approval"),
        HoldKind.Missed => Shown.Action(Missed, "错过时间", "Missed its time",
            new("签发前已过发布时间，不会自动补发。请选择新的时间。", "The time passed before sign-off; it never goes out late by itself. Choose a new time."), DeliveryAction.Edit),
        HoldKind.Blocked => Shown.Action(FixBeforeRelease, "发布前需修改", "Fix before release", now.Blocked?.Message ?? new("此渠道的稿件有问题，请预览后修改。", "Something is wrong with this outlet's form; preview it and mend the text."), DeliveryAction.Edit),
        HoldKind.Embargo => Waits(Due, $"定时 {At(hold, now)}", $"Due {At(hold, now)}"),
        HoldKind.Issue => Waits(InGazette, $"排入第{hold.Note}期公报", $"In gazette no. {hold.Note}"),
        HoldKind.Confirmation => Shown.Action(ConfirmForScreen, "待二次确认", "Confirm for screen",
            new("大屏发布须由第二人确认。", "A second person confirms before it goes to a public screen."), DeliveryAction.Confirm),
        HoldKind.ByHand => Shown.Action(PostByHand, "待人工发布", "Post by hand",
            new("请按发布包在平台上发布，然后粘贴网址。", "Post the package on the platform, then paste its address."), DeliveryAction.ConfirmByHand),
        HoldKind.Paused => Waits(OutletPaused, $"渠道已暂停（{hold.Note}）", $"Outlet paused by {hold.Note}"),
        HoldKind.Credential => Waits(OutletCredential, "等渠道恢复授权", "Waiting for the outlet's account"),
        HoldKind.Quota => Waits(Quota, $"等额度，{At(hold, now)} 恢复", $"Quota, next {At(hold, now)}"),
        HoldKind.PortalFirst => Waits(AfterPortal, "等门户先发", "After the portal"),
        HoldKind.OpeningHours => Waits(OpeningHours, $"未到开放时间，{At(hold, now)}", $"Opens {At(hold, now)}"),
        _ => Waits(Held, $"人工暂缓（{hold.Note}）", $"Held by {hold.Note}"),
    };

    private static Status Waits(StatusCode code, string zh, string en) => new(code, StatusGroup.Waiting, new(zh, en));

    private static string At(Hold hold, Situation now) => hold.Until is { } until ? Shown.Clock(until, now.Now) : "";
}
