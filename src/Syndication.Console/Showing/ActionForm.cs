using Syndication.Grains.Deliveries;

namespace Syndication.WebConsole.Showing;

/// <summary>What a person is asked before a delivery is acted on.</summary>
/// <param name="Button">The one button of the row.</param>
/// <param name="Question">What will happen, asked before it does.</param>
/// <param name="Go">The button that does it.</param>
public sealed record ActionForm(Words Button, Words Question, Words Go)
{
    public bool AsksReason { get; init; }

    public bool AsksAddress { get; init; }

    /// <summary>Whether the author's page is opened instead of a question.</summary>
    public bool IsLink { get; init; }

    public static ActionForm Of(DeliveryAction action, StatusCode code) => (action, code) switch
    {
        (DeliveryAction.ConfirmByHand, StatusCode.PostByHand or StatusCode.CorrectByHand) => new(
            new("打开发布包", "Open the package"), new("在平台上发布后，把公开网址粘贴到这里；系统随后去核对文字。", "Post it on the platform, then paste its public address here; the text is then compared."),
            new("已发布，提交网址", "Posted: hand in the address")) { AsksAddress = true },
        (DeliveryAction.ConfirmByHand, _) => new(
            new("去核实", "Settle it"), new("请到平台上看一眼。已在，就粘贴它的网址；确实没有，就写明如何确认的。", "Look at the platform. If it stands there, paste its address; if it certainly does not, say how you know."),
            new("已在，提交网址", "It is there: hand in the address")) { AsksAddress = true },
        (DeliveryAction.Confirm, _) => new(
            new("确认上屏", "Confirm for screen"), new("确认后立即在公开大屏播放。内容与大屏位置都核对过了吗？", "It is shown on the public screen at once. Have you checked the text and the place?"), new("确认上屏", "Confirm for screen")),
        (DeliveryAction.Check, _) => new(
            new("再查一次", "Look again"), new("再到公众端看一次，不会重发。", "Looks at the public side once more; nothing is sent."), new("再查一次", "Look again")),
        (DeliveryAction.Attest, _) => new(
            new("我已看到", "I have seen it"), new("请亲眼看过公众端，再写明所见。", "Look at the public side yourself, then say what you saw."), new("提交", "Hand in")) { AsksReason = true },
        (DeliveryAction.ForceResend, _) => new(
            new("重新发布", "Post it again"), new("将重新发出一份。请确认平台上确实没有，并写明原因。", "A new post is made. Be sure that none stands there, and say why."), new("重新发布", "Post it again")) { AsksReason = true },
        (DeliveryAction.Edit, _) => new(new("查看并修改", "See what to mend"), new("", ""), new("", "")) { IsLink = true },
        (DeliveryAction.ResumeOutlet, _) => new(Texts.OnActing.ResumeOutlet, Texts.OnActing.ResumeQuestion, Texts.OnActing.ResumeOutlet),
        (DeliveryAction.Resume, _) => new(new("继续", "Go on"), new("解除暂缓，立即继续。", "Ends the hold and goes on."), new("继续", "Go on")),
        _ => new(new("重试", "Try again"), new("立即再试一次同样的操作；已发出的不会重复。", "The same act is tried again now; what is out is not sent twice."), new("重试", "Try again")),
    };
}
