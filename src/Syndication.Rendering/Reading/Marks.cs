using System.Text.RegularExpressions;
using Markdig.Syntax.Inlines;

namespace Syndication.Rendering.Reading;

/// <summary>
/// Emphasis. The dialect reads <c>3~5天，8~10天</c> as a subscript and <c>C++和G++</c> as an insertion and would swallow the signs:
/// only what is certainly meant as a mark becomes one, everything else keeps its signs as text.
/// </summary>
internal static partial class Marks
{
    public static IEnumerable<Inline> Read(EmphasisInline emphasis, IReadOnlyList<Inline> text) => (emphasis.DelimiterChar, emphasis.DelimiterCount) switch
    {
        ('*' or '_', 1) when !IsFactor(emphasis, text) => [new Emphasis(text)],
        ('*' or '_', 2) => [new Strong(text)],
        ('~', 2) => [new Strike(text)],
        ('~', 1) when IsIndex(text) && !FollowsDigit(emphasis) => [new Subscript(text)],
        ('^', 1) when IsIndex(text) => [new Superscript(text)],
        var (sign, count) => [new Run(new string(sign, count)), .. text, new Run(new string(sign, count))],
    };

    private static bool IsIndex(IReadOnlyList<Inline> text) => text is [Run run] && Index().IsMatch(run.Text);

    /// <summary><c>5*6*7</c> is a product.</summary>
    private static bool IsFactor(EmphasisInline emphasis, IReadOnlyList<Inline> text) =>
        FollowsDigit(emphasis) && text is [Run run, ..] && run.Text.Length > 0 && char.IsDigit(run.Text[0]);

    private static bool FollowsDigit(EmphasisInline emphasis) =>
        emphasis.PreviousSibling is LiteralInline { Content.IsEmpty: false } before && char.IsDigit(before.Content.ToString()[^1]);

    [GeneratedRegex("^[A-Za-z0-9+−-]{1,8}$")]
    private static partial Regex Index();
}
