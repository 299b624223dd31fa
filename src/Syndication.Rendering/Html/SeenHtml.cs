using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Syndication.Rendering.Html;

internal static class SeenHtml
{
    private static readonly HashSet<string> Unseen = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "template", "noscript", "head", "title", "iframe", "noembed", "noframes", "object", "textarea", "select", "datalist",
    };

    public static string? Of(string html, string? selector)
    {
        using var page = new HtmlParser().ParseDocument(html);
        var root = selector is null ? page.Body : page.QuerySelector(selector);
        if (root is null)
        {
            return null;
        }

        var seen = new StringBuilder();
        Append(root, seen);
        return seen.ToString();
    }

    /// <summary>Walks without recursion: a hostile page may nest deeper than the stack. The root itself counts as seen, because some platforms unhide it by script.</summary>
    private static void Append(INode root, StringBuilder seen)
    {
        for (var node = root.FirstChild; node is not null; node = Next(node, root))
        {
            if (node is IText text)
            {
                seen.Append(text.Data);
            }
        }
    }

    private static INode? Next(INode node, INode root)
    {
        if (node.FirstChild is { } child && !(node is IElement element && IsHidden(element)))
        {
            return child;
        }

        while (node != root)
        {
            if (node.NextSibling is { } sibling)
            {
                return sibling;
            }

            node = node.Parent!;
        }

        return null;
    }

    private static bool IsHidden(IElement element) =>
        Unseen.Contains(element.LocalName) || element.HasAttribute("hidden") || IsUndisplayed(element.GetAttribute("style"));

    private static bool IsUndisplayed(string? style) =>
        style is not null && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase);
}
