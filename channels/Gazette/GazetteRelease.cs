using Syndication.Channels.Gazette.Issue;
using Syndication.Channels.Http;

namespace Syndication.Channels.Gazette;

/// <summary>Writes one piece of an issue that comes out, then the issue's cover, contents and index.</summary>
internal sealed class GazetteRelease(Publication publication)
{
    private readonly GazetteOptions gazette = publication.Session.Outlet.Options<GazetteOptions>();
    private bool visible;

    public async Task<ChannelOutcome> RunAsync(CancellationToken cancellation)
    {
        var piece = GazettePiece.Of(gazette, publication.Edition, publication.Rendition, publication.Key);
        try
        {
            var folder = new FolderOutlet(gazette.Folder);
            await using var turn = await folder.LockAsync(cancellation);
            var before = await IssueShelf.FindAsync(folder, piece.Id, cancellation);
            if (before is { Done: true } && before.Key != piece.Key)
            {
                return new ChannelOutcome.Refused(Printed(before));
            }

            var stands = before is { Done: true } && folder.Exists(before.Path);
            await (stands ? Task.CompletedTask : WriteAsync(folder, piece, cancellation));
            var path = stands ? before!.Path : piece.Path;
            return new ChannelOutcome.Live(new(gazette.BaseAddress, path)) { Reference = new(path) };
        }
        catch (Exception e) when (FolderFault.IsOne(e))
        {
            return visible ? new ChannelOutcome.Unknown(FolderFault.Of(e)) : new ChannelOutcome.Deferred(FolderFault.Of(e));
        }
    }

    private async Task WriteAsync(FolderOutlet folder, GazettePiece piece, CancellationToken cancellation)
    {
        await IssueShelf.KeepAsync(folder, piece, cancellation);
        foreach (var file in publication.Edition.Files)
        {
            await folder.WriteAsync(GazetteRenderer.FilePath(file), await publication.Session.ReadAsync(file.Content, cancellation), cancellation);
        }

        var known = (await IssueShelf.AllAsync(folder, cancellation)).Where(p => p.Issue == piece.Issue && (p.Done || p.Id == piece.Id)).ToList();
        var pages = new IssuePages(gazette, known, await IssueShelf.IssuedOnAsync(folder, piece.Issue, publication.Session.Clock, cancellation));
        await PutAsync(folder, IssuePages.Style, cancellation);
        await PutAsync(folder, pages.Piece(piece, publication.Rendition.Part("article").Fill(publication.Slots)), cancellation);
        visible = true;
        await PutAsync(folder, pages.Contents(), cancellation);
        await PutAsync(folder, pages.Index(), cancellation);
        await IssueShelf.KeepAsync(folder, piece with { Done = true }, cancellation);
    }

    private Task PutAsync(FolderOutlet folder, IssueFile file, CancellationToken cancellation) =>
        folder.WriteAsync($"{gazette.Issue}/{file.Path}", file.Bytes, cancellation);

    private static Fault Printed(GazettePiece before) => new(FaultKind.Content, "already-issued", new(
        $"该文件已刊登于公报（{before.Issue["issues/".Length..]}），已出版的期号不作改动：如需更正，请另发更正启事",
        $"The item already stands in gazette {before.Issue["issues/".Length..]}, and what is issued stays as it is: publish a correction notice instead"));
}
