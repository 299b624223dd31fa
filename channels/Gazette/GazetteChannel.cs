using Syndication.Channels.Gazette.Issue;
using Syndication.Channels.Http;

namespace Syndication.Channels.Gazette;

/// <summary>A government gazette: pieces are collected and come out together, when their issue does. What is issued stays as it is.</summary>
public sealed class GazetteChannel(HttpDesk desk) : Channel
{
    public override ChannelProfile Profile { get; } = new()
    {
        Kind = "gazette",
        Name = new("政府公报", "Gazette"),
        Limits = new(),
        Correction = CorrectionWay.ByHand,
        Withdrawals = [],
        CanVerify = true,
        CanLookUp = true,
        SafeRepeat = true,
        UsesNetwork = false,
        Collects = true,
        Settle = TimeSpan.Zero,
    };

    public override Rendition Render(Edition edition, Outlet outlet) => GazetteRenderer.Render(edition, outlet);

    /// <summary>Puts the piece into its issue. Called only once the issue comes out: until then the machine holds the delivery and nothing is written.</summary>
    public override Task<ChannelOutcome> PublishAsync(Publication publication, CancellationToken cancellation) =>
        new GazetteRelease(publication).RunAsync(cancellation);

    public override async Task<ChannelOutcome> CheckAsync(Probe probe, CancellationToken cancellation)
    {
        var gazette = probe.Session.Outlet.Options<GazetteOptions>();
        try
        {
            var folder = new FolderOutlet(gazette.Folder);
            var piece = await IssueShelf.FindAsync(folder, GazettePiece.IdOf(probe.Edition.Disclosure), cancellation);
            return piece is { Done: true } && piece.Key == probe.Key && folder.Exists(piece.Path)
                ? new ChannelOutcome.Live(new(gazette.BaseAddress, piece.Path)) { Reference = new(piece.Path) }
                : new ChannelOutcome.Deferred(new(FaultKind.Outage, "not-done", new("公报中没有这次操作的完整结果，可再次执行", "The gazette holds no complete result of this act; it may be done again")));
        }
        catch (Exception e) when (FolderFault.IsOne(e))
        {
            return new ChannelOutcome.Unknown(FolderFault.Of(e));
        }
    }

    public override Task<Sighting> VerifyAsync(Probe probe, CancellationToken cancellation)
    {
        var gazette = probe.Session.Outlet.Options<GazetteOptions>();
        var path = probe.Reference?.Value ?? $"{gazette.Issue}/pieces/{GazettePiece.IdOf(probe.Edition.Disclosure)}.html";
        return ApprovedPage.LookAsync(desk, probe.Address ?? new(gazette.BaseAddress, path), probe, cancellation);
    }
}
