using Syndication.Conformance;

namespace Syndication.Channels.Tests.Gazette;

public sealed class GazetteConformance : ChannelLaws
{
    protected override Bench NewBench() => new GazetteBench();
}
