using System.Collections.Concurrent;
using Syndication.Grains.Ports;

namespace Syndication.Grains.Outlets;

/// <summary>What this silo knows of every outlet: read from the registry every second, so that the hot path asks nobody.</summary>
public sealed class OutletDirectory(IRegistry registry, IEnumerable<Channel> channels)
{
    private readonly ConcurrentDictionary<OutletId, RegisteredOutlet> outlets = [];
    private readonly ConcurrentDictionary<OutletId, Lane> lanes = [];
    private readonly Dictionary<string, Channel> channels = channels.ToDictionary(c => c.Profile.Kind);

    public IEnumerable<RegisteredOutlet> All => outlets.Values;

    public Channel ChannelOf(RegisteredOutlet outlet) => channels.TryGetValue(outlet.Outlet.Channel, out var channel)
        ? channel
        : throw new InvalidOperationException($"Outlet {outlet.Outlet.Id} is on channel '{outlet.Outlet.Channel}', which this installation does not have.");

    public Lane LaneOf(RegisteredOutlet outlet) => lanes.GetOrAdd(
        outlet.Outlet.Id, static (_, pace) => new Lane(pace.Concurrent ?? 8), outlet.Outlet.Pace ?? ChannelOf(outlet).Profile.Pace);

    public async ValueTask<RegisteredOutlet?> FindAsync(OutletId id, CancellationToken cancellation)
    {
        if (!outlets.TryGetValue(id, out var known) && await registry.OutletAsync(id, cancellation) is { } read)
        {
            known = Put(read);
        }

        return known;
    }

    /// <summary>Takes over what was just saved, unless something newer is known.</summary>
    public RegisteredOutlet Put(RegisteredOutlet outlet) =>
        outlets.AddOrUpdate(outlet.Outlet.Id, outlet, (_, known) => known.Version > outlet.Version ? known : outlet);

    public async Task RefreshAsync(CancellationToken cancellation)
    {
        foreach (var outlet in await registry.OutletsAsync(cancellation))
        {
            Put(outlet);
        }
    }
}
