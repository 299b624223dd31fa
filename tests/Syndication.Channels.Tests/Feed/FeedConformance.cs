using Syndication.Conformance;

namespace Syndication.Channels.Tests.Feed;

public sealed class FeedConformance : ChannelLaws
{
    protected override Bench NewBench() => new FeedBench();
}

public sealed class PartnerConformance : ChannelLaws
{
    protected override Bench NewBench() => new PartnerBench();
}
