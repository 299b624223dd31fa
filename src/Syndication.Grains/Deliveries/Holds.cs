namespace Syndication.Grains.Deliveries;

/// <summary>Everything that stands in the way of sending, in the order in which it is shown.</summary>
public static class Holds
{
    public static IReadOnlyList<Hold> Of(Delivery delivery, Situation now)
    {
        List<Hold> holds = [];
        Add(holds, delivery.Wanted is Wanted.Published published && now.ReleasedEdition < published.Edition, now.NotReleased ?? new(HoldKind.Approval));
        Add(holds, now.Blocked is not null, new(HoldKind.Blocked, Note: now.Blocked?.Code));
        Add(holds, now.Profile.Collects, new(HoldKind.Issue, Note: now.Issue));
        Add(holds, now.Profile.NeedsConfirmation && delivery.ConfirmedBy is null, new(HoldKind.Confirmation));
        Add(holds, now.Profile.ByHand, new(HoldKind.ByHand));
        Add(holds, now.PausedBy is not null, new(HoldKind.Paused, Note: now.PausedBy));
        Add(holds, now.OutletFault is not null, new(HoldKind.Credential, Note: now.OutletFault?.Code));
        Add(holds, Quota(delivery) is { } quota && quota.Until > now.Now, Quota(delivery)!);
        Add(holds, now.WaitsForPortal, new(HoldKind.PortalFirst));
        Add(holds, delivery.HeldBy is not null, new(HoldKind.HeldByPerson, Note: delivery.HeldBy));
        return holds;
    }

    private static Hold? Quota(Delivery delivery) =>
        delivery.Progress is Progress.Held held ? held.Reasons.FirstOrDefault(h => h.Kind == HoldKind.Quota) : null;

    private static void Add(List<Hold> holds, bool stands, Hold hold)
    {
        if (stands)
        {
            holds.Add(hold);
        }
    }
}
