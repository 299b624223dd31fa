using Syndication.Grains.Disclosures;

namespace Syndication.Grains.Deliveries;

/// <summary>How a channel's answer changes a delivery.</summary>
public static class OutcomeFold
{
    /// <summary>
    /// The answer of a writing call. It counts only while its attempt is under way: an answer that arrives after the attempt was
    /// orphaned (a late activation's) changes nothing here, because the look that follows finds out.
    /// </summary>
    public static Delivery Ended(Delivery delivery, AttemptEnded ended, DateTimeOffset at)
    {
        if (delivery.Progress is not Progress.Attempting attempt)
        {
            return delivery;
        }

        delivery = delivery with { LastReference = ended.Outcome.Reference ?? delivery.LastReference };
        var doubt = ended.Outcome is ChannelOutcome.Unknown ? new Progress.Uncertain(attempt.Verb, attempt.Edition, at, 0, at) : delivery.Doubt;
        var wished = IsWished(delivery, attempt.Verb, attempt.Edition);
        return ended.Outcome switch
        {
            ChannelOutcome.Live live when attempt.Verb != Verb.Withdraw => Live(delivery, attempt.Edition, live.Reference, live.Address, at),
            ChannelOutcome.Accepted accepted when attempt.Verb != Verb.Withdraw => Accepted(delivery, attempt.Edition, at + accepted.CheckAfter),
            ChannelOutcome.Gone => Removed(delivery, attempt.Verb == Verb.Withdraw, attempt.Edition, at),
            ChannelOutcome.Deferred or ChannelOutcome.Refused when !wished => Overtaken(delivery, doubt, at),
            ChannelOutcome.Deferred deferred => Defer(delivery, deferred.Fault, ended.RetryAt ?? at),
            ChannelOutcome.Refused { Fault.Kind: FaultKind.Credential } refused => Defer(delivery, refused.Fault, at),
            ChannelOutcome.Refused refused => delivery with { Progress = new Progress.Stuck(StuckReason.Refused, refused.Fault) },
            ChannelOutcome.Unknown unknown when wished && ended.RetryAt is { } again => Defer(delivery with { Doubt = doubt }, unknown.Fault, again),
            _ => delivery with { Progress = new Progress.Uncertain(attempt.Verb, attempt.Edition, at, 0, NextLook(ended, at)), Doubt = null },
        };
    }

    /// <summary>The answer of the platform's desk, to a doubt or after a promise.</summary>
    public static Delivery Looked(Delivery delivery, Looked looked, DateTimeOffset at)
    {
        var (verb, edition) = Asked(delivery);
        if (verb is null)
        {
            return delivery;
        }

        delivery = delivery with { LastReference = looked.Outcome.Reference ?? delivery.LastReference };
        return looked.Outcome switch
        {
            ChannelOutcome.Live live when verb != Verb.Withdraw => Live(delivery, edition, live.Reference, live.Address, at),
            ChannelOutcome.Accepted when verb != Verb.Withdraw => Accepted(delivery, edition, looked.NextAt),
            ChannelOutcome.Gone => Removed(delivery, verb == Verb.Withdraw, edition, at),
            ChannelOutcome.Refused { Fault.Kind: FaultKind.Credential } or ChannelOutcome.Deferred { Fault.Kind: FaultKind.Credential or FaultKind.Quota } =>
                LookAgain(delivery, looked.NextAt), // The question was turned away, so it says nothing about the act.
            ChannelOutcome.Refused or ChannelOutcome.Deferred when (looked.Counts || looked.Outcome is ChannelOutcome.Refused) && !IsWished(delivery, verb.Value, edition) => Overtaken(Forget(delivery, verb.Value), null, at),
            ChannelOutcome.Refused refused => Forget(delivery, verb.Value) with { Progress = new Progress.Stuck(StuckReason.Refused, refused.Fault) },
            ChannelOutcome.Deferred deferred when looked.Counts => Defer(Forget(delivery, verb.Value), deferred.Fault, looked.NextAt),
            _ => LookAgain(delivery, looked.NextAt),
        };
    }

    public static Delivery Live(Delivery delivery, int edition, RemoteReference? reference, Uri? address, DateTimeOffset at) => delivery with
    {
        Standing = new Standing.Live(edition, reference ?? delivery.Reference, address ?? delivery.Address),
        Progress = new Progress.Idle(),
        Failures = 0,
        Doubt = null,
        ChangedAt = at,
        Looks = 0,
        LiveAt = at,
        VerifiedAt = null,
        Sighting = null,
        AttestedBy = null,
    };

