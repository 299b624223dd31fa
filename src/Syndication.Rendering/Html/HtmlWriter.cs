using Syndication.Rendering.Html;

namespace Syndication.Rendering;

/// <summary>Writes a document as semantic, well-formed HTML: the same bytes for the same document and style.</summary>
public static class HtmlWriter
{
    public static string Write(Document document, HtmlStyle style)
    {
        var markup = new Markup(style);
        var inlines = new InlineHtml(markup, style, document.Notes.Count);
        var blocks = new BlockHtml(markup, style, inlines);
        blocks.Write(document.Blocks);
        new NotesHtml(markup, style, inlines, blocks).Write(document.Notes);
        return markup.ToString();
    }
}
