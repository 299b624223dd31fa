using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using Syndication.Ledger.Stores;

namespace Syndication.Ledger.Sqlite;

internal sealed class SqliteSession(SqliteConnection connection) : Session
{
    private readonly Dictionary<Table, SqliteCommand> prepared = [];

    public override DbConnection Connection => connection;

    // By hand instead of BeginTransaction, so that prepared commands need not be told of each transaction.
    public override Task BeginAsync() => connection.ExecuteAsync("begin immediate");

    public override Task PutAsync(IReadOnlyList<RowSet> sets)
    {
        foreach (var set in sets)
        {
            var command = Command(set.Table);
            foreach (var row in set.Rows)
            {
                for (var i = 0; i < row.Length; i++)
                {
                    command.Parameters[i].Value = row[i] ?? DBNull.Value;
                }

                command.ExecuteNonQuery();
            }
        }

        return Task.CompletedTask;
    }

    public override Task CommitAsync() => connection.ExecuteAsync("commit");

    public override ValueTask DisposeAsync()
    {
        foreach (var command in prepared.Values)
        {
            command.Dispose();
        }

        return connection.DisposeAsync();
    }

    private SqliteCommand Command(Table table)
    {
        if (!prepared.TryGetValue(table, out var command))
        {
            prepared[table] = command = connection.CreateCommand();
            command.CommandText = table.Insert($"values ({string.Join(", ", table.Columns.Select((_, i) => $"@p{i}"))})");
            for (var i = 0; i < table.Columns.Count; i++)
            {
                command.Parameters.Add(new($"@p{i}", null));
            }
        }

        return command;
    }
}
