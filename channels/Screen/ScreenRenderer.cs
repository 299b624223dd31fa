using System.Globalization;
using System.Net;
using Syndication.Rendering;

namespace Syndication.Channels.Screen;

/// <summary>An edition as slides: title, abstract, source and QR code first, then the text where it is short enough for passers-by.</summary>
internal static class ScreenRenderer
{
    public const int LongestTitle = 36, LongestAbstract = 120;

    public const string QrName = "qr.svg";

    public static Rendition Render(Edition edition, ScreenOptions options)
    {
        var document = Manuscript.Read(edition);
        var title = TitleOf(edition.Metadata);
        var texts = TextSlides.Of(edition, document, options);
        List<string> slides = [Headline(edition.Metadata, title), .. texts.Select((text, n) => TextSlide(title, text, n + 1, texts.Count))];
        return new(
            [.. slides.Select((html, n) => RenditionPart.OfText(string.Create(CultureInfo.InvariantCulture, $"slide-{n + 1:00}"), "text/html", html))],
            ScreenText.Of(slides),
            [.. document.Problems, .. Problems(edition.Metadata, title)]);
    }

    private static string TitleOf(Metadata about) =>
        Measure.Count(about.Title, LengthUnit.CodePoints) <= LongestTitle ? about.Title : about.ShortTitle ?? about.Title;

    private static IEnumerable<Problem> Problems(Metadata about, string title)
    {
        if (Measure.Count(title, LengthUnit.CodePoints) > LongestTitle)
        {
            yield return Problem.Blocking("title-too-long", "shortTitle",
                $"大屏标题最多{LongestTitle}字；请填写不超过30字的短标题（shortTitle）", $"A screen shows at most {LongestTitle} characters of title; give a shortTitle of at most 30");
        }

        if (string.IsNullOrWhiteSpace(about.Abstract))
        {
            yield return Problem.Blocking("abstract-missing", "abstract", $"上大屏需要摘要（abstract），不超过{LongestAbstract}字", $"A screen needs an abstract of at most {LongestAbstract} characters");
        }
        else if (Measure.Check("abstract", about.Abstract, LongestAbstract, LengthUnit.CodePoints) is { } tooLong)
        {
            yield return tooLong;
        }
    }

    private static string Headline(Metadata about, string title) => $"""
        <section class="slide headline">
        <h1>{Text(title)}</h1>
        <div class="lead"><p class="abstract">{Text(about.Abstract ?? "")}</p><figure class="qr"><img src="{QrName}" alt="全文网页的二维码"><figcaption>扫码看全文</figcaption></figure></div>
        <p class="facts"><span>来源：<span class="source">{Text(about.Source)}</span></span><time>{Slots.Time()}</time></p>
        </section>

        """.ReplaceLineEndings("\n");

    private static string TextSlide(string title, string html, int number, int of) => $"""
        <section class="slide paged">
        <p class="running"><span>{Text(title)}</span><span class="of">{number.ToString(CultureInfo.InvariantCulture)} / {of.ToString(CultureInfo.InvariantCulture)}</span></p>
        <div class="slide-text">
        {html.TrimEnd('\n')}
        </div>
        </section>

        """.ReplaceLineEndings("\n");

    private static string Text(string words) => WebUtility.HtmlEncode(words);
}
