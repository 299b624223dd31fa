using static Syndication.Grains.Deliveries.StuckReason;

namespace Syndication.Grains.Deliveries;

/// <summary>
/// Says purely what is to be done about a delivery now: the table of the design, section 6.
/// Late and duplicate arrivals need no rows of their own: the fold turns them into the states below.
/// </summary>
public static class Planner
{
    private static readonly Step.None Nothing = new();

    public static Step Next(Delivery delivery, Situation now) => delivery.Progress switch
    {
        _ when now.HasCaller => Nothing,
        Progress.Attempting => new Step.Orphan(),
        Progress.Uncertain uncertain => Doubtful(uncertain, now),
        Progress.Stuck => Nothing,
        Progress.Waiting waiting when delivery.Failures > now.Schedules.Retry.Count => new Step.GiveUp(StuckReason.GaveUp, waiting.Fault),
        Progress.Waiting waiting when waiting.Until > now.Now => new Step.Sleep(waiting.Until),
        _ => Towards(delivery, now),
    };

    private static Step Doubtful(Progress.Uncertain uncertain, Situation now) => uncertain switch
    {
        _ when !now.Profile.CanLookUp => new Step.GiveUp(OutcomeUnknown, Faults.CannotLook),
        _ when now.Now - uncertain.Since > now.Schedules.Doubt => new Step.GiveUp(OutcomeUnknown, Faults.LookedLongEnough),
        _ when uncertain.NextLook > now.Now => new Step.Sleep(uncertain.NextLook),
        _ => new Step.Look(),
    };

    private static Step Towards(Delivery delivery, Situation now) => delivery.Wanted switch
    {
        Wanted.Published published => Publishing(delivery, published.Edition, now),
        Wanted.Withdrawn => Withdrawing(delivery, now),
        _ => Nothing,
    };

    private static Step Publishing(Delivery delivery, int edition, Situation now) => delivery.Standing switch
    {
        Standing.Nothing => Gate(delivery, new Step.Send(Verb.Publish, edition, delivery.Round), now),
        Standing.Accepted accepted => Promised(delivery, accepted.CheckAt, now),
        Standing.Updating updating => Promised(delivery, updating.CheckAt, now),
        Standing.Live live when live.Edition == edition => Watch(delivery, now),
        Standing.Live live when now.SameRendition(live.Edition, edition) => new Step.Stands(edition),
        Standing.Live live => Correct(delivery, live, edition, now),
        Standing.Removed { ByUs: true } removed => Gate(delivery, new Step.Send(Verb.Publish, edition, removed.Round + 1), now),
        _ => new Step.GiveUp(RemovedByOthers, Faults.RemovedByOthers),
    };

    private static Step Correct(Delivery delivery, Standing.Live live, int edition, Situation now) => now.Profile.Correction switch
    {
        CorrectionWay.InPlace => Gate(delivery, new Step.Send(Verb.Update, edition, delivery.Round), now),
        CorrectionWay.Repost => Gate(delivery, new Step.Send(Verb.Withdraw, live.Edition, delivery.Round), now),
        _ => new Step.GiveUp(CorrectByHand, Faults.CorrectByHand),
    };

    private static Step Withdrawing(Delivery delivery, Situation now) => delivery.Standing switch
    {
        Standing.Nothing => Nothing,
        Standing.Removed => Watch(delivery, now),
        _ when now.Profile.Withdrawals.Count == 0 => new Step.GiveUp(WithdrawByHand, Faults.WithdrawByHand),
        _ when now.OutletFault is not null => Held(delivery, [new(HoldKind.Credential)]),
        _ => new Step.Send(Verb.Withdraw, delivery.StandingEdition, delivery.Round),
    };

    private static Step Promised(Delivery delivery, DateTimeOffset checkAt, Situation now) => now switch
    {
        _ when checkAt > now.Now => new Step.Sleep(checkAt),
        _ when !now.Profile.CanLookUp => new Step.GiveUp(OutcomeUnknown, Faults.CannotLook),
        _ when now.Now - (delivery.SentAt ?? now.Now) > now.Schedules.Acceptance => new Step.GiveUp(OutcomeUnknown, Faults.LookedLongEnough),
        _ => new Step.Look(),
    };

    private static Step Watch(Delivery delivery, Situation now)
    {
        if (!now.Profile.CanVerify || delivery.ChangedAt is not { } changed || delivery.Looks >= now.Schedules.Verification.Count)
        {
            return Nothing;
        }

        var due = changed + now.Schedules.Verification[delivery.Looks];
        return due > now.Now ? new Step.Sleep(due) : new Step.Verify();
    }

    private static Step Gate(Delivery delivery, Step.Send send, Situation now)
    {
        var holds = Holds.Of(delivery, now);
        return holds.Count == 0 ? send : Held(delivery, holds);
    }

    private static Step Held(Delivery delivery, IReadOnlyList<Hold> holds)
    {
        var until = holds.Any(h => h.Until is null) ? null : holds.Max(h => h.Until);
        var held = new Progress.Held(holds, until);
        return !held.Equals(delivery.Progress) ? new Step.HoldUp(held)
            : until is { } end ? new Step.Sleep(end)
            : Nothing;
    }
}
