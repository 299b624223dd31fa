using System.Globalization;
using Dapper;
using Syndication.Ledger.Stores;

namespace Syndication.Ledger;

/// <summary>Brings the database to the schema this build knows. Safe to run twice and by several processes at once.</summary>
public sealed class LedgerSchema
{
    private readonly Store store;
    private readonly IReadOnlyList<SchemaStep> steps;

    internal LedgerSchema(Store store)
        : this(store, SchemaStep.All)
    {
    }

    internal LedgerSchema(Store store, IReadOnlyList<SchemaStep> steps) => (this.store, this.steps) = (store, steps);

    /// <exception cref="LedgerException">The database is damaged, newer than this build, or cannot be written.</exception>
    public async Task EnsureAsync(CancellationToken cancellation)
    {
        try
        {
            await using var session = await store.OpenSessionAsync(cancellation);
            await session.BeginAsync();
            await UpgradeAsync(session);
            await session.CommitAsync();
        }
        catch (Exception e) when (e is not LedgerException and not OperationCanceledException)
        {
            throw store.Explain(e);
        }
    }

    private async Task UpgradeAsync(Session session)
    {
        await session.Connection.ExecuteAsync(store.InDialect("create table if not exists schema_steps (step $int primary key, name $text not null)$end"));
        var present = await session.Connection.ExecuteScalarAsync<long?>("select max(step) from schema_steps") ?? 0;
        if (present > steps[^1].Number)
        {
            throw Newer(present);
        }

        foreach (var step in steps.Where(s => s.Number > present))
        {
            await session.Connection.ExecuteAsync(store.InDialect(step.Sql));
            await session.Connection.ExecuteAsync("insert into schema_steps (step, name) values (@Number, @Name)", new { step.Number, step.Name });
        }
    }

    private LedgerException Newer(long present)
    {
        var known = steps[^1].Number.ToString(CultureInfo.InvariantCulture);
        return new(new(
            $"台账 {store.Where} 的结构版本是 {present}，本程序只认识到 {known}：请改用更新的程序版本，或恢复与本版本相配的备份。",
            $"The ledger at {store.Where} has schema step {present}, and this build knows steps up to {known}: start the newer build, or restore a backup made by this one."));
    }
}
