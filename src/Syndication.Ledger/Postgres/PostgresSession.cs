using System.Data.Common;
using Dapper;
using Npgsql;
using NpgsqlTypes;
using Syndication.Ledger.Stores;

namespace Syndication.Ledger.Postgres;

internal sealed class PostgresSession(NpgsqlConnection connection) : Session
{
    /// <summary>One writer in the whole database: the lock ends after the commit has become visible, so positions never appear out of order.</summary>
    /// <remarks>The writer looks up by key only; a plan made while the tables were small must not scan them when they have grown.</remarks>
    private const string TakeTurn = "set local enable_seqscan = off; select pg_advisory_xact_lock(5359426945)";

    private NpgsqlTransaction? transaction;

    public override DbConnection Connection => connection;

    public override async Task BeginAsync()
    {
        transaction = await connection.BeginTransactionAsync();
        await connection.ExecuteAsync(TakeTurn);
    }

    public override async Task PutAsync(IReadOnlyList<RowSet> sets)
    {
        if (sets.Count == 0)
        {
            return;
        }

        await using var batch = new NpgsqlBatch(connection, transaction);
        foreach (var set in sets)
        {
            batch.BatchCommands.Add(Command(set));
        }

        await batch.ExecuteNonQueryAsync();
    }

    public override Task CommitAsync() => transaction!.CommitAsync();

    public override async ValueTask DisposeAsync()
    {
        if (transaction is not null)
        {
            await transaction.DisposeAsync();
        }

        await connection.DisposeAsync();
    }

    // One array for each column: the statement stays the same however many rows there are.
    private static NpgsqlBatchCommand Command(RowSet set)
    {
        var columns = set.Table.Columns;
        var command = new NpgsqlBatchCommand(set.Table.Insert($"select * from unnest({string.Join(", ", columns.Select((_, i) => $"${i + 1}"))})"));
        for (var i = 0; i < columns.Count; i++)
        {
            command.Parameters.Add(Values(columns[i].Kind, set.Rows, i));
        }

        return command;
    }

    private static NpgsqlParameter Values(Kind kind, IReadOnlyList<object?[]> rows, int column) => kind switch
    {
        Kind.Text => Array<string>(NpgsqlDbType.Text, rows, column),
        Kind.Number => Array<long?>(NpgsqlDbType.Bigint, rows, column),
        _ => Array<byte[]>(NpgsqlDbType.Bytea, rows, column),
    };

    private static NpgsqlParameter Array<T>(NpgsqlDbType type, IReadOnlyList<object?[]> rows, int column) =>
        new() { NpgsqlDbType = NpgsqlDbType.Array | type, Value = rows.Select(r => (T?)r[column]).ToArray() };
}
