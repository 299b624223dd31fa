using System.Text.RegularExpressions;
using Syndication.Channels.Gazette.Issue;

namespace Syndication.Channels.Gazette;

/// <summary>A piece that waits for the issue: its edition, its rendition, and the slots as far as they are known.</summary>
public sealed record GazetteDraftPiece(Edition Edition, Rendition Rendition, Slots? Slots = null);

/// <summary>The issue as it would come out now, for editors. Pure: it writes nothing, and nothing of it is public.</summary>
public static partial class GazetteDraft
{
    /// <summary>Cover, contents, pieces and style as files with relative links; the first is the page to open.</summary>
    /// <remarks>Pieces that no section takes are left out, as <see cref="Channel.Render"/> has blocked them.</remarks>
    public static IReadOnlyList<IssueFile> Compose(GazetteOptions gazette, IReadOnlyList<GazetteDraftPiece> held)
    {
        var pieces = held
            .Select(d => (Draft: d, Piece: GazettePiece.Of(gazette, d.Edition, d.Rendition, "")))
            .Where(p => p.Piece.Section.Length > 0)
            .ToList();
        var pages = new IssuePages(gazette, [.. pieces.Select(p => p.Piece)], issuedOn: null);
        return [pages.Contents(), .. pieces.Select(p => pages.Piece(p.Piece, Filled(p.Draft))), IssuePages.Style];
    }

    // The portal's time is not known before its release: the draft says so instead of showing a hole.
    private static string Filled(GazetteDraftPiece draft)
    {
        var article = draft.Rendition.Part("article");
        return draft.Slots is { PublishedAt: not null, CanonicalAddress: not null } slots ? article.Fill(slots) : OpenSlot().Replace(article.AsText(), "待发布");
    }

    [GeneratedRegex("\uE000[^\uE001]*\uE001")]
    private static partial Regex OpenSlot();
}
