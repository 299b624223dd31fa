using System.Text.Json;
using Syndication.Grains.Deliveries;
using Syndication.Grains.Outlets;
using Syndication.Grains.Ports;

namespace Syndication.Grains.Disclosures;

public sealed partial class DisclosureGrain
{
    /// <summary>A dead owner's attempt is looked into after this, wherever the sweep finds it.</summary>
    private static readonly TimeSpan OwnerSilence = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan LongestAlarm = TimeSpan.FromDays(1);

    private Situation Situate(Disclosure disclosure, Delivery delivery, DateTimeOffset now)
    {
        var outlet = outlets[delivery.Outlet];
        var profile = directory.ChannelOf(outlet).Profile;
        return new()
        {
            Now = now,
            Profile = profile,
            Schedules = schedules,
            ReleasedEdition = disclosure.ReleasedEdition,
            NotReleased = NotReleased(disclosure),
            HasCaller = running.ContainsKey(delivery.Outlet) || inbox.OfType<DeliveryEvent>().Any(e => e.Outlet == delivery.Outlet),
            Blocked = Blocked(disclosure, delivery, outlet, profile),
            PausedBy = outlet.Pause?.By,
            OutletFault = outlet.Fault,
            WaitsForPortal = NeedsPortal(disclosure, delivery, profile) && Home(disclosure) is { } home && home != delivery.Outlet,
            Issue = profile.Collects && outlet.Outlet.Settings.TryGetProperty("numberInYear", out var number) ? number.ToString() : null,
            SameRendition = (one, other) => renditions.Of(outlet, editions[one]).Equals(renditions.Of(outlet, editions[other])),
        };
    }

    private static Hold NotReleased(Disclosure disclosure) => disclosure switch
    {
        { MissedAt: { } missed } => new(HoldKind.Missed, Note: Shown.Clock(missed, missed)),
        { State: ItemState.Scheduled, ReleaseAt: { } at } => new(HoldKind.Embargo, at),
        _ => new(HoldKind.Approval),
    };

    private Problem? Blocked(Disclosure disclosure, Delivery delivery, RegisteredOutlet outlet, ChannelProfile profile)
    {
        if (delivery.Wanted is not Wanted.Published wanted || delivery.StandingEdition == wanted.Edition || !editions.TryGetValue(wanted.Edition, out var edition))
        {
            return null;
        }

        return NeedsPortal(disclosure, delivery, profile) && Home(disclosure) is null
            ? Problem.Blocking("needs-portal", "outlets", "此渠道的稿件要附门户网址，请同时选择门户网站。", "This outlet links to the portal page; choose a portal as well.")
            : renditions.Of(outlet, edition).Problems.FirstOrDefault(p => p.Blocks);
    }

    private bool NeedsPortal(Disclosure disclosure, Delivery delivery, ChannelProfile profile) =>
        profile.NeedsCanonicalAddress && disclosure.CanonicalAddress is null && Home(disclosure) != delivery.Outlet;

    /// <summary>The outlet whose address becomes the canonical one: the first chosen that gives one.</summary>
    private OutletId? Home(Disclosure disclosure)
    {
        foreach (var id in disclosure.Outlets)
        {
            if (outlets.TryGetValue(id, out var outlet) && directory.ChannelOf(outlet).Profile.GivesCanonicalAddress && disclosure.Deliveries[id].Wanted is not Wanted.Skipped)
            {
                return id;
            }
        }

        return null;
    }

    /// <summary>When the machine wants to be woken for a delivery: by its own plan, or because the whole disclosure is due.</summary>
    private static DateTimeOffset? Due(Disclosure disclosure, Delivery delivery, Situation situation)
    {
        var own = OwnDue(delivery, situation);
        var whole = disclosure.State switch
        {
            ItemState.Scheduled => disclosure.ReleaseAt,
            ItemState.Draft or ItemState.InReview or ItemState.Returned => disclosure.Plan?.At,
            _ => null,
        };
        return own is null || whole < own ? whole ?? own : own;
    }

    /// <summary>As the planner would say if nothing were running; a running attempt is looked into when its owner has been silent.</summary>
    private static DateTimeOffset? OwnDue(Delivery delivery, Situation situation) => delivery.Progress is Progress.Attempting attempt
        ? attempt.Since + OwnerSilence
        : Planner.Next(delivery, situation with { HasCaller = false }) switch
        {
            Step.Sleep sleep => sleep.Until,
            Step.None when delivery.Progress is Progress.Held held => held.Reasons.Min(h => h.Until),
            Step.None => null,
            _ => situation.Now,
        };

    private void SetAlarm(DateTimeOffset now)
    {
        alarm?.Dispose();
        alarm = null;
        if (state is not { } disclosure || ending.IsCancellationRequested)
        {
            return;
        }

        var next = disclosure.Deliveries.Values.Where(d => outlets.ContainsKey(d.Outlet) && !running.ContainsKey(d.Outlet) && !queued.Contains(d.Outlet))
            .Min(d => Due(disclosure, d, Situate(disclosure, d, now)));
        if (next is { } due)
        {
            var wait = due - now;
            var bounded = wait < TimeSpan.FromMilliseconds(1) ? TimeSpan.FromMilliseconds(1) : wait > LongestAlarm ? LongestAlarm : wait;
            alarm = this.RegisterGrainTimer(static grain => grain.TurnAsync(), this, new GrainTimerCreationOptions(bounded, Timeout.InfiniteTimeSpan) { Interleave = true });
        }
    }
}
