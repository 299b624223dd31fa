using Microsoft.Extensions.Logging;
using Syndication.Grains.Deliveries;
using Syndication.Grains.Outlets;
using Syndication.Grains.Ports;

namespace Syndication.Grains.Disclosures;

/// <summary>
/// One disclosure and all its deliveries. Commands save intent and return; <see cref="TurnAsync"/> plans, saves and starts calls;
/// calls run beside it and come back as events. Not reentrant, so status calls never wait for a platform.
/// </summary>
public sealed partial class DisclosureGrain(
    ILedger ledger, OutletDirectory directory, Courier courier, Sessions sessions, Organisations organisations,
    Schedules schedules, TimeProvider clock, ILogger<DisclosureGrain> log) : Grain, IDisclosureGrain, IDisposable
{
    private readonly SortedDictionary<int, Edition> editions = [];
    private readonly Renditions renditions = new(directory);
    private readonly CancellationTokenSource ending = new();
    private readonly SemaphoreSlim turn = new(1);
    private Disclosure? state;

    private DisclosureId Id => new(this.GetPrimaryKey());

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        if (await ledger.ReadAsync(Id, cancellationToken) is not { } record)
        {
            return;
        }

        state = DisclosureFold.Of(record.Events);
        foreach (var edition in record.Editions)
        {
            editions[edition.Number] = edition;
        }

        await LoadOutletsAsync(cancellationToken);
        alarm = this.RegisterGrainTimer(static grain => grain.TurnAsync(), this, new GrainTimerCreationOptions(TimeSpan.FromMilliseconds(1), Timeout.InfiniteTimeSpan) { Interleave = true });
    }

    public async Task<CommandResult> ExecuteAsync(Command command, Actor actor, long? expectedVersion)
    {
        await turn.WaitAsync(ending.Token);
        try
        {
            if (expectedVersion is { } expected && expected != (state?.Version ?? 0))
            {
                return Result(new Refusal("conflict", new("内容已被他人修改，请刷新后重试。", "Somebody else changed it; reload and try again.")));
            }

            var edition = EditionOf(command);
            if (edition is not null && edition.Number != ExpectedNumber(command))
            {
                return Result(new Refusal("conflict", new("版本号不连续，请刷新后重试。", "The edition number does not follow on; reload and try again.")));
            }

            var organisation = state?.Organisation ?? (command as Command.Draft)?.Edition.Metadata.Publisher ?? "";
            var decision = new Decision(clock.GetUtcNow(), await organisations.AboveAsync(organisation), schedules);
            var decided = decision.Of(state, command, actor);
            if (decided.Refusal is { } refusal)
            {
                return Result(refusal);
            }

            await ProceedAsync(decided.Events, actor, edition);
            return Result(null);
        }
        finally
        {
            turn.Release();
        }
    }

    public Task<Disclosure?> GetAsync() => Task.FromResult(state);

    public Task<Edition?> GetEditionAsync(int? number) =>
        Task.FromResult(editions.GetValueOrDefault(number ?? state?.Latest.Number ?? 0));

    public async Task<IReadOnlyList<Recorded>> GetHistoryAsync() =>
        (await ledger.ReadAsync(Id, ending.Token))?.Events.ToArray() ?? [];

    public Task<IReadOnlyList<DeliveryRow>> GetDeliveriesAsync() =>
        Task.FromResult<IReadOnlyList<DeliveryRow>>(state is null ? [] : Rows(state, clock.GetUtcNow()).ToArray());

    public async Task<Rendition?> RenderAsync(OutletId outlet, int? edition)
    {
        var text = editions.GetValueOrDefault(edition ?? state?.Latest.Number ?? 0);
        return text is not null && await directory.FindAsync(outlet, ending.Token) is { } found ? renditions.Of(found, text) : null;
    }

    public Task WakeAsync() => state is null ? Task.CompletedTask : TurnAsync();

    public Task NudgeAsync(OutletId outlet, string? mention) =>
        state?.Deliveries.GetValueOrDefault(outlet) is { } delivery && (mention is null || delivery.Reference?.Value.Contains(mention, StringComparison.Ordinal) == true)
            ? TurnAsync(new Resumed(outlet))
            : Task.CompletedTask;

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        await ending.CancelAsync();
        await Task.WhenAll(running.Values).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        LeaveLanes(_ => true); // A place that was won but not yet used.
    }

    public void Dispose()
    {
        ending.Dispose();
        turn.Dispose();
    }

    private static Edition? EditionOf(Command command) => command switch
    {
        Command.Draft draft => draft.Edition,
        Command.Edit edit => edit.Edition,
        Command.Correct correct => correct.Edition,
        _ => null,
    };

    private int ExpectedNumber(Command command) => (state?.Latest.Number ?? 0) + (command is Command.Edit ? 0 : 1);

    private CommandResult Result(Refusal? refusal) => new(refusal, state?.Version ?? 0);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{Disclosure}: another activation wrote first; this one ends")]
        public static partial void Fenced(ILogger log, DisclosureId disclosure);

        // Never the exception's message: words of a platform may be in it.
        [LoggerMessage(2, LogLevel.Error, "{Disclosure}: a turn failed with {Exception}; the sweep will wake it again {Stack}")]
        public static partial void TurnFailed(ILogger log, DisclosureId disclosure, string exception, string? stack);
    }
}
