using Microsoft.Extensions.Time.Testing;
using Syndication.Ledger.Tests.Homes;
using Syndication.Ledger.Tests.Samples;

namespace Syndication.Ledger.Tests;

/// <summary>What all suites share: a new home, one open ledger, a clock and things to save.</summary>
public abstract class Suite(Home home) : IAsyncLifetime
{
    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected Home Home { get; } = home;

    protected FakeTimeProvider Clock { get; } = new(new(2026, 11, 23, 2, 0, 0, TimeSpan.Zero));

    protected Opened It { get; private set; } = null!;

    protected Drafts Drafts => field ??= new(Clock);

    public async ValueTask InitializeAsync()
    {
        await Home.PrepareAsync();
        It = await Home.OpenAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (It is not null)
        {
            await It.DisposeAsync();
        }

        await Home.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected async Task ReopenAsync()
    {
        await It.DisposeAsync();
        It = await Home.OpenAsync();
    }
}
