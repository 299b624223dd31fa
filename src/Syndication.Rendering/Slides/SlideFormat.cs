using System.Globalization;

namespace Syndication.Rendering;

/// <summary>A screen and the fixed grid on it: characters of one em, lines of a fixed height. Measured for 1920x1080 and 1080x1920; other sizes scale.</summary>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
public sealed record SlideFormat(int Width, int Height)
{
    public bool IsPortrait => Height > Width;

    /// <summary>The body text in pixels: 44 on 1920x1080, 42 on 1080x1920.</summary>
    public int FontSize => Math.Max(12, (IsPortrait ? 42 : 44) * Math.Min(Width, Height) / 1080);

    public int LineHeight => FontSize * 8 / 5;

    /// <summary>The empty edge on every side.</summary>
    public int Margin => FontSize * 2;

    /// <summary>The height kept free above the text for the title and below it for source, date and code.</summary>
    public int Frame => LineHeight * 2;

    /// <summary>The text area in pixels.</summary>
    public int TextWidth => Math.Max(FontSize * 8, Width - (2 * Margin));

    /// <inheritdoc cref="TextWidth"/>
    public int TextHeight => Lines * LineHeight;

    /// <summary>Full-width characters in a line.</summary>
    public int Columns => TextWidth / FontSize;

    /// <summary>Lines of text on a slide.</summary>
    public int Lines => Math.Max(3, (Height - Margin - (2 * Frame)) / LineHeight);

    /// <summary>The style sheet for the text area <c>.slide-text</c> that keeps to the grid's sums; a page that styles these elements otherwise will overflow.</summary>
    public string Css => string.Create(CultureInfo.InvariantCulture, $$"""
        .slide-text { width: {{TextWidth}}px; height: {{TextHeight}}px; font-size: {{FontSize}}px; line-height: {{LineHeight}}px; overflow: hidden; overflow-wrap: break-word; line-break: strict; }
        .slide-text * { margin: 0; padding: 0; font-size: inherit; line-height: inherit; box-sizing: border-box; }
        .slide-text p, .slide-text pre, .slide-text table, .slide-text figure { margin-bottom: {{Part(4)}}px; }
        .slide-text > p { text-indent: 2em; }
        .slide-text h2, .slide-text h3, .slide-text h4, .slide-text h5, .slide-text h6 { font-size: {{FontSize * 6 / 5}}px; line-height: {{LineHeight * 6 / 5}}px; margin-bottom: {{Part(6)}}px; }
        .slide-text ul, .slide-text ol { padding-left: 2em; }
        .slide-text li { margin-bottom: {{Part(4)}}px; }
        .slide-text blockquote { padding-left: 2em; }
        .slide-text .box { padding: {{Part(4)}}px 1em 0; margin-bottom: {{Part(4)}}px; border: {{Part(1)}}px solid; }
        .slide-text pre { white-space: pre-wrap; word-break: break-all; }
        .slide-text hr { height: 0; margin: {{Part(4)}}px 0; border: 0; border-top: {{Part(1)}}px solid; }
        .slide-text table { width: 100%; table-layout: fixed; border-collapse: collapse; }
        .slide-text td, .slide-text th { padding: {{Part(1)}}px .4em; border: 1px solid; vertical-align: top; text-align: start; }
        .slide-text sup, .slide-text sub { font-size: .6em; line-height: 0; }
        .slide-text img { max-width: 100%; }
        .slide-text p img, .slide-text td img { height: 1em; }
        .slide-text figure img { display: block; margin: 0 auto; width: auto; height: auto; max-height: {{TextHeight - (2 * LineHeight)}}px; }

        """);

    private int Part(int tenths) => LineHeight * tenths / 10;
}
