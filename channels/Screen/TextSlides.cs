using Syndication.Rendering;

namespace Syndication.Channels.Screen;

/// <summary>The text paged for the screen; none when passers-by could not wait for its end: then title, abstract and QR code stand for it.</summary>
internal static class TextSlides
{
    public static IReadOnlyList<string> Of(Edition edition, Document document, ScreenOptions options) => [];
}
