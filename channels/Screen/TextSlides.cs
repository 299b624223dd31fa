using Syndication.Rendering;

namespace Syndication.Channels.Screen;

/// <summary>The text paged for the screen; none when passers-by could not wait for its end: then title, abstract and QR code stand for it.</summary>
internal static class TextSlides
{
    public static IReadOnlyList<string> Of(Edition edition, Document document, ScreenOptions options)
    {
        var slides = SlideDeck.Lay(document.WithCorrection(edition.Metadata), edition, options.Format);
        return [.. (slides.Count > options.MaxTextSlides ? Correction(edition, options) : slides).Select(s => Html(s, edition))];
    }

    /// <summary>What was corrected is always said, also where the text is not shown.</summary>
    private static IReadOnlyList<Slide> Correction(Edition edition, ScreenOptions options) =>
        SlideDeck.Lay(new Document([], [], []).WithCorrection(edition.Metadata), edition, options.Format);

    private static string Html(Slide slide, Edition edition) =>
        HtmlWriter.Write(new(slide.Blocks, [], []), new(name => edition.File(name)?.PublicName, LinkPolicy.Text));
}
