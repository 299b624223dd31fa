using Syndication.Channels.Gazette;
using Syndication.Grains.Deliveries;
using Syndication.Grains.Disclosures;
using Syndication.Grains.Outlets;
using Syndication.Grains.Ports;

namespace Syndication.Host.Public;

/// <summary>The issue a gazette is collecting, as it would come out now: every released piece that waits for it. Shown in the demo only; real editors sign in.</summary>
public sealed class GazettePreview(IBoard board, IGrainFactory grains, OutletDirectory directory)
{
    public async Task<IResult> ShowAsync(OutletId gazette, string path, CancellationToken cancellation)
    {
        if (await directory.FindAsync(gazette, cancellation) is not { Outlet.Channel: "gazette" } outlet)
        {
            return Results.NotFound();
        }

        var files = GazetteDraft.Compose(outlet.Outlet.Options<GazetteOptions>(), await PiecesAsync(gazette, cancellation));
        var file = path.Length == 0 ? files[0] : files.FirstOrDefault(f => f.Path == path);
        return file is null ? Results.NotFound() : Results.Bytes(file.Bytes, file.MediaType);
    }

    private async Task<IReadOnlyList<GazetteDraftPiece>> PiecesAsync(OutletId gazette, CancellationToken cancellation)
    {
        var pieces = new List<GazetteDraftPiece>();
        var held = await board.DeliveriesAsync(new(Status: StatusCode.InGazette, Outlet: gazette), new(200), cancellation);
        foreach (var row in held.Rows)
        {
            var grain = grains.GetGrain<IDisclosureGrain>(row.Disclosure.Value);
            if (await grain.GetAsync() is { ReleasedEdition: > 0 } item && await grain.GetEditionAsync(item.ReleasedEdition) is { } edition && await grain.RenderAsync(gazette, item.ReleasedEdition) is { } rendition)
            {
                pieces.Add(new(edition, rendition, new(item.PublishedAt, item.CanonicalAddress)));
            }
        }

        return pieces;
    }
}
