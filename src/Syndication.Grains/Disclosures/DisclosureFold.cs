using System.Collections.Immutable;
using Syndication.Grains.Deliveries;

namespace Syndication.Grains.Disclosures;

/// <summary>How one event changes a disclosure. Pure.</summary>
public static class DisclosureFold
{
    /// <summary>The state after all events; null when there are none.</summary>
    public static Disclosure? Of(IEnumerable<Recorded> events) => events.Aggregate((Disclosure?)null, Apply);

    public static Disclosure? Apply(Disclosure? disclosure, Recorded recorded) => (disclosure, recorded.Event) switch
    {
        (null, Drafted e) => Draft(e, recorded),
        (null, _) => throw new InvalidOperationException($"Event {recorded.Version} comes before the disclosure was drafted."),
        (_, DeliveryEvent e) => Deliver(disclosure, e, recorded) with { Version = recorded.Version },
        _ => Change(disclosure, recorded) with { Version = recorded.Version },
    };

    private static Disclosure Draft(Drafted drafted, Recorded recorded) => new()
    {
        Id = drafted.Id,
        Version = recorded.Version,
        Kind = drafted.Kind,
        Organisation = drafted.Organisation,
        Author = recorded.Actor,
        CreatedAt = recorded.At,
        Editions = [drafted.Edition],
        Outlets = [.. drafted.Outlets],
        Deliveries = Fresh(drafted.Outlets, 1),
    };

    private static Disclosure Change(Disclosure disclosure, Recorded recorded) => recorded.Event switch
    {
        Edited e => disclosure with
        {
            Editions = disclosure.Editions.SetItem(disclosure.Editions.Count - 1, e.Edition),
            Outlets = disclosure.ReleasedEdition == 0 ? [.. e.Outlets] : disclosure.Outlets,
            Deliveries = disclosure.ReleasedEdition == 0 ? Fresh(e.Outlets, e.Edition.Number) : disclosure.Deliveries,
            State = ItemState.Draft,
            Reviews = [],
            ReleaseAt = null,
        },
        CorrectionDrafted e => disclosure with { Editions = disclosure.Editions.Add(e.Edition), State = ItemState.Draft, Reviews = [], ReleaseAt = null, Plan = new(null) },
        Submitted => disclosure with { State = ItemState.InReview, Reviews = [] },
        Reviewed e => Review(disclosure, e, recorded),
        Planned e => disclosure with { Plan = e.Plan, MissedAt = null },
        PlanMissed e => disclosure with { MissedAt = e.At, Plan = null },
        Scheduled e => disclosure with { State = ItemState.Scheduled, ReleaseAt = e.At, MissedAt = null },
        Unscheduled => disclosure with { State = ItemState.Signed, ReleaseAt = null, Plan = null },
        Released e => Release(disclosure, e, recorded.At),
        AddressFixed e => disclosure with { CanonicalAddress = disclosure.CanonicalAddress ?? e.Address },
        WithdrawalOrdered e => Withdraw(disclosure, e, recorded),
        _ => disclosure,
    };

    private static ImmutableSortedDictionary<OutletId, Delivery> Fresh(IReadOnlyList<OutletId> outlets, int edition) =>
        outlets.ToImmutableSortedDictionary(id => id, id => new Delivery { Outlet = id, Wanted = new Wanted.Published(edition) });

    private static Disclosure Deliver(Disclosure disclosure, DeliveryEvent happened, Recorded recorded) =>
        disclosure.Deliveries.TryGetValue(happened.Outlet, out var delivery)
            ? disclosure with { Deliveries = disclosure.Deliveries.SetItem(happened.Outlet, DeliveryFold.Apply(delivery, happened, recorded.At, recorded.Actor)) }
            : disclosure;

    private static Disclosure Review(Disclosure disclosure, Reviewed reviewed, Recorded recorded) => disclosure with
    {
        Reviews = disclosure.Reviews.Add(new(reviewed.Step, recorded.Actor, recorded.At, reviewed.Passed, reviewed.Opinion)),
        State = !reviewed.Passed ? ItemState.Returned : reviewed.Step == ReviewStep.SignOff ? ItemState.Signed : ItemState.InReview,
    };

    private static Disclosure Release(Disclosure disclosure, Released released, DateTimeOffset at) => disclosure with
    {
        State = ItemState.Released,
        ReleasedEdition = released.Edition,
        PublishedAt = disclosure.PublishedAt ?? released.PublishedAt,
        Deliveries = All(disclosure, delivery => delivery.Wanted is Wanted.Published ? DeliveryFold.Wish(delivery, new Wanted.Published(released.Edition), at) : delivery),
    };

    private static Disclosure Withdraw(Disclosure disclosure, WithdrawalOrdered ordered, Recorded recorded) => disclosure with
    {
        State = ItemState.Withdrawn,
        ReleaseAt = null,
        Withdrawal = new(ordered.Kind, ordered.Reason, ordered.Replacement, recorded.Actor, recorded.At),
        Deliveries = All(disclosure, delivery => delivery is { Wanted: Wanted.Skipped, Standing: Standing.Nothing, Doubt: null }
            ? delivery
            : DeliveryFold.Wish(delivery, new Wanted.Withdrawn(ordered.Kind, ordered.Reason, ordered.Replacement), recorded.At)),
    };

    private static ImmutableSortedDictionary<OutletId, Delivery> All(Disclosure disclosure, Func<Delivery, Delivery> change) =>
        disclosure.Deliveries.SetItems(disclosure.Deliveries.Select(d => KeyValuePair.Create(d.Key, change(d.Value))));
}
