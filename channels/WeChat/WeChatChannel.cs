using System.Text.Json;
using Microsoft.Extensions.Logging;
using Syndication.Channels.Http;

namespace Syndication.Channels.WeChat;

/// <summary>WeChat official accounts, free publish: a permanent article without a push to followers.</summary>
internal sealed class WeChatChannel(HttpDesk desk, ILogger<WeChatChannel> log) : Channel
{
    /// <summary>How long a submitted draft may stand before its standing proves that nothing was published.</summary>
    internal static readonly TimeSpan Settle = TimeSpan.FromMinutes(2);

    public override ChannelProfile Profile { get; } = new()
    {
        Kind = "wechat",
        Name = new("微信公众号", "WeChat official account"),
        Limits = new(Title: 32, Summary: 128, Body: 20_000, BodyBytes: 1 << 20),
        Correction = CorrectionWay.Repost,
        Withdrawals = [WithdrawalKind.Gone],
        CanVerify = true,
        CanLookUp = true,
        SafeRepeat = false,
        NeedsCanonicalAddress = true,
        Pace = new(PerDay: 100),
        Timeout = TimeSpan.FromMinutes(5),
        Settle = Settle,
    };

    public override Rendition Render(Edition edition, Outlet outlet) => WeChatRenderer.Render(edition);

    public override Task<ChannelOutcome> PublishAsync(Publication publication, CancellationToken cancellation) =>
        GuardAsync(publication.Session, (api, memory) => publication switch
        {
            { Rendition.IsBlocked: true } => Refused("blocked", new("渠道稿有未解决的问题，未发送", "The rendition has blocking problems; nothing was sent"), FaultKind.Content),
            { Slots.CanonicalAddress: null } => Refused("no-address", new("门户地址未知，未发送", "The portal address is not known; nothing was sent"), FaultKind.Defect),
            _ => new WeChatPublish(api, memory, new(api, memory, publication.Session), publication).RunAsync(cancellation),
        }, cancellation);

    public override Task<ChannelOutcome> CheckAsync(Probe probe, CancellationToken cancellation) =>
        GuardAsync(probe.Session, (api, memory) => probe.Verb == Verb.Withdraw
            ? new WeChatWithdraw(api, WeChatPost.Parse(probe.Reference?.Value), probe.Slots.CanonicalAddress).CheckAsync(cancellation)
            : new WeChatLookUp(api, memory, probe.Session).PublishedAsync(probe, cancellation), cancellation);

    public override Task<ChannelOutcome> WithdrawAsync(Withdrawal withdrawal, CancellationToken cancellation) =>
        GuardAsync(withdrawal.Session, (api, _) =>
            new WeChatWithdraw(api, WeChatPost.Parse(withdrawal.Reference?.Value), withdrawal.Slots.CanonicalAddress).RunAsync(cancellation), cancellation);

    public override Task<Sighting> VerifyAsync(Probe probe, CancellationToken cancellation) => new WeChatPage(desk).LookAsync(probe, cancellation);

    private async Task<ChannelOutcome> GuardAsync(OutletSession session, Func<WeChatApi, WeChatMemory, Task<ChannelOutcome>> act, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            return await act(new(desk, session, log), new(session));
        }
        catch (JsonException e)
        {
            return await Refused("settings", new($"渠道设置有误，请更正：{e.Message}", $"The outlet's settings are wrong; mend them: {e.Message}"), FaultKind.Credential);
        }
    }

    private static Task<ChannelOutcome> Refused(string code, Words words, FaultKind kind) =>
        Task.FromResult<ChannelOutcome>(new ChannelOutcome.Refused(new(kind, code, words)));
}
