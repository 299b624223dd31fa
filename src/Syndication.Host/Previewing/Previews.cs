using System.Text.Json;
using Syndication.Grains.Disclosures;
using Syndication.Grains.Outlets;
using Syndication.Grains.Ports;

namespace Syndication.Host.Previewing;

/// <inheritdoc cref="IPreview"/>
public sealed class Previews(EditionIntake intake, OutletDirectory directory, PreviewPages pages, TimeProvider clock) : IPreview
{
    public async Task<IReadOnlyList<Grains.Ports.Preview>> RenderAsync(ReadOnlyMemory<byte> markdown, IReadOnlyList<OutletId> outlets, Actor actor, CancellationToken cancellation)
    {
        var accepted = await intake.CheckAsync(new(markdown, []), actor, Place.New(clock), cancellation);
        List<Grains.Ports.Preview> previews = [];
        foreach (var id in outlets)
        {
            cancellation.ThrowIfCancellationRequested();
            if (await directory.FindAsync(id, cancellation) is { } outlet)
            {
                previews.Add(Of(outlet, accepted));
            }
        }

        return previews;
    }

    private Grains.Ports.Preview Of(RegisteredOutlet outlet, Intake accepted)
    {
        var (id, channel, name) = (outlet.Outlet.Id, outlet.Outlet.Channel, outlet.Outlet.Name);
        if (accepted.Edition is not { } edition)
        {
            return new(id, channel, name, "", accepted.Problems);
        }

        try
        {
            var rendition = directory.ChannelOf(outlet).Render(edition, outlet.Outlet);
            return new(id, channel, name, pages.Show(outlet.Outlet, edition, rendition), [.. accepted.Problems.Concat(rendition.Problems).Distinct()]);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or ArgumentException)
        {
            return new(id, channel, name, "", [Problem.Blocking("cannot-render", id.Value, $"无法生成渠道稿：{e.Message}", $"Cannot render for this outlet: {e.Message}")]);
        }
    }
}
