using Microsoft.Extensions.DependencyInjection;
using Syndication.Channels.WeChat;
using Syndication.Conformance;
using Syndication.Rehearsal;
using Syndication.Rehearsal.WeChat;
using Syndication.Rendering;

namespace Syndication.Channels.Tests.WeChat;

internal sealed class WeChatBench : PlatformBench<WeChatRehearsal>
{
    public const string AppSecret = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";

    public override IReadOnlyDictionary<string, string> Secrets { get; } = new Dictionary<string, string> { ["wechat-secret"] = AppSecret };

    public override bool UsesTokens => true;

    // 45011 names no delay: the minute ends when it ends.
    public override bool TellsDelay => false;

    public override void ExpireTokens() => Platform.ExpireTokens();

    // The compared form has no joiners inside an emoji.
    public override IEnumerable<string> MustShow(Sample sample) => base.MustShow(sample).Select(VisibleText.Normalise);

    protected override WeChatRehearsal NewPlatform(RehearsalSettings settings) => new(settings, new() { Secret = AppSecret });

    protected override void AddChannel(IServiceCollection services) => services.AddWeChat();

    protected override Outlet NewOutlet() => OutletOf("wechat", new { appId = Platform.Account.AppId, secretName = "wechat-secret", baseAddress = Platform.Address, accountName = "秦川发布" });
}
