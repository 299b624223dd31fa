using Microsoft.Extensions.DependencyInjection;

namespace Syndication.Ledger.Tests.Homes;

public sealed class PostgresHome(Cluster cluster) : Home
{
    private string? database;

    public string ConnectionString => database!;

    public override async Task PrepareAsync() => database = await cluster.NewDatabaseAsync();

    protected override void Register(IServiceCollection services) => services.AddPostgresLedger(ConnectionString, Folder.FullName);
}
