using Syndication.WebConsole.Visitors;
using Syndication.Grains.Disclosures;
using Syndication.Grains.Outlets;
using Syndication.Grains.Ports;

namespace Syndication.WebConsole.Live;

/// <summary>One disclosure as a page shows it.</summary>
public sealed record Item(Disclosure Disclosure, IReadOnlyList<DeliveryRow> Rows);

/// <summary>Asks the grains, and passes on what a visitor orders.</summary>
public sealed class Desk(IGrainFactory grains, LivePulse pulse)
{
    public async Task<Item?> ItemAsync(DisclosureId id)
    {
        var grain = Grain(id);
        return await grain.GetAsync() is { } disclosure ? new(disclosure, await grain.GetDeliveriesAsync()) : null;
    }

    public Task<IReadOnlyList<Recorded>> HistoryAsync(DisclosureId id) => Grain(id).GetHistoryAsync();

    public Task<Edition?> EditionAsync(DisclosureId id) => Grain(id).GetEditionAsync(null);

    public Task<Rendition?> PackageAsync(DisclosureId id, OutletId outlet) => Grain(id).RenderAsync(outlet, null);

    public Task<CommandResult> OrderAsync(DisclosureId id, Command command, Visitor visitor) =>
        visitor.Actor is { } actor ? Grain(id).ExecuteAsync(command, actor, null) : Task.FromResult(Unknown);

    public async Task<CommandResult> ResumeAsync(OutletId outlet, Visitor visitor)
    {
        var result = visitor.Actor is { } actor ? await grains.GetGrain<IOutletGrain>(outlet.Value).ResumeAsync(actor) : Unknown;
        pulse.Touch();
        return result;
    }

    private static CommandResult Unknown { get; } = new(new("forbidden", Texts.Say.Nobody), 0);

    private IDisclosureGrain Grain(DisclosureId id) => grains.GetGrain<IDisclosureGrain>(id.Value);
}