    /// <summary>Whether an act still serves what is wanted; a correction or withdrawal may have overtaken it.</summary>
    internal static bool IsWished(Delivery delivery, Verb verb, int edition) => (verb, delivery.Wanted) switch
    {
        (Verb.Withdraw, Wanted.Withdrawn) => true,
        (Verb.Withdraw, Wanted.Published published) => published.Edition > edition,
        (_, Wanted.Published published) => published.Edition == edition,
        _ => false,
    };

    /// <summary>The failure of an act that nobody wants any more delays nothing; an earlier try of it that may have happened is looked up.</summary>
    private static Delivery Overtaken(Delivery delivery, Progress.Uncertain? doubt, DateTimeOffset at) => delivery with
    {
        Progress = doubt is null ? new Progress.Idle() : doubt with { Since = at, NextLook = at }, Failures = 0, Doubt = null,
    };

    private static (Verb? Verb, int Edition) Asked(Delivery delivery) => (delivery.Progress, delivery.Standing) switch
    {
        (Progress.Uncertain doubt, _) => (doubt.Verb, doubt.Edition),
        (Progress.Idle or Progress.Waiting or Progress.Held, Standing.Accepted accepted) => (Verb.Publish, accepted.Edition),
        (Progress.Idle or Progress.Waiting or Progress.Held, Standing.Updating updating) => (Verb.Update, updating.To),
        _ => (null, 0),
    };

    /// <summary>Accepted is no success yet: failures keep counting, so that a platform that takes and forgets again and again ends with a person.</summary>
    private static Delivery Accepted(Delivery delivery, int edition, DateTimeOffset checkAt) => delivery with
    {
        Standing = delivery.Standing switch
        {
            Standing.Live live => new Standing.Updating(live.Edition, edition, delivery.LastReference ?? live.Reference, live.Address, checkAt),
            Standing.Updating updating => updating with { Reference = delivery.LastReference, CheckAt = checkAt },
            _ => new Standing.Accepted(edition, delivery.LastReference, checkAt),
        },
        Progress = new Progress.Idle(),
        Doubt = null,
    };

    /// <summary>What was gone before we heard that it had stood is known by the act that brought it.</summary>
    private static Delivery Removed(Delivery delivery, bool byUs, int edition, DateTimeOffset at) => delivery with
    {
        Standing = new Standing.Removed(byUs, delivery.StandingEdition > 0 ? delivery.StandingEdition : edition, delivery.Reference, delivery.Address, delivery.Round),
        Progress = new Progress.Idle(),
        Failures = 0,
        Doubt = null,
        ChangedAt = at,
        Looks = 0,
        Sighting = null,
    };

    /// <summary>Credential and quota are holds and burn no try; everything else waits for its next try.</summary>
    private static Delivery Defer(Delivery delivery, Fault fault, DateTimeOffset again) => fault.Kind switch
    {
        FaultKind.Credential => delivery with { Progress = new Progress.Held([new(HoldKind.Credential, Note: fault.Code)], null) },
        FaultKind.Quota => delivery with { Progress = new Progress.Held([new(HoldKind.Quota, again)], again) },
        _ => delivery with { Progress = new Progress.Waiting(again, fault), Failures = delivery.Failures + 1 },
    };

    /// <summary>The platform certainly does not have what it had accepted; what readers saw before still stands. A withdrawal that did not happen forgets nothing.</summary>
    private static Delivery Forget(Delivery delivery, Verb asked) => delivery.Standing switch
    {
        _ when asked == Verb.Withdraw => delivery,
        Standing.Accepted => delivery with { Standing = new Standing.Nothing() },
        Standing.Updating updating => delivery with { Standing = new Standing.Live(updating.From, updating.Reference, updating.Address) },
        _ => delivery,
    };

    private static Delivery LookAgain(Delivery delivery, DateTimeOffset next) => (delivery.Progress, delivery.Standing) switch
    {
        (Progress.Uncertain doubt, _) => delivery with { Progress = doubt with { Looks = doubt.Looks + 1, NextLook = next } },
        (_, Standing.Accepted accepted) => delivery with { Standing = accepted with { CheckAt = next } },
        (_, Standing.Updating updating) => delivery with { Standing = updating with { CheckAt = next } },
        _ => delivery,
    };

    private static DateTimeOffset NextLook(AttemptEnded ended, DateTimeOffset at) =>
        ended.Outcome is ChannelOutcome.Accepted accepted ? at + accepted.CheckAfter : at;
}
