using System.Globalization;
using System.Text;
using Syndication.Rendering.Html;

namespace Syndication.Rendering;

/// <summary>What a reader sees, in the one form in which texts of different platforms can be compared.</summary>
public static class VisibleText
{
    /// <summary>
    /// The text without any white space and without characters of no width, in NFC.
    /// Platforms wrap lines, turn blanks into no-break spaces, drop indents and add zero-width characters, and in Chinese a blank carries no
    /// meaning; so blanks are left out altogether rather than collapsed, and every digit, letter and sign still counts.
    /// </summary>
    public static string Normalise(string text)
    {
        var seen = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Rune.IsWhiteSpace(rune) && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.Control))
            {
                seen.Append(rune);
            }
        }

        return seen.ToString().Normalize();
    }

    /// <summary>What a reader of the document sees: no list numbers (in HTML they are no text), no alternative texts.</summary>
    public static string Of(Document document, LinkPolicy links = LinkPolicy.Keep) => Normalise(new SeenText(links, document.Notes.Count).Of(document));

    /// <summary>What a reader of the first element that fits the selector (of the whole page without one) sees; null when there is none.</summary>
    public static string? OfHtml(string html, string? selector = null) => SeenHtml.Of(html, selector) is { } seen ? Normalise(seen) : null;
}
