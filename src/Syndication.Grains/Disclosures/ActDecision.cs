using Syndication.Grains.Deliveries;

namespace Syndication.Grains.Disclosures;

/// <summary>Whether a person may act on a delivery in the state it is in, and what follows.</summary>
internal static class ActDecision
{
    public static Decided Of(Disclosure disclosure, Command.Act act, Actor actor)
    {
        if (!disclosure.Deliveries.TryGetValue(act.Outlet, out var delivery))
        {
            return Decided.Refuse("not-found", $"此信息没有发往 {act.Outlet}。", $"This item does not go to {act.Outlet}.");
        }

        if (!actor.IsAny(Role.Operator, Role.PressOffice) && !(act.Action == DeliveryAction.ConfirmByHand && actor.Is(Role.Author)))
        {
            return Decision.Forbidden("只有运维值班或新闻办可以处理分发。", "Only operators and the press office may act on deliveries.");
        }

        return NeedsReason(act.Action) && string.IsNullOrWhiteSpace(act.Reason)
            ? Decided.Refuse("invalid", "请写明原因。", "Give a reason.")
            : Decide(disclosure, delivery, act, actor);
    }

    private static Decided Decide(Disclosure disclosure, Delivery delivery, Command.Act act, Actor actor) => act.Action switch
    {
        DeliveryAction.Attest or DeliveryAction.DeclareAbsent or DeliveryAction.ConfirmByHand when delivery.Progress is Progress.Attempting =>
            Decision.NotNow("正在发送，请等结果。", "It is being sent; wait for the outcome."),
        DeliveryAction.Retry when delivery.Progress is Progress.Stuck or Progress.Waiting => Decided.To(new Resumed(act.Outlet)),
        DeliveryAction.Check when delivery.Standing is not Standing.Nothing || delivery.Progress is Progress.Uncertain or Progress.Stuck { Doubt: not null } => Decided.To(new Resumed(act.Outlet)),
        DeliveryAction.Resume when delivery.HeldBy is not null => Decided.To(new Resumed(act.Outlet)),
        DeliveryAction.Hold when delivery.Progress is not Progress.Attempting => Decided.To(new HoldPlaced(act.Outlet, act.Reason!)),
        DeliveryAction.Abandon when delivery.Wanted is not Wanted.Skipped && delivery.Progress is not Progress.Attempting => Decided.To(new Abandoned(act.Outlet, act.Reason!)),
        DeliveryAction.Confirm => Confirm(disclosure, delivery, act, actor),
        DeliveryAction.ConfirmByHand => ByHand(delivery, act),
        DeliveryAction.Attest when delivery.Standing is not Standing.Nothing => Decided.To(new Attested(act.Outlet, act.Reason!)),
        DeliveryAction.DeclareAbsent when delivery.Progress is Progress.Uncertain or Progress.Stuck { Doubt: not null } || delivery.Standing is Standing.Accepted => Decided.To(new DeclaredAbsent(act.Outlet, act.Reason!)),
        DeliveryAction.ForceResend when MayForce(delivery) => Decided.To(new ResendForced(act.Outlet, act.Reason!)),
        _ => Decision.NotNow("该分发目前的状态不能这样处理。", "The delivery's present state does not allow this."),
    };

    private static Decided Confirm(Disclosure disclosure, Delivery delivery, Command.Act act, Actor actor)
    {
        if (delivery.ConfirmedBy is not null)
        {
            return Decision.NotNow($"已由{delivery.ConfirmedBy}确认。", $"{delivery.ConfirmedBy} has confirmed it.");
        }

        return actor.Id == disclosure.Author.Id
            ? Decision.Forbidden("须由作者以外的人确认。", "Somebody other than the author confirms.")
            : Decided.To(new Confirmed(act.Outlet));
    }

    private static Decided ByHand(Delivery delivery, Command.Act act)
    {
        var waits = delivery.Progress is Progress.Held { Reasons: [{ Kind: HoldKind.ByHand }, ..] } or Progress.Stuck or Progress.Uncertain || delivery.Standing is Standing.Accepted;
        if (delivery.Wanted is not Wanted.Published published || !waits)
        {
            return Decision.NotNow("该分发不在等待人工发布。", "The delivery is not waiting for a person to post it.");
        }

        return act.Address is { IsAbsoluteUri: true, Scheme: "http" or "https", UserInfo: "" }
            ? Decided.To(new PostedByHand(act.Outlet, published.Edition, act.Address))
            : Decided.Refuse("invalid", "请粘贴以 http 或 https 开头的公开网址。", "Paste the public address; it begins with http or https.");
    }

    private static bool MayForce(Delivery delivery) =>
        delivery.Wanted is Wanted.Published && delivery.Progress is not Progress.Attempting
        && (delivery.Progress is Progress.Stuck || delivery.Sighting?.Presence == Presence.Missing);

    private static bool NeedsReason(DeliveryAction action) =>
        action is DeliveryAction.Hold or DeliveryAction.Abandon or DeliveryAction.Attest or DeliveryAction.DeclareAbsent or DeliveryAction.ForceResend;
}
