using System.Data.Common;
using Dapper;
using Syndication.Grains.Deliveries;
using Syndication.Grains.Ports;
using Syndication.Ledger.Stores;
using Syndication.Ledger.Writing;

namespace Syndication.Ledger.Projections;

internal sealed class Board(Store store, GroupCommit writer) : IBoard
{
    public Task<Page<DisclosureRow>> DisclosuresAsync(DisclosureFilter filter, Paging paging, CancellationToken cancellation) =>
        Pages.ReadAsync(store, paging, new PageOf<DisclosureRow>("disclosures", "id", "id", r => new(r.ChangedAt.UtcTicks, r.Id.ToString(), "")), Filters.Of(filter), cancellation);

    public Task<Page<DeliveryRow>> DeliveriesAsync(DeliveryFilter filter, Paging paging, CancellationToken cancellation) =>
        Pages.ReadAsync(store, paging, new PageOf<DeliveryRow>("deliveries", "disclosure", "outlet", r => new(r.ChangedAt.UtcTicks, r.Disclosure.ToString(), r.Outlet.Value)), Filters.Of(filter), cancellation);

    public async Task<IReadOnlyList<DeliveryRow>> DeliveriesOfAsync(DisclosureId disclosure, CancellationToken cancellation)
    {
        var bodies = await ListAsync<string>("select body from deliveries where disclosure = @id order by outlet", new { id = disclosure.ToString() }, cancellation);
        return [.. bodies.Select(LedgerJson.Read<DeliveryRow>)];
    }

    public async Task<IReadOnlyList<GroupCount>> CountsAsync(string? organisation, CancellationToken cancellation)
    {
        var only = organisation is null ? "" : "where organisation = @organisation ";
        var rows = await ListAsync<Tally>(
            $"select outlet as Outlet, status_group as StatusGroup, cast(sum(number) as bigint) as Number from delivery_counts {only}group by outlet, status_group having sum(number) > 0 order by outlet, status_group",
            new { organisation }, cancellation);
        return [.. rows.Select(r => new GroupCount(new(r.Outlet), (StatusGroup)r.StatusGroup, (int)r.Number))];
    }

    public async Task<IReadOnlyList<CauseCount>> CausesAsync(string? organisation, CancellationToken cancellation)
    {
        var only = organisation is null ? "" : "and organisation = @organisation ";
        var rows = await ListAsync<Tally>(
            $"""
            select cause as Cause, outlet as Outlet, body as Body, number as Number from (
              select cause, outlet, body, count(*) over (partition by cause, outlet) as number,
                row_number() over (partition by cause, outlet order by changed desc, disclosure desc) as place
              from deliveries where cause is not null {only}) as causes
            where place = 1 order by number desc, cause, outlet
            """,
            new { organisation }, cancellation);
        return [.. rows.Select(r => new CauseCount(r.Cause, new(r.Outlet), Example(r.Body), (int)r.Number))];
    }

    public async Task<IReadOnlyList<DisclosureId>> DueAsync(DateTimeOffset until, int limit, CancellationToken cancellation)
    {
        var ids = await ListAsync<string>(
            "select disclosure from deliveries where due is not null and due <= @until group by disclosure order by min(due), disclosure limit @limit",
            new { until = until.UtcTicks, limit }, cancellation);
        return [.. ids.Select(id => DisclosureId.Parse(id))];
    }

    public async Task<DisclosureId?> FindAsync(string indexNumber, CancellationToken cancellation)
    {
        var ids = await ListAsync<string>("select id from disclosures where index_number = @indexNumber order by id limit 1", new { indexNumber }, cancellation);
        return ids.Count == 0 ? null : DisclosureId.Parse(ids[0]);
    }

    public Task<long> NextNumberAsync(string series, CancellationToken cancellation) => writer.RunAsync(
        batch => batch.Connection.ExecuteScalarAsync<long>(
            "insert into series (name, number) values (@series, 1) on conflict (name) do update set number = series.number + 1 returning number", new { series }),
        cancellation);

    private static Words Example(string body)
    {
        var status = LedgerJson.Read<DeliveryRow>(body).Status;
        return status.Detail ?? status.Words;
    }

    private Task<List<T>> ListAsync<T>(string sql, object parameters, CancellationToken cancellation) => store.ReadAsync(
        async (DbConnection connection) => (await connection.QueryAsync<T>(new(sql, parameters, cancellationToken: cancellation))).AsList(), cancellation);

    private sealed record Tally
    {
        public string Outlet { get; init; } = "";

        public string Cause { get; init; } = "";

        public string Body { get; init; } = "";

        public long StatusGroup { get; init; }

        public long Number { get; init; }
    }
}
