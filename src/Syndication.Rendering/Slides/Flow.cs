using System.Globalization;

namespace Syndication.Rendering.Slides;

/// <summary>Runs as one string, and cut at a place of that string.</summary>
internal static class Flow
{
    public static string Text(IReadOnlyList<Inline> text) => string.Concat(text.Select(Text));

    /// <summary>Everything before the place and everything after it; marks are closed and opened again, notes and pictures stay whole.</summary>
    public static (IReadOnlyList<Inline> Head, IReadOnlyList<Inline> Tail) Cut(IReadOnlyList<Inline> text, int at)
    {
        var (head, tail) = (new List<Inline>(), new List<Inline>());
        foreach (var inline in text)
        {
            var length = Text(inline).Length;
            if (at >= length)
            {
                head.Add(inline);
            }
            else if (at <= 0)
            {
                tail.Add(inline);
            }
            else
            {
                var (before, after) = Cut(inline, at);
                head.Add(before);
                tail.AddRange(after is null ? [] : [after]);
            }

            at -= length;
        }

        return (head, tail);
    }

    private static string Text(Inline inline) => inline switch
    {
        Run run => run.Text,
        CodeRun code => code.Text,
        LineBreak => "\n",
        InlinePicture => "\uFFFC",
        NoteReference note => string.Create(CultureInfo.InvariantCulture, $"[{note.Number}]"),
        _ => Text(Inner(inline)),
    };

    private static (Inline Head, Inline? Tail) Cut(Inline inline, int at)
    {
        switch (inline)
        {
            case Run run: return (new Run(run.Text[..at]), new Run(run.Text[at..]));
            case CodeRun code: return (new CodeRun(code.Text[..at]), new CodeRun(code.Text[at..]));
            case LineBreak or InlinePicture or NoteReference: return (inline, null);
            default:
                var (head, tail) = Cut(Inner(inline), at);
                return (With(inline, head), tail.Count == 0 ? null : With(inline, tail));
        }
    }

    private static IReadOnlyList<Inline> Inner(Inline inline) => inline switch
    {
        Strong strong => strong.Text,
        Emphasis emphasis => emphasis.Text,
        Strike strike => strike.Text,
        Superscript super => super.Text,
        Subscript sub => sub.Text,
        Link link => link.Text,
        _ => throw new NotSupportedException($"No slide text for {inline.GetType().Name}."),
    };

    private static Inline With(Inline inline, IReadOnlyList<Inline> text) => inline switch
    {
        Strong => new Strong(text),
        Emphasis => new Emphasis(text),
        Strike => new Strike(text),
        Superscript => new Superscript(text),
        Subscript => new Subscript(text),
        Link link => link with { Text = text },
        _ => inline,
    };
}
