using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Syndication.Ledger.Tests.Homes;

public sealed class PostgresHome(Cluster cluster) : Home
{
    private string? database;

    public override async Task PrepareAsync() => database = await cluster.NewDatabaseAsync();

    public override async ValueTask DisposeAsync()
    {
        if (database is not null)
        {
            await cluster.ExecuteAsync($"drop database {new NpgsqlConnectionStringBuilder(database).Database} with (force)");
        }

        await base.DisposeAsync();
    }

    protected override void Register(IServiceCollection services) => services.AddPostgresLedger(database!, Folder.FullName);
}
