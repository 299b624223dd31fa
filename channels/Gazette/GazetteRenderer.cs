using System.Text.Json;
using Syndication.Channels.Gazette.Issue;
using Syndication.Rendering;
using Syndication.Rendering.Pages;

namespace Syndication.Channels.Gazette;

/// <summary>A piece carries the same approved fragment as the portal, so that both show the same words.</summary>
internal static class GazetteRenderer
{
    public static Rendition Render(Edition edition, Outlet outlet)
    {
        try
        {
            return Render(edition, outlet.Options<GazetteOptions>());
        }
        catch (JsonException e)
        {
            return new([], "", [Problem.Blocking("outlet-settings", outlet.Id.Value, $"渠道设置有误：{e.Message}。请在渠道设置中修改", $"The outlet's settings are wrong: {e.Message}. Mend the outlet's settings")]);
        }
    }

    public static string FilePath(Attachment file) => "files/" + file.PublicName;

    private static Rendition Render(Edition edition, GazetteOptions gazette)
    {
        string Link(Attachment file) => gazette.Link(FilePath(file));
        string? AddressOf(string name) => edition.File(name) is { } file ? Link(file) : null;
        var document = Manuscript.Read(edition);
        var body = HtmlWriter.Write(document, new(AddressOf) { LinkAddress = address => AddressOf(address) ?? address });
        var article = new ApprovedArticle(edition, Markup.Trusted(body), Link).Write().ToString();
        return new([RenditionPart.OfText("article", "text/html", article)], ApprovedText.Of(article)!.Text, [.. document.Problems, .. Unplaced(edition.Metadata, gazette)]);
    }

    private static IEnumerable<Problem> Unplaced(Metadata data, GazetteOptions gazette) => GazettePiece.SectionOf(gazette, data) is not null ? [] :
        [Problem.Blocking("gazette-section", "kind", "公报没有刊登此类信息的栏目：请改选类型或发文字号，或不选公报", "No section of the gazette takes this kind of item: mend its kind or document number, or leave the gazette out")];
}
