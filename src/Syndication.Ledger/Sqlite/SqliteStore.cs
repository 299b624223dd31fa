using System.Data.Common;
using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using Syndication.Ledger.Stores;

namespace Syndication.Ledger.Sqlite;

/// <summary>One file in WAL mode, synchronous FULL: a commit is on disk when it returns.</summary>
internal sealed class SqliteStore(string file) : Store
{
    private readonly string reading = new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, DefaultTimeout = 30 }.ToString();
    private readonly string writing = new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, DefaultTimeout = 30 }.ToString();

    public override string Where => file;

    public override string AmongIds(string column) => $"{column} in (select value from json_each(@ids))";

    public override object Ids(IEnumerable<string> ids) => JsonSerializer.Serialize(ids);

    public override string InDialect(string sql) => sql.Replace("$text", "text", StringComparison.Ordinal).Replace("$int", "integer", StringComparison.Ordinal)
        .Replace("$bytes", "blob", StringComparison.Ordinal).Replace("$end", " strict", StringComparison.Ordinal);

    public override async Task<Session> OpenSessionAsync(CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        var connection = new SqliteConnection(writing);
        try
        {
            await connection.OpenAsync(cancellation);
            await connection.ExecuteAsync("pragma busy_timeout = 30000; pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on");
            return new SqliteSession(connection);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public override bool BlamesData(Exception e) => e is SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_CONSTRAINT or SQLitePCL.raw.SQLITE_MISMATCH or SQLitePCL.raw.SQLITE_TOOBIG };

    public override Exception Explain(Exception e) => SqliteFaults.Explain(e, file);

    public override ValueTask<DbTransaction> SnapshotAsync(DbConnection connection, CancellationToken cancellation) =>
        ValueTask.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: true));

    public override ValueTask DisposeAsync()
    {
        SqliteConnection.ClearPool(new(reading));
        return ValueTask.CompletedTask;
    }

    // SQLite reads block their thread; a grain's scheduler must not be that thread.
    protected override Task<T> ReadOnceAsync<T>(Func<DbConnection, Task<T>> read, CancellationToken cancellation) => Task.Run(
        async () =>
        {
            await using var connection = new SqliteConnection(reading);
            await connection.OpenAsync(cancellation);
            return await read(connection);
        },
        cancellation);
}
