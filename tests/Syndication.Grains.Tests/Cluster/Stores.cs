using System.Collections.Concurrent;
using Syndication.Grains.Deliveries;
using Syndication.Grains.Disclosures;
using Syndication.Grains.Outlets;
using Syndication.Grains.Ports;

namespace Syndication.Grains.Tests.Cluster;

/// <summary>The ports in memory: one truth for every activation, with the ledger's version check.</summary>
internal sealed class Stores : ILedger, IBoard, IRegistry, IFacts, IContentStore, ISecrets
{
    private readonly Lock door = new();
    private readonly Dictionary<DisclosureId, DisclosureRecord> records = [];
    private readonly Dictionary<(DisclosureId, OutletId), DeliveryRow> rows = [];
    private readonly ConcurrentDictionary<OutletId, RegisteredOutlet> outlets = [];
    private readonly ConcurrentDictionary<(OutletId, string), string> facts = [];

    public Task<DisclosureRecord?> ReadAsync(DisclosureId disclosure, CancellationToken cancellation)
    {
        lock (door)
        {
            return Task.FromResult(records.GetValueOrDefault(disclosure));
        }
    }

    public Task<bool> AppendAsync(Commit commit, CancellationToken cancellation)
    {
        lock (door)
        {
            var known = records.GetValueOrDefault(commit.Disclosure) ?? new([], []);
            if (known.Events.Count != commit.ExpectedVersion)
            {
                return Task.FromResult(false);
            }

            var editions = known.Editions.Where(e => commit.Editions.All(n => n.Number != e.Number)).Concat(commit.Editions);
            records[commit.Disclosure] = new([.. known.Events, .. commit.Events], [.. editions]);
            foreach (var row in commit.Deliveries)
            {
                rows[(row.Disclosure, row.Outlet)] = row;
            }

            return Task.FromResult(true);
        }
    }

    /// <summary>What another activation would have written meanwhile.</summary>
    public void Intrude(DisclosureId disclosure, DisclosureEvent happened)
    {
        lock (door)
        {
            var known = records[disclosure];
            records[disclosure] = known with { Events = [.. known.Events, new(known.Events.Count + 1, known.Events[^1].At, Actor.Machine, happened)] };
        }
    }

    public Task<Page<DeliveryRow>> DeliveriesAsync(DeliveryFilter filter, Paging paging, CancellationToken cancellation)
    {
        lock (door)
        {
            return Task.FromResult(new Page<DeliveryRow>([.. rows.Values.Where(r => r.Status.Group == (filter.Group ?? r.Status.Group) && r.Outlet == (filter.Outlet ?? r.Outlet))], null));
        }
    }

    public void Add(RegisteredOutlet outlet) => outlets[outlet.Outlet.Id] = outlet;

    public Task<IReadOnlyList<RegisteredOutlet>> OutletsAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<RegisteredOutlet>>([.. outlets.Values]);

    public Task<RegisteredOutlet?> OutletAsync(OutletId id, CancellationToken cancellation) => Task.FromResult(outlets.GetValueOrDefault(id));

    public Task<long?> SaveAsync(RegisteredOutlet outlet, long expectedVersion, CancellationToken cancellation)
    {
        lock (door)
        {
            if ((outlets.GetValueOrDefault(outlet.Outlet.Id)?.Version ?? 0) != expectedVersion)
            {
                return Task.FromResult<long?>(null);
            }

            outlets[outlet.Outlet.Id] = outlet;
            return Task.FromResult<long?>(outlet.Version);
        }
    }

    public Task<IReadOnlyList<Organisation>> OrganisationsAsync(CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<Organisation>>([new("transport", new("交通局", "Transport"), "交通局", "department", "1", null)]);

    public Task<string?> RecallAsync(OutletId outlet, string fact, CancellationToken cancellation) => Task.FromResult(facts.GetValueOrDefault((outlet, fact)));

    public Task RememberAsync(OutletId outlet, string fact, string value, CancellationToken cancellation)
    {
        facts[(outlet, fact)] = value;
        return Task.CompletedTask;
    }

    public Task<Fingerprint> PutAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<ReadOnlyMemory<byte>> GetAsync(Fingerprint content, CancellationToken cancellation) => throw new NotSupportedException();

    public string Get(string name) => throw new KeyNotFoundException(name);

    public Task<IReadOnlyList<Positioned>> ReadAllAsync(long after, int limit, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<long> PositionAsync(CancellationToken cancellation) => throw new NotSupportedException();

    public Task<IReadOnlyList<ChainBreak>> VerifyChainAsync(DisclosureId? disclosure, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<Page<DisclosureRow>> DisclosuresAsync(DisclosureFilter filter, Paging paging, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<IReadOnlyList<DeliveryRow>> DeliveriesOfAsync(DisclosureId disclosure, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<IReadOnlyList<GroupCount>> CountsAsync(string? organisation, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<IReadOnlyList<CauseCount>> CausesAsync(string? organisation, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<IReadOnlyList<DisclosureId>> DueAsync(DateTimeOffset until, int limit, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<DisclosureId?> FindAsync(string indexNumber, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<long> NextNumberAsync(string series, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<IReadOnlyList<Person>> PeopleAsync(CancellationToken cancellation) => throw new NotSupportedException();

    public Task<IReadOnlyList<Column>> ColumnsAsync(CancellationToken cancellation) => throw new NotSupportedException();

    public Task SaveAsync(Organisation organisation, CancellationToken cancellation) => throw new NotSupportedException();

    public Task SaveAsync(Person person, CancellationToken cancellation) => throw new NotSupportedException();

    public Task SaveAsync(Column column, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<Person?> FindByTokenAsync(Fingerprint tokenHash, CancellationToken cancellation) => throw new NotSupportedException();
}
