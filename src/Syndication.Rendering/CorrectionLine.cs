using System.Globalization;

namespace Syndication.Rendering;

/// <summary>The visible line of a correction (更正说明), with its day, before the text it corrects.</summary>
public static class CorrectionLine
{
    public static Document WithCorrection(this Document document, Metadata about) =>
        Of(about) is { } line ? document with { Blocks = [line, .. document.Blocks] } : document;

    /// <summary>The line as a paragraph; null when nothing was corrected.</summary>
    public static Paragraph? Of(Metadata about) => about.CorrectionNote is { Length: > 0 } note
        ? new([new Strong([new Run($"更正说明{Day(about.CorrectedOn)}：")]), new Run(note)])
        : null;

    private static string Day(DateOnly? day) => day is { } d ? string.Create(CultureInfo.InvariantCulture, $"（{d.Year}年{d.Month}月{d.Day}日）") : "";
}
