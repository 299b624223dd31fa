using Syndication.Grains.Deliveries;
using Syndication.Grains.Outlets;
using Syndication.Grains.Ports;

namespace Syndication.Grains.Disclosures;

public sealed partial class DisclosureGrain
{
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(10);

    private readonly Dictionary<OutletId, Task> running = [];
    private readonly HashSet<OutletId> inside = [];
    private readonly HashSet<OutletId> queued = [];
    private IGrainTimer? alarm;
    private IGrainTimer? keeper;

    private void StartAll(Dictionary<OutletId, Step> steps)
    {
        LeaveLanes(id => !running.ContainsKey(id) && steps.GetValueOrDefault(id) is not Step.Send);
        foreach (var (id, step) in steps)
        {
            running[id] = RunAsync(id, Call(id, step));
        }

        // Running tasks do not count as use of an activation; a timer that keeps alive does.
        keeper ??= running.Count > 0 ? this.RegisterGrainTimer(static _ => Task.CompletedTask, new GrainTimerCreationOptions(KeepAlive, KeepAlive) { KeepAlive = true, Interleave = true }) : null;
    }

    /// <summary>Runs on the thread pool and comes back to this grain's turns.</summary>
    private async Task RunAsync(OutletId id, Func<CancellationToken, Task<DeliveryEvent>> call)
    {
        DeliveryEvent happened;
        try
        {
            happened = await Task.Run(() => call(ending.Token), ending.Token);
        }
        catch (OperationCanceledException)
        {
            return;
        }
        finally
        {
            running.Remove(id);
            LeaveLanes(other => other == id);
            if (running.Count == 0)
            {
                keeper?.Dispose();
                keeper = null;
            }
        }

        if (happened is Sighted seen)
        {
            happened = seen with { Sighting = Recognise(seen.Sighting, outlets[id], state!.Deliveries[id].StandingEdition) };
        }

        await TurnAsync(happened).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
    }

    private Func<CancellationToken, Task<DeliveryEvent>> Call(OutletId id, Step step)
    {
        var disclosure = state!;
        var outlet = outlets[id];
        var delivery = disclosure.Deliveries[id];
        var errand = new Errand(Id, id, directory.ChannelOf(outlet), delivery.Failures) { Reference = delivery.Reference };
        return step switch
        {
            Step.Send { Verb: Verb.Withdraw } send => Send(errand with { Withdrawal = Withdrawal(disclosure, delivery, outlet, send) }, send),
            Step.Send send => Send(errand with { Publication = Publication(disclosure, outlet, send) }, send),
            Step.Look => Look(errand, disclosure, delivery, outlet),
            _ => Verify(errand, disclosure, delivery, outlet),
        };
    }

    private Func<CancellationToken, Task<DeliveryEvent>> Send(Errand errand, Step.Send send)
    {
        // The instant belongs to the newest edition: a scheduled correction does not hold back a retry of the one before.
        var notBefore = send.Edition == state!.Latest.Number ? state.ReleaseAt ?? state.PublishedAt : state.PublishedAt;
        return cancellation => courier.SendAsync(errand, send, notBefore, cancellation);
    }

    private Func<CancellationToken, Task<DeliveryEvent>> Look(Errand errand, Disclosure disclosure, Delivery delivery, RegisteredOutlet outlet)
    {
        var (verb, edition, since, looks) = (delivery.Progress, delivery.Standing) switch
        {
            (Progress.Uncertain doubt, _) => (doubt.Verb, doubt.Edition, doubt.Since, doubt.Looks),
            (_, Standing.Updating updating) => (Verb.Update, updating.To, delivery.SentAt ?? clock.GetUtcNow(), LooksOfAPromise),
            _ => (Verb.Publish, delivery.StandingEdition, delivery.SentAt ?? clock.GetUtcNow(), LooksOfAPromise),
        };
        var probe = Probe(disclosure, delivery, outlet, verb, edition);
        return cancellation => courier.LookAsync(errand, probe, since, looks, cancellation);
    }

    /// <summary>Where in the schedule of looks a promise that could not be read is asked about again.</summary>
    private const int LooksOfAPromise = 4;

