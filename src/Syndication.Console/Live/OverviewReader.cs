using Syndication.WebConsole.Showing;
using Syndication.Grains.Deliveries;
using Syndication.Grains.Ports;

namespace Syndication.WebConsole.Live;

/// <summary>Reads the first page's lists from the read models.</summary>
public sealed class OverviewReader(IBoard board, IRegistry registry, ILedger ledger, TimeProvider clock)
{
    public async Task<Overview> ReadAsync(CancellationToken cancellation)
    {
        // The position is read first: what is saved meanwhile is read again, never missed.
        var position = await ledger.PositionAsync(cancellation);
        var now = clock.GetUtcNow();
        var midnight = When.Midnight(now);
        var today = new DisclosureFilter(ReleaseFrom: midnight, ReleaseTo: midnight.AddDays(1));
        var organisations = await registry.OrganisationsAsync(cancellation);
        var city = organisations.FirstOrDefault(o => o.Level == "city")?.Id;
        return new()
        {
            Position = position,
            At = now,
            Organisations = organisations,
            People = await registry.PeopleAsync(cancellation),
            Outlets = [.. (await registry.OutletsAsync(cancellation)).OrderBy(o => ChannelNames.Place(o.Outlet.Channel)).ThenByDescending(o => o.Outlet.Organisation == city).ThenBy(o => o.Outlet.Id)],
            NeedsAction = (await board.DeliveriesAsync(new(StatusGroup.NeedsAction), new(100), cancellation)).Rows,
            Recent = (await board.DisclosuresAsync(new(), new(15), cancellation)).Rows,
            Today = (await board.DisclosuresAsync(today, new(200), cancellation)).Rows,
            Counts = await board.CountsAsync(null, cancellation),
        };
    }
}
