using Dapper;
using Syndication.Grains.Ports;
using Syndication.Ledger.Stores;
using Syndication.Ledger.Writing;

namespace Syndication.Ledger;

internal sealed class Registry(Store store, GroupCommit writer) : IRegistry
{
    public Task<IReadOnlyList<Organisation>> OrganisationsAsync(CancellationToken cancellation) =>
        ListAsync<Organisation>("select body from organisations order by id", null, cancellation);

    public Task<IReadOnlyList<Person>> PeopleAsync(CancellationToken cancellation) =>
        ListAsync<Person>("select body from people order by id", null, cancellation);

    public Task<IReadOnlyList<Column>> ColumnsAsync(CancellationToken cancellation) =>
        ListAsync<Column>("select body from column_tree order by place, path", null, cancellation);

    public Task<IReadOnlyList<RegisteredOutlet>> OutletsAsync(CancellationToken cancellation) =>
        ListAsync<RegisteredOutlet>("select body from outlets order by id", null, cancellation);

    public async Task<RegisteredOutlet?> OutletAsync(OutletId id, CancellationToken cancellation) =>
        (await ListAsync<RegisteredOutlet>("select body from outlets where id = @id", new { id = id.Value }, cancellation)).SingleOrDefault();

    public Task SaveAsync(Organisation organisation, CancellationToken cancellation) =>
        writer.PutAsync(Tables.Organisations, cancellation, organisation.Id, LedgerJson.Write(organisation));

    public Task SaveAsync(Person person, CancellationToken cancellation) =>
        writer.PutAsync(Tables.People, cancellation, person.Id, person.TokenHash?.ToString(), LedgerJson.Write(person));

    public Task SaveAsync(Column column, CancellationToken cancellation) =>
        writer.PutAsync(Tables.Columns, cancellation, column.Path, (long)column.Order, LedgerJson.Write(column));

    public Task<long?> SaveAsync(RegisteredOutlet outlet, long expectedVersion, CancellationToken cancellation)
    {
        var version = expectedVersion + 1;
        var sql = expectedVersion == 0
            ? "insert into outlets (id, version, body) values (@id, @version, @body) on conflict (id) do nothing"
            : "update outlets set version = @version, body = @body where id = @id and version = @expectedVersion";
        var values = new { id = outlet.Outlet.Id.Value, version, expectedVersion, body = LedgerJson.Write(outlet with { Version = version }) };
        return writer.RunAsync<long?>(async batch => await batch.Connection.ExecuteAsync(sql, values) == 1 ? version : null, cancellation);
    }

    public async Task<Person?> FindByTokenAsync(Fingerprint tokenHash, CancellationToken cancellation) =>
        (await ListAsync<Person>("select body from people where token_hash = @token", new { token = tokenHash.ToString() }, cancellation)).SingleOrDefault();

    private Task<IReadOnlyList<T>> ListAsync<T>(string sql, object? parameters, CancellationToken cancellation) => store.ReadAsync<IReadOnlyList<T>>(
        async connection => [.. (await connection.QueryAsync<string>(new(sql, parameters, cancellationToken: cancellation))).Select(LedgerJson.Read<T>)],
        cancellation);
}
