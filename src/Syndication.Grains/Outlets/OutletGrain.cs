using System.Text.Json;
using Syndication.Grains.Deliveries;
using Syndication.Grains.Disclosures;
using Syndication.Grains.Ports;

namespace Syndication.Grains.Outlets;

/// <inheritdoc cref="IOutletGrain"/>
public sealed class OutletGrain(IRegistry registry, IBoard board, OutletDirectory directory, TimeProvider clock) : Grain, IOutletGrain
{
    private static readonly TimeSpan RenewalLimit = TimeSpan.FromSeconds(60);

    private readonly Dictionary<string, (string Token, DateTimeOffset Until)> tokens = [];
    private readonly Dictionary<string, DateTimeOffset> renewing = [];

    private OutletId Id => new(this.GetPrimaryKeyString());

    public Task<RegisteredOutlet?> GetAsync() => registry.OutletAsync(Id, default);

    public async Task<CommandResult> ConfigureAsync(Outlet outlet, long expectedVersion, Actor actor)
    {
        if (!actor.IsAny(Role.Operator, Role.Administrator))
        {
            return Refused("forbidden", "只有运维值班或管理员可以设置渠道。", "Only operators and administrators configure outlets.");
        }

        var known = await GetAsync();
        var next = known is null ? new RegisteredOutlet(outlet, 1) : known with { Outlet = outlet, Version = known.Version + 1 };
        return await SaveAsync(next, expectedVersion);
    }

    public async Task<CommandResult> PauseAsync(string reason, Actor actor)
    {
        if (!actor.IsAny(Role.Operator, Role.PressOffice, Role.Administrator))
        {
            return Refused("forbidden", "只有运维值班或新闻办可以暂停渠道。", "Only operators and the press office pause outlets.");
        }

        return await ChangeAsync(known => known with { Pause = new(actor.Name, clock.GetUtcNow(), reason) });
    }

    public async Task<CommandResult> ResumeAsync(Actor actor)
    {
        if (!actor.IsAny(Role.Operator, Role.PressOffice, Role.Administrator))
        {
            return Refused("forbidden", "只有运维值班或新闻办可以恢复渠道。", "Only operators and the press office resume outlets.");
        }

        var result = await ChangeAsync(known => known with { Pause = null, Fault = null });
        tokens.Clear();
        await WakeWaitingAsync();
        return result;
    }

    public Task ReportFaultAsync(Fault fault) => ChangeAsync(known => known.Fault is null ? known with { Fault = fault } : known);

    public Task<TokenLease> TokenAsync(string name, string? rejected)
    {
        var now = clock.GetUtcNow();
        if (tokens.TryGetValue(name, out var held) && held.Until > now && held.Token != rejected)
        {
            return Task.FromResult(new TokenLease(held.Token, false));
        }

        if (renewing.TryGetValue(name, out var until) && until > now)
        {
            return Task.FromResult(new TokenLease(null, false));
        }

        renewing[name] = now + RenewalLimit;
        return Task.FromResult(new TokenLease(null, true));
    }

    public Task RenewedAsync(string name, TokenAnswer answer)
    {
        renewing.Remove(name);
        if (answer is { Token: { } token, ExpiresAt: { } until })
        {
            tokens[name] = (token, until);
        }

        return Task.CompletedTask;
    }

    /// <summary>Wakes what was held here; the due sweep would find it too, but a person is watching.</summary>
    private async Task WakeWaitingAsync()
    {
        string? cursor = null;
        do
        {
            var page = await board.DeliveriesAsync(new(StatusGroup.Waiting, Outlet: Id), new(200, cursor), default);
            foreach (var disclosure in page.Rows.Select(r => r.Disclosure).Distinct())
            {
                GrainFactory.GetGrain<IDisclosureGrain>(disclosure.Value).WakeAsync().Ignore();
            }

            cursor = page.Next;
        }
        while (cursor is not null);
    }

    private async Task<CommandResult> ChangeAsync(Func<RegisteredOutlet, RegisteredOutlet> change)
    {
        if (await GetAsync() is not { } known)
        {
            return Refused("not-found", $"没有渠道 {Id}。", $"There is no outlet {Id}.");
        }

        var changed = change(known);
        return changed == known ? new(null, known.Version) : await SaveAsync(changed with { Version = known.Version + 1 }, known.Version);
    }

    private async Task<CommandResult> SaveAsync(RegisteredOutlet next, long expectedVersion)
    {
        if (next.Outlet.Settings.ValueKind != JsonValueKind.Object)
        {
            return Refused("invalid", "settings 必须是 JSON 对象。", "settings must be a JSON object.");
        }

        if (await registry.SaveAsync(next, expectedVersion, default) is not { } version)
        {
            return Refused("conflict", "渠道已被他人修改，请刷新后重试。", "Somebody else changed the outlet; reload and try again.");
        }

        directory.Put(next with { Version = version });
        return new(null, version);
    }

    private static CommandResult Refused(string code, string zh, string en) => new(new Refusal(code, new(zh, en)), 0);
}
