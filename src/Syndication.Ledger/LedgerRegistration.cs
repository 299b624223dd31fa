using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Syndication.Grains.Ports;
using Syndication.Ledger.Files;
using Syndication.Ledger.Postgres;
using Syndication.Ledger.Projections;
using Syndication.Ledger.Sqlite;
using Syndication.Ledger.Stores;
using Syndication.Ledger.Writing;

namespace Syndication.Ledger;

public static class LedgerRegistration
{
    /// <summary>Everything in one folder: <c>ledger.db</c> and <c>content/</c>. Await <see cref="LedgerSchema.EnsureAsync"/> before the first use.</summary>
    public static IServiceCollection AddSqliteLedger(this IServiceCollection services, string folder) =>
        Add(services, _ => new SqliteStore(Path.Combine(folder, "ledger.db")), Path.Combine(folder, "content"));

    /// <summary>The record in PostgreSQL, shared by all processes; attachments in a folder they share.</summary>
    public static IServiceCollection AddPostgresLedger(this IServiceCollection services, string connectionString, string contentFolder) =>
        Add(services, _ => new PostgresStore(connectionString), contentFolder);

    private static IServiceCollection Add(IServiceCollection services, Func<IServiceProvider, Store> store, string contentFolder)
    {
        services.TryAddSingleton(store);
        services.TryAddSingleton(p => new LedgerSchema(p.GetRequiredService<Store>()));
        services.TryAddSingleton<GroupCommit>();
        services.TryAddSingleton<ILedger, EventLedger>();
        services.TryAddSingleton<IBoard, Board>();
        services.TryAddSingleton<IRegistry, Registry>();
        services.TryAddSingleton<IFacts, Facts>();
        services.TryAddSingleton<IContentStore>(_ => new ContentFolder(contentFolder));
        return services;
    }
}
