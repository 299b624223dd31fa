using Syndication.Rendering;

namespace Syndication.Channels.Screen;

/// <summary>The approved words on a slide: title, abstract, source and text; not the running head, the date or the page number around them.</summary>
internal static class ScreenText
{
    private static readonly string[] Approved = ["h1", ".abstract", ".source", ".slide-text"];

    public static string Of(string slide) => string.Concat(Approved.Select(selector => VisibleText.OfHtml(slide, selector)));

    public static string Of(IEnumerable<string> slides) => string.Concat(slides.Select(Of));

    /// <summary>Seconds a reader needs (domain hand-out, section 7).</summary>
    public static int Dwell(string slide) => Math.Clamp(8 + (Of(slide).Length / 5), 10, 45);
}
