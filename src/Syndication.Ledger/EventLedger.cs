using Dapper;
using Syndication.Grains.Disclosures;
using Syndication.Grains.Ports;
using Syndication.Ledger.Chain;
using Syndication.Ledger.Stores;
using Syndication.Ledger.Writing;

namespace Syndication.Ledger;

internal sealed class EventLedger(Store store, GroupCommit writer) : ILedger
{
    private const string Columns = "position as Position, disclosure as Disclosure, version as Version, at_ticks as AtTicks, actor as Actor, event as Event";

    public Task<DisclosureRecord?> ReadAsync(DisclosureId disclosure, CancellationToken cancellation) => store.ReadAsync(
        async connection =>
        {
            await using var snapshot = await store.SnapshotAsync(connection, cancellation);
            var of = new { id = disclosure.ToString() };
            var events = await connection.QueryAsync<EventRow>(new($"select {Columns} from events where disclosure = @id order by version", of, snapshot, cancellationToken: cancellation));
            var editions = await connection.QueryAsync<string>(new("select body from editions where disclosure = @id order by number", of, snapshot, cancellationToken: cancellation));
            var recorded = events.Select(e => e.ToRecorded()).ToList();
            return recorded.Count == 0 ? null : new DisclosureRecord(recorded, [.. editions.Select(LedgerJson.Read<Edition>)]);
        },
        cancellation);

    public Task<bool> AppendAsync(Commit commit, CancellationToken cancellation) => writer.RunAsync(new AppendWork(commit), cancellation);

    public Task<IReadOnlyList<Positioned>> ReadAllAsync(long after, int limit, CancellationToken cancellation) => store.ReadAsync<IReadOnlyList<Positioned>>(
        async connection =>
        {
            var rows = await connection.QueryAsync<EventRow>(new(
                $"select {Columns} from events where position > @after order by position limit @limit", new { after, limit }, cancellationToken: cancellation));
            return [.. rows.Select(r => r.ToPositioned())];
        },
        cancellation);

    public Task<long> PositionAsync(CancellationToken cancellation) => store.ReadAsync(
        connection => connection.ExecuteScalarAsync<long>(new CommandDefinition("select coalesce(max(position), 0) from events", cancellationToken: cancellation)),
        cancellation);

    public Task<IReadOnlyList<ChainBreak>> VerifyChainAsync(DisclosureId? disclosure, CancellationToken cancellation) =>
        store.ReadAsync(
        async connection =>
        {
            await using var snapshot = await store.SnapshotAsync(connection, cancellation);
            return await ChainCheck.RunAsync(snapshot, disclosure, cancellation);
        },
        cancellation);

    private sealed record EventRow
    {
        public long Position { get; init; }

        public string Disclosure { get; init; } = "";

        public long Version { get; init; }

        public long AtTicks { get; init; }

        public string Actor { get; init; } = "";

        public string Event { get; init; } = "";

        public Recorded ToRecorded() =>
            new(Version, new(AtTicks, TimeSpan.Zero), LedgerJson.Read<Actor>(Actor), LedgerJson.Read<DisclosureEvent>(Event));

        public Positioned ToPositioned() => new(Position, DisclosureId.Parse(Disclosure), ToRecorded());
    }
}
