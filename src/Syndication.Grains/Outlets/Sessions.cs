using Syndication.Grains.Ports;

namespace Syndication.Grains.Outlets;

/// <summary>Makes the session of an outlet for one call.</summary>
public sealed class Sessions(IGrainFactory grains, IFacts facts, IContentStore content, ISecrets secrets, TimeProvider clock)
{
    public OutletSession Of(Outlet outlet) =>
        new GrainSession(outlet, grains.GetGrain<IOutletGrain>(outlet.Id.Value), facts, content, secrets, clock);
}
