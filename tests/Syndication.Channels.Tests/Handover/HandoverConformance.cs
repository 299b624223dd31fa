using Syndication.Conformance;

namespace Syndication.Channels.Tests.Handover;

public sealed class HandoverConformance : ChannelLaws
{
    protected override Bench NewBench() => new HandoverBench();
}
