using AngleSharp.Html.Parser;

namespace Syndication.Rendering.Pages;

/// <summary>What a reader sees of the approved part of a page. Slots are facts of the release, not approved words, and are told apart.</summary>
/// <param name="Text">The normalised approved words.</param>
/// <param name="Slots">What stands in the slots, in reading order.</param>
public sealed record ApprovedText(string Text, IReadOnlyList<string> Slots)
{
    /// <summary>Reads a page or fragment; null when it has no approved part.</summary>
    public static ApprovedText? Of(string html)
    {
        using var page = new HtmlParser().ParseDocument(html);
        if (page.QuerySelector("[data-approved]") is not { } approved)
        {
            return null;
        }

        var slots = approved.QuerySelectorAll("[data-slot]").ToList();
        var values = slots.Select(s => s.TextContent).ToList();
        slots.ForEach(s => s.Remove());
        return new(VisibleText.OfHtml(approved.OuterHtml) ?? "", values);
    }
}
