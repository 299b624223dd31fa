using Syndication.Channels.Http;
using Syndication.Channels.Portal.Site;

namespace Syndication.Channels.Portal;

/// <summary>A government portal: permanent static pages in a folder that a web server shows.</summary>
public sealed class PortalChannel(HttpDesk desk) : Channel
{
    public override ChannelProfile Profile { get; } = new()
    {
        Kind = "portal",
        Name = new("门户网站", "Portal"),
        Limits = new(Title: 120),
        Correction = CorrectionWay.InPlace,
        Withdrawals = [WithdrawalKind.Notice, WithdrawalKind.Gone, WithdrawalKind.Replaced],
        CanVerify = true,
        CanLookUp = true,
        SafeRepeat = true,
        UsesNetwork = false,
        NeedsCanonicalAddress = true,
        GivesCanonicalAddress = true,
        Settle = TimeSpan.Zero,
    };

    public override Rendition Render(Edition edition, Outlet outlet) => PortalRenderer.Render(edition, outlet, Profile.Limits);

    public override Task<ChannelOutcome> PublishAsync(Publication publication, CancellationToken cancellation) =>
        new PortalRelease(publication).RunAsync(cancellation);

    public override Task<ChannelOutcome> UpdateAsync(Publication publication, RemoteReference? current, CancellationToken cancellation) =>
        new PortalRelease(publication).RunAsync(cancellation);

    public override Task<ChannelOutcome> WithdrawAsync(Withdrawal withdrawal, CancellationToken cancellation) =>
        new PortalTakeBack(withdrawal).RunAsync(cancellation);

    /// <summary>An act is done when its last step is; before that the answer is "not done", because repeating it ends at the same place.</summary>
    public override async Task<ChannelOutcome> CheckAsync(Probe probe, CancellationToken cancellation)
    {
        var site = probe.Session.Outlet.Options<PortalOptions>();
        try
        {
            var folder = new FolderOutlet(site.Folder);
            var state = await PortalFolder.StateAsync(folder, PortalAddress.Id(probe.Edition.Disclosure), cancellation);
            return state switch
            {
                null when probe.Verb == Verb.Withdraw => new ChannelOutcome.Gone(),
                { Done: true } when state.Key == probe.Key => Found(site, folder, state),
                _ => new ChannelOutcome.Deferred(NotDone),
            };
        }
        catch (Exception e) when (FolderFault.IsOne(e))
        {
            return new ChannelOutcome.Unknown(FolderFault.Of(e));
        }
    }

    public override Task<Sighting> VerifyAsync(Probe probe, CancellationToken cancellation) =>
        ApprovedPage.LookAsync(desk, probe.Address ?? probe.Session.Outlet.Options<PortalOptions>().Address(PortalAddress.Page(probe.Edition, probe.Slots)), probe, cancellation);

    private static Fault NotDone => new(FaultKind.Outage, "not-done", new("站点上没有这次操作的完整结果，可再次执行", "The site holds no complete result of this act; it may be done again"));

    private static ChannelOutcome Found(PortalOptions site, FolderOutlet folder, PortalState state) =>
        state.Withdrawn ? new ChannelOutcome.Gone { Reference = new(state.Path) }
        : folder.Exists(state.Path) ? new ChannelOutcome.Live(site.Address(state.Path)) { Reference = new(state.Path) }
        : new ChannelOutcome.Deferred(NotDone);
}
