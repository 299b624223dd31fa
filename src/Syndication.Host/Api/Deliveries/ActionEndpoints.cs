using Syndication.Grains.Deliveries;
using Syndication.Host.Api.Access;
using Syndication.Host.Api.Answers;

namespace Syndication.Host.Api.Deliveries;

/// <summary>What a person may do to a delivery. Retry and force-resend are different verbs.</summary>
internal static class ActionEndpoints
{
    public static void MapActions(this RouteGroupBuilder deliveries)
    {
        var one = deliveries.MapGroup("/{disclosure}/{outlet}");
        Act(one, "/retry", Retry);
        Act(one, "/check", Check);
        Act(one, "/hold", Hold);
        Act(one, "/resume", Resume);
        Act(one, "/abandon", Abandon);
        Act(one, "/attest", Attest);
        Act(one, "/confirm-by-hand", ConfirmByHand);
        Act(one, "/declare-absent", DeclareAbsent);
        Act(one, "/force-resend", ForceResend);
        Act(one, "/confirm", Confirm);
    }

    /// <summary>Tries the same act again now.</summary>
    /// <remarks>Refused (409 `not-now`) while the outcome of the last act is unknown: then `check`, `declare-absent` or `confirm-by-hand` is the way.</remarks>
    internal static Task<IResult> Retry(DisclosureId disclosure, OutletId outlet, ActOrder? order, Caller caller, IfMatch match, DeliveryGate gate) => gate.ActAsync(disclosure, outlet, DeliveryAction.Retry, order, caller, match);

    /// <summary>Asks the platform again; sends nothing.</summary>
    internal static Task<IResult> Check(DisclosureId disclosure, OutletId outlet, ActOrder? order, Caller caller, IfMatch match, DeliveryGate gate) => gate.ActAsync(disclosure, outlet, DeliveryAction.Check, order, caller, match);

    /// <summary>Holds it back, with a reason.</summary>
    internal static Task<IResult> Hold(DisclosureId disclosure, OutletId outlet, ActOrder order, Caller caller, IfMatch match, DeliveryGate gate) => gate.ActAsync(disclosure, outlet, DeliveryAction.Hold, order, caller, match);

    /// <summary>Ends a hold.</summary>
    internal static Task<IResult> Resume(DisclosureId disclosure, OutletId outlet, ActOrder? order, Caller caller, IfMatch match, DeliveryGate gate) => gate.ActAsync(disclosure, outlet, DeliveryAction.Resume, order, caller, match);

    /// <summary>Gives it up, with a reason; recorded with your name.</summary>
    internal static Task<IResult> Abandon(DisclosureId disclosure, OutletId outlet, ActOrder order, Caller caller, IfMatch match, DeliveryGate gate) => gate.ActAsync(disclosure, outlet, DeliveryAction.Abandon, order, caller, match);

    /// <summary>I have seen it there (or gone), with a statement as `reason`.</summary>
    internal static Task<IResult> Attest(DisclosureId disclosure, OutletId outlet, ActOrder order, Caller caller, IfMatch match, DeliveryGate gate) => gate.ActAsync(disclosure, outlet, DeliveryAction.Attest, order, caller, match);

    /// <summary>It is posted; here is its `address`.</summary>
    /// <remarks>Verified like any other afterwards.</remarks>
    internal static Task<IResult> ConfirmByHand(DisclosureId disclosure, OutletId outlet, ActOrder order, Caller caller, IfMatch match, DeliveryGate gate) => gate.ActAsync(disclosure, outlet, DeliveryAction.ConfirmByHand, order, caller, match);

    /// <summary>I looked: it certainly is not there, with a statement as `reason`.</summary>
    internal static Task<IResult> DeclareAbsent(DisclosureId disclosure, OutletId outlet, ActOrder order, Caller caller, IfMatch match, DeliveryGate gate) => gate.ActAsync(disclosure, outlet, DeliveryAction.DeclareAbsent, order, caller, match);

    /// <summary>Posts it once more, on my word that it is not there: the next round.</summary>
    internal static Task<IResult> ForceResend(DisclosureId disclosure, OutletId outlet, ActOrder order, Caller caller, IfMatch match, DeliveryGate gate) => gate.ActAsync(disclosure, outlet, DeliveryAction.ForceResend, order, caller, match);

    /// <summary>The second confirmation of a public screen, by another person.</summary>
    internal static Task<IResult> Confirm(DisclosureId disclosure, OutletId outlet, ActOrder? order, Caller caller, IfMatch match, DeliveryGate gate) => gate.ActAsync(disclosure, outlet, DeliveryAction.Confirm, order, caller, match);

    private static void Act(RouteGroupBuilder one, string path, Delegate handler) =>
        one.MapPost(path, handler).Produces<DeliveryDetail>().Refuses(400, 403, 404, 409, 412, 428);
}

/// <param name="Reason">Required for hold, abandon, attest, declare-absent and force-resend; recorded with your name.</param>
/// <param name="Address">Where it was posted, for confirm-by-hand.</param>
public sealed record ActOrder(string? Reason, Uri? Address);
