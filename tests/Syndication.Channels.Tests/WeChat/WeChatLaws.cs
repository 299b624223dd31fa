using Syndication.Conformance;

namespace Syndication.Channels.Tests.WeChat;

public sealed class WeChatLaws : ChannelLaws
{
    protected override Bench NewBench() => new WeChatBench();
}
