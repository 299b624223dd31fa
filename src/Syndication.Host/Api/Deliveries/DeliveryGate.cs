using Syndication.Grains.Deliveries;
using Syndication.Grains.Disclosures;
using Syndication.Grains.Ports;
using Syndication.Host.Api.Access;
using Syndication.Host.Api.Answers;
using Syndication.Host.Api.Disclosures;

namespace Syndication.Host.Api.Deliveries;

/// <summary>A delivery concerns two organisations: the disclosure's, and the outlet's, whose people post by hand and mend the account.</summary>
internal sealed class DeliveryGate(Gate gate, IRegistry registry)
{
    public async Task<Disclosure> FindAsync(DisclosureId id, OutletId outlet, Caller caller)
    {
        var item = await gate.Grain(id).GetAsync();
        return item is not null && item.Deliveries.ContainsKey(outlet) && (caller.Sees(item.Organisation) || await OwnsAsync(outlet, caller))
            ? item
            : throw Refusals.NotFound("分发", "delivery").AsException();
    }

    public async Task<IResult> ActAsync(DisclosureId id, OutletId outlet, DeliveryAction action, ActOrder? order, Caller caller, IfMatch match)
    {
        await FindAsync(id, outlet, caller);
        await gate.OrderAsync(id, new Command.Act(outlet, action, order?.Reason, order?.Address), caller, match.Version);
        return await AnswerAsync((await gate.Grain(id).GetAsync())!, outlet);
    }

    public async Task<IResult> AnswerAsync(Disclosure item, OutletId outlet)
    {
        var rows = await gate.Grain(item.Id).GetDeliveriesAsync();
        var row = rows.FirstOrDefault(r => r.Outlet == outlet) ?? throw Refusals.NotFound("分发", "delivery").AsException();
        var history = (await gate.Grain(item.Id).GetHistoryAsync()).Where(r => r.Event is DeliveryEvent e && e.Outlet == outlet);
        return new Versioned<DeliveryDetail>(new(DeliveryView.Of(row), item.Version, [.. history]), d => d.Version);
    }

    private async Task<bool> OwnsAsync(OutletId outlet, Caller caller) =>
        (await registry.OutletAsync(outlet, CancellationToken.None))?.Outlet.Organisation == caller.Actor.Organisation;
}
