using System.Text;

namespace Syndication.Rendering.Slides;

/// <summary>Where lines break on a grid of full-width characters. Widths are in hundredths of an em and rather too wide than too narrow.</summary>
internal static class LineFit
{
    private const string Closing = "。，、；：？！）】》〉」』”’〕］｝…—·.,;:?!)]}%％‰℃°";
    private const string Opening = "（【《〈「『“‘〔［｛([{￥$№";
    private const string Ends = "。！？；\n";

    /// <summary>More lines than any slide has: counting stops there, so that a very long text is not measured anew for every slide.</summary>
    private const int Enough = 500;

    public static int Lines(string text, double columns) => Starts(text, columns, Enough).Count;

    /// <summary>The longest beginning that fills at most so many lines: up to the end of a sentence if one is near, never inside a word or number.</summary>
    public static int Fit(string text, double columns, int lines)
    {
        var starts = Starts(text, columns, lines + 1);
        if (starts.Count <= lines)
        {
            return text.Length;
        }

        var most = starts[lines];
        var end = text.AsSpan(0, most).LastIndexOfAny(Ends);
        while (end >= 0 && end + 1 < most && Closing.Contains(text[end + 1], StringComparison.Ordinal))
        {
            end++;
        }

        return end + 1 > most / 2 ? end + 1 : most;
    }

    public static int Width(string text) => text.EnumerateRunes().Sum(Width);

    private static List<int> Starts(string text, double columns, int limit)
    {
        // One column is kept back: a browser may move a closing mark's neighbour to the next line.
        var most = (int)(Math.Max(2, columns - 1) * 100);
        var starts = new List<int> { 0 };
        var x = 0;
        foreach (var (at, length) in Words(text))
        {
            if (starts.Count > limit)
            {
                break;
            }

            var word = text.AsSpan(at, length);
            var width = Width(word);
            if (word is "\n")
            {
                starts.Add(at + 1);
                x = 0;
            }
            else if (width > most)
            {
                if (x > 0)
                {
                    starts.Add(at);
                }

                x = Long(text, at, length, most, starts);
            }
            else
            {
                if (x + width > most && x > 0)
                {
                    starts.Add(at);
                    x = 0;
                }

                x += width;
            }
        }

        return starts;
    }

    /// <summary>A word wider than a line, such as an address, starts on a line of its own (so do browsers) and is broken between characters, between two digits only when nothing else is left.</summary>
    private static int Long(string text, int at, int length, int most, List<int> starts)
    {
        var x = 0;
        var from = starts[^1];
        for (var i = at; i < at + length; i += char.IsHighSurrogate(text[i]) && i + 1 < text.Length ? 2 : 1)
        {
            var width = Width(text.AsSpan(i, char.IsHighSurrogate(text[i]) && i + 1 < text.Length ? 2 : 1));
            if (x + width > most)
            {
                var cut = i;
                while (cut > Math.Max(at, from + 1) && IsNumber(text[cut]) && IsNumber(text[cut - 1]))
                {
                    cut--;
                }

                cut = cut <= Math.Max(at, from) ? i : cut;
                starts.Add(cut);
                from = cut;
                x = Width(text.AsSpan(cut, i - cut));
            }

            x += width;
        }

        return x;
    }

    private static bool IsNumber(char c) => char.IsDigit(c) || c is '.' or ',';

    private static IEnumerable<(int At, int Length)> Words(string text)
    {
        var at = 0;
        while (at < text.Length)
        {
            var end = at;
            while (end < text.Length && Opening.Contains(text[end], StringComparison.Ordinal))
            {
                end++;
            }

            end = Word(text, end);
            while (end < text.Length && Closing.Contains(text[end], StringComparison.Ordinal))
            {
                end++;
            }

            yield return (at, end - at);
            at = end;
        }
    }

    private static int Word(string text, int at)
    {
        if (at >= text.Length || text[at] is '\n' || !IsNarrow(text[at]))
        {
            return at >= text.Length ? at : at + (char.IsHighSurrogate(text[at]) && at + 1 < text.Length ? 2 : 1);
        }

        while (at < text.Length && IsNarrow(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>Characters that hold together: letters, digits (full-width ones too) and the signs inside numbers and addresses.</summary>
    private static bool IsNarrow(char c) => c is > ' ' and < '\u2000' or (>= '０' and <= '９') or '．';

    private static int Width(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += Width(rune);
        }

        return width;
    }

    private static int Width(Rune rune) => rune.Value switch
    {
        '\n' => 0,
        ' ' or '.' or ',' or ':' or ';' or '!' or '\'' or '|' or 'i' or 'j' or 'l' or 'I' => 32,
        '@' or 'W' or 'M' or 'm' or 'w' or '%' => 95,
        >= 'A' and <= 'Z' => 72,
        < 0x250 => 60,
        < 0x2000 => 72,
        _ => 100,
    };
}
