using Syndication.Grains.Disclosures;

namespace Syndication.Grains.Deliveries;

/// <summary>How one event changes a delivery. Pure; an event that does not fit the state is a late or duplicate arrival and is named where it is handled.</summary>
public static class DeliveryFold
{
    public static Delivery Apply(Delivery delivery, DeliveryEvent happened, DateTimeOffset at, Actor actor) => happened switch
    {
        Wished e => Wish(delivery, e.Wanted, at),
        HeldUp e => delivery with { Progress = e.Reasons.Count == 0 ? new Progress.Idle() : new Progress.Held(e.Reasons, e.Until) },
        AttemptStarted e => delivery with
        {
            Progress = new Progress.Attempting(e.Verb, e.Edition, at), Round = e.Round, Attempts = delivery.Attempts + 1, SentAt = at,
        },
        AttemptEnded e => OutcomeFold.Ended(delivery, e, at),
        AttemptOrphaned e => Orphan(delivery, e.SafeRepeat, at),
        Looked e => OutcomeFold.Looked(delivery, e, at),
        Sighted e => SightingFold.Apply(delivery, e.Sighting, at),
        EditionStands e when delivery.Standing is Standing.Live live => delivery with { Standing = live with { Edition = e.Edition } },
        GaveUp e => delivery with { Progress = new Progress.Stuck(e.Why, e.Fault, delivery.Progress as Progress.Uncertain) },
        Confirmed => delivery with { ConfirmedBy = actor.Name },
        HoldPlaced => delivery with { HeldBy = actor.Name },
        Resumed when actor.Id == Actor.Machine.Id => Nudge(delivery, at),
        Resumed => Restart(delivery with { HeldBy = null, Failures = 0 }, at),
        ResendForced => delivery with { Standing = new Standing.Nothing(), Progress = new Progress.Idle(), Round = delivery.Round + 1, Failures = 0, Sighting = null, Doubt = null },
        Abandoned e => delivery with { Wanted = new Wanted.Skipped(e.Reason), Progress = new Progress.Idle(), AbandonedBy = actor.Name, Doubt = DoubtOf(delivery) },
        PostedByHand e => OutcomeFold.Live(delivery, e.Edition, null, e.Address, at),
        Attested => Attest(delivery, actor, at),
        DeclaredAbsent => Absent(delivery),
        _ => delivery,
    };

    public static Delivery Wish(Delivery delivery, Wanted wanted, DateTimeOffset at) => delivery switch
    {
        _ when delivery.Wanted == wanted => delivery,
        { Doubt: { } doubt, Progress: not (Progress.Attempting or Progress.Uncertain) } =>
            delivery with { Wanted = wanted, Failures = 0, Progress = Afresh(doubt, at), Doubt = null },
        _ => Restart(delivery with { Wanted = wanted, Failures = 0 }, at),
    };

    /// <summary>Begins afresh, but a doubt stays a doubt: it is looked up again before anything is sent. A running or doubtful attempt is left alone.</summary>
    private static Delivery Restart(Delivery delivery, DateTimeOffset at) => delivery.Progress switch
    {
        Progress.Stuck { Doubt: { } doubt } => delivery with { Progress = Afresh(doubt, at) },
        Progress.Uncertain doubt => delivery with { Progress = doubt with { NextLook = at } },
        Progress.Attempting => delivery,
        _ => LookNow(delivery with { Progress = new Progress.Idle() }, at),
    };

    private static Progress.Uncertain Afresh(Progress.Uncertain doubt, DateTimeOffset at) => doubt with { Since = at, Looks = 0, NextLook = at };

    /// <summary>A platform called back: ask it now. A callback lifts no hold, ends no wait and sends nothing again.</summary>
    private static Delivery Nudge(Delivery delivery, DateTimeOffset at) => delivery.Progress switch
    {
        Progress.Uncertain or Progress.Stuck { Doubt: not null } => Restart(delivery, at),
        Progress.Idle or Progress.Held or Progress.Waiting => LookNow(delivery, at),
        _ => delivery,
    };

    private static Progress.Uncertain? DoubtOf(Delivery delivery) =>
        delivery.Progress as Progress.Uncertain ?? (delivery.Progress as Progress.Stuck)?.Doubt ?? delivery.Doubt;

    /// <summary>What was promised is asked for now, and an alarm is looked at once more.</summary>
    private static Delivery LookNow(Delivery delivery, DateTimeOffset at) => delivery with
    {
        Looks = Math.Min(delivery.Looks, Schedules.EarlyLooks - 1),
        Standing = delivery.Standing switch
        {
            Standing.Accepted accepted => accepted with { CheckAt = at },
            Standing.Updating updating => updating with { CheckAt = at },
            var standing => standing,
        },
    };

    private static Delivery Orphan(Delivery delivery, bool safeRepeat, DateTimeOffset at) => delivery.Progress switch
    {
        Progress.Attempting attempt when safeRepeat && OutcomeFold.IsWished(delivery, attempt.Verb, attempt.Edition) =>
            delivery with { Progress = new Progress.Waiting(at + OrphanPause(delivery), Faults.Orphaned), Failures = delivery.Failures + 1, Doubt = new(attempt.Verb, attempt.Edition, at, 0, at) },
        Progress.Attempting attempt => delivery with { Progress = new Progress.Uncertain(attempt.Verb, attempt.Edition, at, 0, at), Doubt = null },
        _ => delivery,
    };

    /// <summary>The first orphan is repeated at once; a process that keeps dying (or a ledger that keeps refusing) does not make a flood.</summary>
    private static TimeSpan OrphanPause(Delivery delivery) => TimeSpan.FromSeconds((1 << Math.Min(delivery.Failures, 8)) - 1);

    private static Delivery Attest(Delivery delivery, Actor actor, DateTimeOffset at)
    {
        var seen = (delivery.Wanted, DoubtOf(delivery), delivery.Standing) switch
        {
            (Wanted.Withdrawn, _, _) => delivery with { Standing = new Standing.Removed(true, delivery.StandingEdition, delivery.Reference, delivery.Address, delivery.Round) },
            (_, { Verb: not Verb.Withdraw } doubt, _) => OutcomeFold.Live(delivery, doubt.Edition, null, null, at),
            (_, _, Standing.Accepted accepted) => OutcomeFold.Live(delivery, accepted.Edition, null, null, at),
            _ => delivery,
        };
        return seen with
        {
            Sighting = new Sighting(Presence.Attested, Edition: seen.StandingEdition), SightedAt = at, AttestedBy = actor.Name, Progress = new Progress.Idle(), Doubt = null,
        };
    }

    private static Delivery Absent(Delivery delivery) => delivery with
    {
        Progress = new Progress.Idle(),
        Failures = 0,
        Doubt = null,
        Standing = delivery.Standing is Standing.Accepted ? new Standing.Nothing() : delivery.Standing,
    };
}
