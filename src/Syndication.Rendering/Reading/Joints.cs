using System.Text.RegularExpressions;
using Markdig.Syntax.Inlines;

namespace Syndication.Rendering.Reading;

/// <summary>A line end inside a paragraph: nothing between Chinese characters, a blank between words, a break before a number of an official document.</summary>
internal static partial class Joints
{
    public static IEnumerable<Inline> Between(LineBreakInline soft, Findings findings)
    {
        var before = Text(soft.PreviousSibling);
        var after = Text(soft.NextSibling);
        if (Number().IsMatch(after))
        {
            findings.Warn("lines-joined", soft.Line + 1, $"以“{Number().Match(after).Value.Trim()}”开头的一行与上一行之间没有空行，会并入同一段；已换行显示，请在两行之间空一行。", $"The line starting with \"{Number().Match(after).Value.Trim()}\" has no empty line before it and joins the paragraph above; it is shown on a new line. Put an empty line between.");
            return [new LineBreak()];
        }

        return before.Length > 0 && after.Length > 0 && (IsWide(before[^1]) || IsWide(after[0])) ? [] : [new Run(" ")];
    }

    private static string Text(Markdig.Syntax.Inlines.Inline? inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        ContainerInline { FirstChild: { } child } => Text(child),
        _ => "",
    };

    private static bool IsWide(char c) => c is (>= '\u2E80' and <= '\uD7FF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFE30' and <= '\uFE4F') or (>= '\uFF00' and <= '\uFFEF') or '\u201C' or '\u201D' or '\u2014';

    [GeneratedRegex(@"^\s*(（[一二三四五六七八九十百0-9]+）|[一二三四五六七八九十百]+、|[0-9]+[.．、](?![0-9])|第[一二三四五六七八九十百千零0-9]+[章节条款项]|[①-⑳])")]
    private static partial Regex Number();
}
