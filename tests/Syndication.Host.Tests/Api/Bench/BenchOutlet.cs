using Syndication.Grains.Disclosures;
using Syndication.Grains.Outlets;
using Syndication.Grains.Ports;

namespace Syndication.Host.Tests.Api.Bench;

/// <summary>The outlet's decisions over the true registry.</summary>
public sealed class BenchOutlet(OutletId id, IRegistry registry, TimeProvider clock) : IOutletGrain
{
    public Task<RegisteredOutlet?> GetAsync() => registry.OutletAsync(id, CancellationToken.None);

    public async Task<CommandResult> ConfigureAsync(Outlet outlet, long expectedVersion, Actor actor)
    {
        var present = await GetAsync();
        return expectedVersion == 0 && present is not null
            ? new(new("exists", new("渠道已存在", "The outlet exists")), present.Version)
            : await SaveAsync(present is null ? new(outlet, 0) : present with { Outlet = outlet }, expectedVersion);
    }

    public async Task<CommandResult> PauseAsync(string reason, Actor actor)
    {
        var present = (await GetAsync())!;
        return await SaveAsync(present with { Pause = new(actor.Name, clock.GetUtcNow(), reason) }, present.Version);
    }

    public async Task<CommandResult> ResumeAsync(Actor actor)
    {
        var present = (await GetAsync())!;
        return await SaveAsync(present with { Pause = null, Fault = null }, present.Version);
    }

    public Task ReportFaultAsync(Fault fault) => throw new NotSupportedException();

    public Task<TokenLease> TokenAsync(string name, string? rejected) => throw new NotSupportedException();

    public Task RenewedAsync(string name, TokenAnswer answer) => throw new NotSupportedException();

    private async Task<CommandResult> SaveAsync(RegisteredOutlet outlet, long expected) => await registry.SaveAsync(outlet, expected, CancellationToken.None) is { } version
        ? new(null, version)
        : new(new("conflict", new("此后已有变动", "It has changed since")), expected);
}
