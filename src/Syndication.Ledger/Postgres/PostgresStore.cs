using System.Data;
using System.Data.Common;
using Npgsql;
using Syndication.Ledger.Stores;

namespace Syndication.Ledger.Postgres;

/// <summary>A PostgreSQL database that many processes share.</summary>
internal sealed class PostgresStore : Store
{
    private readonly NpgsqlDataSource source;

    public PostgresStore(string connectionString)
    {
        // Every statement here is one of a few dozen: prepare them, and keep them when a connection goes back to the pool.
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = 100, AutoPrepareMinUsages = 2, NoResetOnClose = true };
        source = NpgsqlDataSource.Create(settings);
        Where = $"{settings.Host}/{settings.Database}";
    }

    public override string Where { get; }

    public override string AmongIds(string column) => $"{column} = any(@ids)";

    public override object Ids(IEnumerable<string> ids) => ids.ToArray();

    public override string InDialect(string sql) => sql.Replace("$text", "text collate \"C\"", StringComparison.Ordinal).Replace("$int", "bigint", StringComparison.Ordinal)
        .Replace("$bytes", "bytea", StringComparison.Ordinal).Replace("$end", "", StringComparison.Ordinal);

    public override async Task<Session> OpenSessionAsync(CancellationToken cancellation) => new PostgresSession(await source.OpenConnectionAsync(cancellation));

    public override bool BlamesData(Exception e) => e is PostgresException { SqlState: ['2', '2' or '3', ..] };

    public override Exception Explain(Exception e) => PostgresFaults.Explain(e, Where);

    public override async ValueTask<DbTransaction> SnapshotAsync(DbConnection connection, CancellationToken cancellation) =>
        await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);

    public override ValueTask DisposeAsync() => source.DisposeAsync();

    protected override async Task<T> ReadOnceAsync<T>(Func<DbConnection, Task<T>> read, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        return await read(connection);
    }
}
