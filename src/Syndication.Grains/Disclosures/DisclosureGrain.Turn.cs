using Syndication.Grains.Deliveries;
using Syndication.Grains.Outlets;
using Syndication.Grains.Ports;

namespace Syndication.Grains.Disclosures;

public sealed partial class DisclosureGrain
{
    private readonly Dictionary<OutletId, RegisteredOutlet> outlets = [];
    private readonly Dictionary<OutletId, DeliveryRow> saved = [];
    private readonly List<DisclosureEvent> inbox = [];

    /// <summary>What came back, then a new plan. Everything that arrives while a turn runs is saved together by the next one.</summary>
    private async Task TurnAsync(params IEnumerable<DisclosureEvent> arrived)
    {
        inbox.AddRange(arrived);
        if (ending.IsCancellationRequested)
        {
            return;
        }

        await turn.WaitAsync(ending.Token);
        try
        {
            var events = inbox.ToArray();
            inbox.Clear();
            await ProceedAsync(events, Actor.Machine, null);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Order of a turn: fold, plan, save everything in one transaction, only then call.</summary>
    private async Task ProceedAsync(IReadOnlyList<DisclosureEvent> arrived, Actor actor, Edition? edition)
    {
        try
        {
            var draft = new Turn(state, clock.GetUtcNow());
            foreach (var happened in arrived)
            {
                draft.Record(happened, actor);
            }

            Take(edition);
            state = draft.State;
            await LoadOutletsAsync(ending.Token);
            await ReportOutletFaultsAsync(arrived);
            Follow(draft);
            var steps = PlanAll(draft);
            await SaveAsync(draft, edition);
            StartAll(steps);
            SetAlarm(draft.Now);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !ending.IsCancellationRequested)
        {
            // What is in memory may be ahead of the ledger: the next activation reads what is true.
            Log.TurnFailed(log, Id, exception.GetType().Name, exception.StackTrace);
            await EndAsync();
            throw;
        }
    }

    private void Take(Edition? edition)
    {
        if (edition is not null)
        {
            editions[edition.Number] = edition;
            renditions.Forget();
        }
    }

    private async Task EndAsync()
    {
        await ending.CancelAsync();
        LeaveLanes(_ => true);
        DeactivateOnIdle();
    }

    /// <summary>What follows for the whole disclosure from the clock and from what arrived.</summary>
    private void Follow(Turn draft)
    {
        if (draft.State is { State: ItemState.Scheduled, ReleaseAt: { } at } && at <= draft.Now)
        {
            draft.Record(new Released(draft.State.Latest.Number, draft.Now), Actor.Machine);
        }

        if (draft.State is { State: ItemState.Draft or ItemState.InReview or ItemState.Returned, Plan.At: { } planned } && planned <= draft.Now)
        {
            draft.Record(new PlanMissed(planned), Actor.Machine);
        }

        if (draft.State is { CanonicalAddress: null } && Home(draft.State) is { } home
            && draft.State.Deliveries[home].Standing is Standing.Live { Address: { } address })
        {
            draft.Record(new AddressFixed(address), Actor.Machine);
        }

        state = draft.State;
    }

    private Dictionary<OutletId, Step> PlanAll(Turn draft)
    {
        Dictionary<OutletId, Step> steps = [];
        foreach (var id in draft.State!.Deliveries.Keys)
        {
            var step = Plan(draft, id);
            if (step is not (Step.None or Step.Sleep))
            {
                steps[id] = step;
            }
        }

        return steps;
    }

    /// <summary>Steps that only change what we know are taken at once, then planned on; what is left goes out or sleeps.</summary>
    private Step Plan(Turn draft, OutletId id)
    {
        while (true)
        {
            var step = Next(draft.State!, draft.State!.Deliveries[id], draft.Now);
            if (step is Step.Send send && !Enter(id, send))
            {
                return new Step.None();
            }

            if (Consequence(draft.State!, id, step) is not { } happened)
            {
                return step;
            }

            draft.Record(happened, Actor.Machine);
            state = draft.State;
            if (step is Step.Send)
            {
                return step;
            }
        }
    }

    private Step Next(Disclosure disclosure, Delivery delivery, DateTimeOffset now) => outlets.ContainsKey(delivery.Outlet)
        ? Planner.Next(delivery, Situate(disclosure, delivery, now))
        : new Step.None();

    private DisclosureEvent? Consequence(Disclosure disclosure, OutletId id, Step step) => step switch
    {
        Step.HoldUp hold => new HeldUp(id, hold.Held.Reasons, hold.Held.Until),
        Step.Stands stands => new EditionStands(id, stands.Edition),
        Step.Orphan => new AttemptOrphaned(id, directory.ChannelOf(outlets[id]).Profile.SafeRepeat),
        Step.GiveUp giveUp => new GaveUp(id, giveUp.Why, giveUp.Fault),
        Step.Send send => new AttemptStarted(id, send.Verb, send.Edition, send.Round, IdempotencyKey.Of(disclosure.Id, id, send.Edition, send.Verb, send.Round)),
        _ => null,
    };

    private async Task SaveAsync(Turn draft, Edition? edition)
    {
        if (draft.Events.Count == 0)
        {
            return;
        }

        var rows = Rows(draft.State!, draft.Now).ToArray();
        var changed = rows.Where(r => !saved.TryGetValue(r.Outlet, out var known) || known with { ChangedAt = r.ChangedAt } != r).ToArray();
        var commit = new Commit(
            Id, draft.ExpectedVersion, draft.Events, edition is null ? [] : [edition], RowWriter.Row(draft.State!, draft.Now, rows), changed);
        if (!await ledger.AppendAsync(commit, ending.Token))
        {
            Log.Fenced(log, Id);
            await EndAsync();
            throw new OperationCanceledException("Another activation of this disclosure wrote first.");
        }

        foreach (var row in changed)
        {
            saved[row.Outlet] = row;
        }
    }

    private IEnumerable<DeliveryRow> Rows(Disclosure disclosure, DateTimeOffset now) =>
        from delivery in disclosure.Deliveries.Values
        where outlets.ContainsKey(delivery.Outlet)
        let situation = Situate(disclosure, delivery, now)
        select RowWriter.Row(disclosure, delivery, outlets[delivery.Outlet].Outlet.Channel, situation, Due(disclosure, delivery, situation), Standing(delivery));

    private Rendition? Standing(Delivery delivery) =>
        delivery.StandingEdition > 0 && editions.TryGetValue(delivery.StandingEdition, out var edition) ? renditions.Of(outlets[delivery.Outlet], edition) : null;

    private async Task LoadOutletsAsync(CancellationToken cancellation)
    {
        foreach (var id in state?.Outlets ?? [])
        {
            if (await directory.FindAsync(id, cancellation) is { } outlet)
            {
                outlets[id] = outlet;
            }
        }
    }

    /// <summary>A credential is the outlet's trouble, not the delivery's: the outlet turns red once, before anything else is planned there.</summary>
    private async Task ReportOutletFaultsAsync(IReadOnlyList<DisclosureEvent> arrived)
    {
        foreach (var ended in arrived.OfType<AttemptEnded>())
        {
            if (Fault(ended.Outcome) is { Kind: FaultKind.Credential } fault && outlets.TryGetValue(ended.Outlet, out var outlet))
            {
                outlets[ended.Outlet] = outlet with { Fault = fault };
                await GrainFactory.GetGrain<IOutletGrain>(ended.Outlet.Value).ReportFaultAsync(fault);
            }
        }
    }

    private static Fault? Fault(ChannelOutcome outcome) => outcome switch
    {
        ChannelOutcome.Refused refused => refused.Fault,
        ChannelOutcome.Deferred deferred => deferred.Fault,
        _ => null,
    };
}
