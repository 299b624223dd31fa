using System.Text.Json;
using Syndication.Grains.Deliveries;
using Syndication.Grains.Outlets;
using Syndication.Grains.Ports;

namespace Syndication.Grains.Disclosures;

/// <summary>The renditions of one disclosure, made when first asked for and kept while its grain is active.</summary>
internal sealed class Renditions(OutletDirectory directory)
{
    private readonly Dictionary<(OutletId, int), (Outlet Outlet, Rendition Rendition)> made = [];

    public Rendition Of(RegisteredOutlet outlet, Edition edition)
    {
        var key = (outlet.Outlet.Id, edition.Number);
        if (!made.TryGetValue(key, out var known) || known.Outlet != outlet.Outlet)
        {
            made[key] = known = (outlet.Outlet, Make(outlet, edition));
        }

        return known.Rendition;
    }

    /// <summary>A draft was edited: its number stays, its text does not.</summary>
    public void Forget() => made.Clear();

    private Rendition Make(RegisteredOutlet outlet, Edition edition)
    {
        try
        {
            return directory.ChannelOf(outlet).Render(edition, outlet.Outlet);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException or ArgumentException or KeyNotFoundException)
        {
            return new([], "", [new(true, "cannot-render", outlet.Outlet.Id.Value, Sentence(exception))]);
        }
    }

    private static Words Sentence(Exception exception) => new(
        $"无法生成渠道稿：{exception.Message}。请检查该渠道的设置。", $"Cannot render for this outlet: {exception.Message} Check the outlet's settings.");
}
