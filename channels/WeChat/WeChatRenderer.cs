using System.Globalization;
using System.Text;
using Syndication.Rendering;

namespace Syndication.Channels.WeChat;

/// <summary>An edition as an article: title, abstract, author, and HTML with inline styles whose picture addresses are filled in at sending.</summary>
internal static class WeChatRenderer
{
    private const int MostTitle = 32;
    private const int MostAuthor = 16;
    private const int MostDigest = 128;
    private const int MostCharacters = 20_000;
    private const int MostBytes = 1 << 20;

    // Picture addresses of the platform and the portal's own address are longer than their stand-ins.
    private const int LongestAddress = 200;

    public static Rendition Render(Edition edition)
    {
        var document = Manuscript.Read(edition);
        var title = Title(edition.Metadata);
        var content = Write(edition, document, title, WeChatStyles.Full);
        content = Fits(edition, content) ? content : Write(edition, document, title, WeChatStyles.Lean);
        return new(Parts(edition, title, content), Seen(title, content), [.. document.Problems, .. Problems(edition, title, content), .. WeChatPictureRules.Problems(edition, content)]);
    }

    /// <summary>What a reader of the article's page sees of title and text, normalised.</summary>
    public static string Seen(string title, string content) => VisibleText.Normalise(title) + VisibleText.OfHtml(content);

    private static IReadOnlyList<RenditionPart> Parts(Edition edition, string title, string content) =>
    [
        RenditionPart.OfText("content", "text/html", content),
        RenditionPart.OfText("title", "text/plain", title),
        .. Part("digest", edition.Metadata.Abstract),
        .. Part("author", Author(edition.Metadata)),
        RenditionPart.OfText("cover", "text/plain", WeChatCover.Of(edition, content).Content.ToString()),
        RenditionPart.OfText("source", "text/plain", Slots.Address(SlotForm.Plain)),
    ];

    private static IEnumerable<RenditionPart> Part(string name, string? text) =>
        text is { Length: > 0 } ? [RenditionPart.OfText(name, "text/plain", text)] : [];

    private static string Write(Edition edition, Document document, string title, WeChatStyles styles)
    {
        var frame = new WeChatFrame(edition);
        var text = WeChatShape.Of(document) with { Problems = [] };
        text = text with { Blocks = [.. frame.Opening, .. text.Blocks, .. frame.Closing] };
        return $"<section>\n{Html(edition, Lines(frame.Before(title != edition.Metadata.Title)), styles.Meta)}{Html(edition, text, styles.Body)}{Html(edition, Lines(frame.After), styles.Meta)}</section>";
    }

    private static string Html(Edition edition, Document document, IReadOnlyDictionary<string, string> styles) =>
        HtmlWriter.Write(document, new(file => edition.File(file) is { } found ? WeChatPictureSlot.For(found) : null, LinkPolicy.Notes, styles, Ids: false) { LinkAddress = Foreign });

    private static Document Lines(IReadOnlyList<Block> blocks) => new(blocks, [], []);

    // Files and mail addresses cannot be followed from an article; their words stay.
    private static string? Foreign(string address) =>
        address.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? address : null;

    private static string Title(Metadata data) =>
        Length(data.Title) > MostTitle && data.ShortTitle is { Length: > 0 } shorter ? shorter : data.Title;

    private static string Author(Metadata data) => data.Author is { } author && Length(author) <= MostAuthor ? author : "";

    private static bool Fits(Edition edition, string content)
    {
        var growth = LongestAddress * (1 + WeChatPictureSlot.Count(edition, content));
        return content.Length + growth < MostCharacters && Encoding.UTF8.GetByteCount(content) + growth < MostBytes;
    }

    private static IEnumerable<Problem> Problems(Edition edition, string title, string content)
    {
        var data = edition.Metadata;
        if (Length(title) is > MostTitle and var length)
        {
            yield return Problem.Blocking("title-too-long", "shortTitle", Text($"标题{length}字，公众号最多{MostTitle}字：请填写不超过30字的短标题"), Text($"The title has {length} characters and WeChat allows {MostTitle}: give a short title of at most 30"));
        }

        if (data.Abstract is not { Length: > 0 } digest)
        {
            yield return Problem.Blocking("abstract-missing", "abstract", "公众号需要摘要：请填写100字以内的摘要", "WeChat needs an abstract: write one of at most 100 characters");
        }
        else if (Length(digest) > MostDigest)
        {
            yield return Problem.Blocking("abstract-too-long", "abstract", Text($"摘要{Length(digest)}字，公众号最多{MostDigest}字：请缩短"), Text($"The abstract has {Length(digest)} characters and WeChat allows {MostDigest}: shorten it"));
        }

        if (data.Author is { } author && Length(author) > MostAuthor)
        {
            yield return Problem.Warning("author-left-out", "author", Text($"作者超过{MostAuthor}字，公众号文章不显示作者"), Text($"The author is longer than {MostAuthor} characters; the WeChat article shows none"));
        }

        if (!Fits(edition, content))
        {
            yield return Problem.Blocking("body-too-long", "body", Text($"正文排版后约{content.Length}字符，公众号须少于{MostCharacters}：请改发摘要并附原文链接，或把大表格做成图片或附件"), Text($"The formatted text has about {content.Length} characters and WeChat allows fewer than {MostCharacters}: send a summary with the link to the original, or turn large tables into pictures or attachments"));
        }
    }

    private static int Length(string text) => text.EnumerateRunes().Count();

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