    private Func<CancellationToken, Task<DeliveryEvent>> Verify(Errand errand, Disclosure disclosure, Delivery delivery, RegisteredOutlet outlet)
    {
        var verb = delivery.Standing is Standing.Removed ? Verb.Withdraw : Verb.Publish;
        var probe = Probe(disclosure, delivery, outlet, verb, delivery.StandingEdition);
        return cancellation => courier.VerifyAsync(errand, probe, cancellation);
    }

    /// <summary>Names the edition that was seen: a text that differs may be an older one of ours.</summary>
    private Sighting Recognise(Sighting sighting, RegisteredOutlet outlet, int standing) => sighting.Presence switch
    {
        Presence.Matches => sighting with { Edition = standing },
        Presence.Altered when editions.Values.FirstOrDefault(e => e.Number != standing && renditions.Of(outlet, e).TextFingerprint == sighting.Text) is { } older =>
            sighting with { Presence = Presence.Stale, Edition = older.Number, Detail = new($"公众看到的还是第{older.Number}版。", $"Readers still see edition {older.Number}.") },
        _ => sighting,
    };

    private Publication Publication(Disclosure disclosure, RegisteredOutlet outlet, Step.Send send) => new()
    {
        Session = sessions.Of(outlet.Outlet),
        Key = IdempotencyKey.Of(Id, outlet.Outlet.Id, send.Edition, send.Verb, send.Round),
        Edition = editions[send.Edition],
        Rendition = renditions.Of(outlet, editions[send.Edition]),
        Slots = SlotsOf(disclosure),
        Round = send.Round,
    };

    private Withdrawal Withdrawal(Disclosure disclosure, Delivery delivery, RegisteredOutlet outlet, Step.Send send)
    {
        var wish = delivery.Wanted as Wanted.Withdrawn ?? new Wanted.Withdrawn(WithdrawalKind.Gone, "更正重发");
        var able = directory.ChannelOf(outlet).Profile.Withdrawals;
        return new()
        {
            Session = sessions.Of(outlet.Outlet),
            Key = IdempotencyKey.Of(Id, outlet.Outlet.Id, send.Edition, send.Verb, send.Round),
            Kind = able.Contains(wish.Kind) ? wish.Kind : able[0],
            Reason = wish.Reason,
            Edition = editions[send.Edition],
            Slots = SlotsOf(disclosure),
            Reference = delivery.Reference,
            Address = delivery.Address,
            Replacement = wish.Replacement,
        };
    }

    private Probe Probe(Disclosure disclosure, Delivery delivery, RegisteredOutlet outlet, Verb verb, int edition) => new()
    {
        Session = sessions.Of(outlet.Outlet),
        Key = IdempotencyKey.Of(Id, outlet.Outlet.Id, edition, verb, delivery.Round),
        Verb = verb,
        Edition = editions[edition],
        Rendition = renditions.Of(outlet, editions[edition]),
        Slots = SlotsOf(disclosure),
        Reference = delivery.Reference,
        Address = delivery.Address,
        Since = delivery.SentAt ?? disclosure.PublishedAt ?? disclosure.CreatedAt,
    };

    private static Slots SlotsOf(Disclosure disclosure) => new(disclosure.PublishedAt, disclosure.CanonicalAddress);

    private bool Enter(OutletId id, Step.Send send)
    {
        var lane = directory.LaneOf(outlets[id]);
        if (inside.Contains(id) || (!queued.Contains(id) && lane.TryEnter()))
        {
            return inside.Add(id) || true;
        }

        if (queued.Add(id))
        {
            QueueAsync(id, lane, Urgency(send)).Ignore();
        }

        return false;
    }

    private async Task QueueAsync(OutletId id, Lane lane, int urgency)
    {
        await lane.EnterAsync(urgency);
        queued.Remove(id);
        inside.Add(id);
        if (ending.IsCancellationRequested)
        {
            LeaveLanes(other => other == id);
            return;
        }

        await TurnAsync();
    }

    private int Urgency(Step.Send send) => send.Verb switch
    {
        Verb.Withdraw => 0,
        _ when DisclosureKind.Find(state!.Kind)?.IsEmergency == true => 1,
        Verb.Update => 2,
        _ => 3,
    };

    private void LeaveLanes(Func<OutletId, bool> which)
    {
        foreach (var id in inside.Where(which).ToArray())
        {
            inside.Remove(id);
            directory.LaneOf(outlets[id]).Leave();
        }
    }
}
