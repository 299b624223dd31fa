using Syndication.Channels.Http;

namespace Syndication.Channels.Screen;

/// <summary>Public screens: a signed playlist in a folder that players fetch; nothing is ever pushed into a device.</summary>
public sealed class ScreenChannel(HttpDesk desk) : Channel
{
    public override ChannelProfile Profile { get; } = new()
    {
        Kind = "screen",
        Name = new("大屏", "Public screen"),
        Limits = new(Title: ScreenRenderer.LongestTitle, Summary: ScreenRenderer.LongestAbstract),
        Correction = CorrectionWay.InPlace,
        Withdrawals = [WithdrawalKind.Gone],
        CanVerify = true,
        CanLookUp = true,
        SafeRepeat = true,
        UsesNetwork = false,
        NeedsCanonicalAddress = true,
        NeedsConfirmation = true,
    };

    public override Rendition Render(Edition edition, Outlet outlet) => ScreenRenderer.Render(edition, outlet.Options<ScreenOptions>());

    public override Task<ChannelOutcome> PublishAsync(Publication publication, CancellationToken cancellation) =>
        ScreenDesk.TryAsync(publication.Session, (screen, ct) => screen.PlayAsync(publication, ct), cancellation);

    public override Task<ChannelOutcome> UpdateAsync(Publication publication, RemoteReference? current, CancellationToken cancellation) =>
        ScreenDesk.TryAsync(publication.Session, (screen, ct) => screen.PlayAsync(publication, ct), cancellation);

    public override Task<ChannelOutcome> WithdrawAsync(Withdrawal withdrawal, CancellationToken cancellation) =>
        ScreenDesk.TryAsync(withdrawal.Session, (screen, ct) => screen.WithdrawAsync(withdrawal, ct), cancellation);

    public override Task<ChannelOutcome> CheckAsync(Probe probe, CancellationToken cancellation) =>
        ScreenDesk.TryAsync(probe.Session, (screen, ct) => screen.CheckAsync(probe, ct), cancellation);

    public override Task<Sighting> VerifyAsync(Probe probe, CancellationToken cancellation) =>
        new ScreenWindow(desk, probe.Session).LookAsync(probe, cancellation);
}
