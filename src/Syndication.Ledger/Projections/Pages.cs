using Dapper;
using Syndication.Grains.Ports;
using Syndication.Ledger.Stores;

namespace Syndication.Ledger.Projections;

/// <param name="Table">The read model.</param>
/// <param name="Id">The first column of its key.</param>
/// <param name="Outlet">The second; the first again when there is only one.</param>
/// <param name="At">The place of a row.</param>
internal sealed record PageOf<T>(string Table, string Id, string Outlet, Func<T, Cursor> At);

internal static class Pages
{
    private const int Largest = 200;

    public static Task<Page<T>> ReadAsync<T>(Store store, Paging paging, PageOf<T> of, Conditions conditions, CancellationToken cancellation)
    {
        var limit = Math.Clamp(paging.Limit, 1, Largest);
        conditions.Parameters.Add("limit", limit + 1);
        var (after, order) = of.Id == of.Outlet
            ? ($"(changed, {of.Id}) < (@changed, @id)", $"changed desc, {of.Id} desc")
            : ($"(changed, {of.Id}, {of.Outlet}) < (@changed, @id, @last)", $"changed desc, {of.Id} desc, {of.Outlet} desc");
        if (Cursor.Read(paging.Cursor) is { } cursor)
        {
            conditions.Add(after, "changed", cursor.Changed);
            conditions.Parameters.Add("id", cursor.Id);
            conditions.Parameters.Add("last", cursor.Outlet);
        }

        var sql = $"select body from {of.Table}{conditions.Sql} order by {order} limit @limit";
        return store.ReadAsync(
            async connection => Cut((await connection.QueryAsync<string>(new(sql, conditions.Parameters, cancellationToken: cancellation))).AsList(), limit, of),
            cancellation);
    }

    // One row more than asked for tells whether there is a next page.
    private static Page<T> Cut<T>(List<string> bodies, int limit, PageOf<T> of)
    {
        var rows = bodies.Take(limit).Select(LedgerJson.Read<T>).ToList();
        return new(rows, bodies.Count > limit ? of.At(rows[^1]).ToString() : null);
    }
}
