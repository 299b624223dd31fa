using Syndication.Conformance;

namespace Syndication.Channels.Tests.Screen;

public sealed class ScreenConformance : ChannelLaws
{
    protected override Bench NewBench() => new ScreenBench();
}
