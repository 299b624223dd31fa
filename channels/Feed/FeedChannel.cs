using Syndication.Channels.Http;
using static Syndication.ChannelOutcome;

namespace Syndication.Channels.Feed;

/// <summary>Feeds: the public ones of a site and its columns, and the one a news client crawls into an account.</summary>
public sealed class FeedChannel(HttpDesk desk) : Channel
{
    public override ChannelProfile Profile { get; } = new()
    {
        Kind = "feed",
        Name = new("订阅源与合作方抓取", "Feeds and partner crawls"),
        Limits = new(),
        Correction = CorrectionWay.InPlace,
        Withdrawals = [WithdrawalKind.Notice, WithdrawalKind.Gone],
        CanVerify = true,
        CanLookUp = true,
        SafeRepeat = true,
        UsesNetwork = false,
        NeedsCanonicalAddress = true,
    };

    public override Rendition Render(Edition edition, Outlet outlet) => FeedRenderer.Render(edition, outlet.Options<FeedOptions>());

    public override Task<ChannelOutcome> PublishAsync(Publication publication, CancellationToken cancellation) =>
        OfferAsync(publication, FeedStatus.Published, cancellation);

    public override Task<ChannelOutcome> UpdateAsync(Publication publication, RemoteReference? current, CancellationToken cancellation) =>
        OfferAsync(publication, FeedStatus.Updated, cancellation);

    public override Task<ChannelOutcome> WithdrawAsync(Withdrawal withdrawal, CancellationToken cancellation) =>
        FeedDesk.TryAsync(withdrawal.Session, desk, (feed, ct) => feed.WithdrawAsync(withdrawal, ct), cancellation);

    public override Task<ChannelOutcome> CheckAsync(Probe probe, CancellationToken cancellation) =>
        FeedDesk.TryAsync(probe.Session, desk, (feed, ct) => feed.CheckAsync(probe, ct), cancellation);

    public override Task<Sighting> VerifyAsync(Probe probe, CancellationToken cancellation) =>
        new FeedWindow(desk, probe.Session.Outlet.Options<FeedOptions>()).LookAsync(probe, cancellation);

    private Task<ChannelOutcome> OfferAsync(Publication publication, FeedStatus status, CancellationToken cancellation) =>
        publication.Rendition.IsBlocked
            ? Task.FromResult<ChannelOutcome>(new Refused(FeedDesk.Blocked(publication.Rendition)))
            : FeedDesk.TryAsync(publication.Session, desk, (feed, ct) => feed.OfferAsync(publication, status, ct), cancellation);
}
