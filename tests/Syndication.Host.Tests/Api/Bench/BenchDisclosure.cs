using Syndication.Grains.Deliveries;
using Syndication.Grains.Disclosures;
using Syndication.Grains.Ports;
using Route = Syndication.Grains.Disclosures.Route;

namespace Syndication.Host.Tests.Api.Bench;

/// <summary>Decides and records as the grain does; what the machine would do is told by the test.</summary>
public sealed class BenchDisclosure(DisclosureId id, ILedger ledger, IRegistry registry, TimeProvider clock) : IDisclosureGrain, IDisposable
{
    private readonly SemaphoreSlim turn = new(1);

    /// <summary>Held by a test to keep a command waiting.</summary>
    public SemaphoreSlim Gate { get; } = new(1);

    public async Task<CommandResult> ExecuteAsync(Command command, Actor actor, long? expectedVersion)
    {
        await Gate.WaitAsync();
        Gate.Release();
        await turn.WaitAsync();
        try
        {
            var item = await GetAsync();
            if (expectedVersion is { } expected && expected != (item?.Version ?? 0))
            {
                return new(new("conflict", new("此后已有变动", "It has changed since")), item?.Version ?? 0);
            }

            var decided = new Decision(clock.GetUtcNow(), await AboveAsync(item?.Organisation ?? (command as Command.Draft)?.Edition.Metadata.Publisher), new Schedules()).Of(item, command, actor);
            return decided.Refusal is { } refusal
                ? new(refusal, item?.Version ?? 0)
                : new(null, await AppendAsync(item, actor, decided.Events, command switch { Command.Draft d => [d.Edition], Command.Edit e => [e.Edition], Command.Correct c => [c.Edition], _ => [] }));
        }
        finally
        {
            turn.Release();
        }
    }

    public async Task HappenAsync(params DisclosureEvent[] events) => await AppendAsync(await GetAsync(), Actor.Machine, events, []);

    public async Task<Disclosure?> GetAsync() => await ledger.ReadAsync(id, CancellationToken.None) is { } record ? DisclosureFold.Of(record.Events) : null;

    public async Task<Edition?> GetEditionAsync(int? number) =>
        (await ledger.ReadAsync(id, CancellationToken.None))?.Editions.LastOrDefault(e => number is null || e.Number == number);

    public async Task<IReadOnlyList<Recorded>> GetHistoryAsync() => (await ledger.ReadAsync(id, CancellationToken.None))?.Events ?? [];

    public async Task<IReadOnlyList<DeliveryRow>> GetDeliveriesAsync() => await GetAsync() is { } item ? Rows(item) : [];

    public async Task<Rendition?> RenderAsync(OutletId outlet, int? edition) =>
        await GetEditionAsync(edition) is { } text && await registry.OutletAsync(outlet, CancellationToken.None) is { } where ? new PaperChannel(where.Outlet.Channel).Render(text, where.Outlet) : null;

    public void Dispose()
    {
        turn.Dispose();
        Gate.Dispose();
    }

    public Task WakeAsync() => Task.CompletedTask;

    public Task NudgeAsync(OutletId outlet, string? mention) => Task.CompletedTask;

    private async Task<IReadOnlySet<string>> AboveAsync(string? organisation)
    {
        var all = await registry.OrganisationsAsync(CancellationToken.None);
        var own = all.FirstOrDefault(o => o.Id == organisation);
        return new[] { own?.Id, own?.Parent }.OfType<string>().ToHashSet();
    }

    private async Task<long> AppendAsync(Disclosure? item, Actor actor, IReadOnlyList<DisclosureEvent> events, IReadOnlyList<Edition> editions)
    {
        var before = item?.Version ?? 0;
        var recorded = events.Select((e, i) => new Recorded(before + i + 1, clock.GetUtcNow(), actor, e)).ToList();
        var after = recorded.Aggregate(item, DisclosureFold.Apply)!;
        Assert.True(await ledger.AppendAsync(new Commit(id, before, recorded, editions, Row(after), Rows(after)), CancellationToken.None));
        return after.Version;
    }

    private DisclosureRow Row(Disclosure item) => new()
    {
        Id = id, Version = item.Version, Kind = item.Kind, Organisation = item.Organisation, IndexNumber = item.Latest.IndexNumber, Title = item.Latest.Title,
        Column = item.Latest.Column, AuthorId = item.Author.Id, AuthorName = item.Author.Name, State = item.State, WaitsFor = Route.Next(item), Edition = item.Latest.Number,
        CreatedAt = item.CreatedAt, ChangedAt = clock.GetUtcNow(), ReleaseAt = item.ReleaseAt, PublishedAt = item.PublishedAt, CanonicalAddress = item.CanonicalAddress,
        Groups = [.. Enum.GetValues<StatusGroup>().Select(g => Rows(item).Count(r => r.Status.Group == g))],
    };

    private List<DeliveryRow> Rows(Disclosure item) => [.. item.Deliveries.Values.Select(d => new DeliveryRow
    {
        Disclosure = id, Outlet = d.Outlet, Channel = "portal", Organisation = item.Organisation, Title = item.Latest.Title, IndexNumber = item.Latest.IndexNumber,
        Edition = item.Latest.Number, Status = Shown.Of(d, new Situation { Now = clock.GetUtcNow(), Profile = new PaperChannel("portal").Profile }), Address = d.Address,
        Attempts = d.Attempts, Round = d.Round, ReleasedAt = item.PublishedAt, LiveAt = d.LiveAt, VerifiedAt = d.VerifiedAt, ChangedAt = clock.GetUtcNow(),
    })];
}
