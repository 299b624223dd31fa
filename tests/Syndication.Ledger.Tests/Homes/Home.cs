using Microsoft.Extensions.DependencyInjection;
using Syndication.Ledger.Stores;

namespace Syndication.Ledger.Tests.Homes;

/// <summary>A place where a ledger lives. Every test gets a new empty one; opening it twice is what two processes do.</summary>
public abstract class Home : IAsyncDisposable
{
    protected DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("syndication-ledger-");

    /// <summary>Makes the empty database, or skips the test with the reason why there can be none.</summary>
    public virtual Task PrepareAsync() => Task.CompletedTask;

    public async Task<Opened> OpenAsync()
    {
        var opened = Services();
        await opened.Schema.EnsureAsync(CancellationToken.None);
        return opened;
    }

    /// <summary>The services without a look at the schema.</summary>
    public Opened Services()
    {
        var services = new ServiceCollection();
        Register(services);
        return new(services.BuildServiceProvider());
    }

    public virtual ValueTask DisposeAsync()
    {
        Folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    protected abstract void Register(IServiceCollection services);
}
