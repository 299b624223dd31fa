using Syndication.Rendering;

namespace Syndication.Channels.Screen;

/// <summary>The text paged for the screen; none when passers-by could not wait for its end: then title, abstract and QR code stand for it.</summary>
internal static class TextSlides
{
    public static IReadOnlyList<string> Of(Edition edition, Document document, ScreenOptions options)
    {
        var slides = SlideDeck.Lay(document, edition, options.Format);
        return slides.Count > options.MaxTextSlides ? [] : [.. slides.Select(s => Html(s, edition))];
    }

    private static string Html(Slide slide, Edition edition) =>
        HtmlWriter.Write(new(slide.Blocks, [], []), new(name => edition.File(name)?.PublicName, LinkPolicy.Text));
}
