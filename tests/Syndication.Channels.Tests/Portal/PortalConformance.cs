using Syndication.Conformance;

namespace Syndication.Channels.Tests.Portal;

public sealed class PortalConformance : ChannelLaws
{
    protected override Bench NewBench() => new PortalBench();
}
