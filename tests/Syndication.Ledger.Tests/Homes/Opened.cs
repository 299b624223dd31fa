using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Syndication.Grains.Ports;
using Syndication.Ledger.Stores;
using Syndication.Ledger.Writing;

namespace Syndication.Ledger.Tests.Homes;

/// <summary>One process that uses the ledger.</summary>
public sealed class Opened(ServiceProvider services) : IAsyncDisposable
{
    public ILedger Ledger => services.GetRequiredService<ILedger>();

    public IBoard Board => services.GetRequiredService<IBoard>();

    public IRegistry Registry => services.GetRequiredService<IRegistry>();

    public IFacts Facts => services.GetRequiredService<IFacts>();

    public IContentStore Content => services.GetRequiredService<IContentStore>();

    public LedgerSchema Schema => services.GetRequiredService<LedgerSchema>();

    internal Store Store => services.GetRequiredService<Store>();

    internal GroupCommit Writer => services.GetRequiredService<GroupCommit>();

    /// <summary>Changes the database behind the ledger's back.</summary>
    public async Task TamperAsync(string sql)
    {
        await using var session = await Store.OpenSessionAsync(CancellationToken.None);
        await session.BeginAsync();
        Assert.True(await session.Connection.ExecuteAsync(sql) > 0, "The tampering touched nothing.");
        await session.CommitAsync();
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
