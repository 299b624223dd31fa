using Syndication.Rendering;

namespace Syndication.Channels.Feed;

/// <summary>
/// Writes a document with nothing but what news clients keep: paragraphs, two heading levels, plain lists, tables, pictures and strong words.
/// No word is lost: what the subset cannot mark stays as text.
/// </summary>
internal static class PartnerForm
{
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ";
    private const string Lowered = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ";
    private const string Plain = "0123456789+-=()n";

    public static Document Of(Document document) => new(
        [.. document.Blocks.SelectMany(Block), .. document.Notes.SelectMany(Note)], [], document.Problems);

    /// <summary>Struck-out words would read as valid ones without their stroke.</summary>
    public static bool LosesMeaning(Document document) => document.Blocks.Concat(document.Notes.SelectMany(n => n.Blocks)).Any(HasStrike);

    private static IEnumerable<Block> Block(Block block) => block switch
    {
        Heading h => [new Heading(Math.Clamp(h.Level, 2, 3), Inlines(h.Text))],
        Paragraph p => [new Paragraph(Inlines(p.Text))],
        ListBlock { Ordered: true, Start: not 1 } list => list.Items.SelectMany((item, n) => Numbered(item, list.Start + n)),
        ListBlock list => [list with { Items = [.. list.Items.Select(Blocks)] }],
        Table t => [new Table([.. t.Header.Select(Cell)], [.. t.Rows.Select(r => (IReadOnlyList<TableCell>)[.. r.Select(Cell)])])],
        Quote q => [new Quote(Blocks(q.Blocks))],
        Box b => [new Quote(Blocks(b.Blocks))],
        CodeBlock c => c.Text.TrimEnd('\n').Split('\n').Select(line => new Paragraph([new Run(line)])),
        Picture p => p.Caption is { } caption
            ? [new Paragraph([new InlinePicture(p.File, p.Alt)]), new Paragraph([new Run(caption)])]
            : [new Paragraph([new InlinePicture(p.File, p.Alt)])],
        Rule => [],
        _ => throw new NotSupportedException($"No partner form for {block.GetType().Name}."),
    };

    private static List<Block> Blocks(IReadOnlyList<Block> blocks) => [.. blocks.SelectMany(Block)];

    /// <summary>Partners drop a list's first number, and legal numbers must survive.</summary>
    private static IEnumerable<Block> Numbered(IReadOnlyList<Block> item, int number) => Led(item, FormattableString.Invariant($"{number}. "));

    private static IEnumerable<Block> Note(Note note) => Led(note.Blocks, FormattableString.Invariant($"[{note.Number}] "));

    private static IEnumerable<Block> Led(IReadOnlyList<Block> blocks, string lead) => blocks is [Paragraph first, ..]
        ? [new Paragraph([new Run(lead), .. Inlines(first.Text)]), .. blocks.Skip(1).SelectMany(Block)]
        : [new Paragraph([new Run(lead)]), .. blocks.SelectMany(Block)];

    private static TableCell Cell(TableCell cell) => new(Inlines(cell.Text));

    private static List<Inline> Inlines(IReadOnlyList<Inline> text) => [.. text.SelectMany(One)];

    private static IEnumerable<Inline> One(Inline inline) => inline switch
    {
        Strong s => [new Strong(Inlines(s.Text))],
        Emphasis e => [new Emphasis(Inlines(e.Text))],
        Strike s => Inlines(s.Text),
        Superscript s => [new Run(Shifted(s.Text, Raised, '^'))],
        Subscript s => [new Run(Shifted(s.Text, Lowered, '_'))],
        CodeRun c => [new Run(c.Text)],
        Link l => Inlines(l.Text),
        NoteReference n => [new Run(FormattableString.Invariant($"[{n.Number}]"))],
        _ => [inline],
    };

    /// <summary>m² must not become m2: a raised digit is a digit of its own.</summary>
    private static string Shifted(IReadOnlyList<Inline> text, string forms, char otherwise)
    {
        var words = Words(text);
        return words.All(Plain.Contains) ? string.Concat(words.Select(c => forms[Plain.IndexOf(c, StringComparison.Ordinal)])) : $"{otherwise}({words})";
    }

    private static string Words(IReadOnlyList<Inline> text) => string.Concat(text.Select(i => i switch
    {
        Run r => r.Text,
        CodeRun c => c.Text,
        Strong s => Words(s.Text),
        Emphasis e => Words(e.Text),
        Link l => Words(l.Text),
        NoteReference n => FormattableString.Invariant($"[{n.Number}]"),
        _ => "",
    }));

    private static bool HasStrike(Block block) => block switch
    {
        Heading h => HasStrike(h.Text),
        Paragraph p => HasStrike(p.Text),
        ListBlock l => l.Items.Any(i => i.Any(HasStrike)),
        Table t => t.Rows.Prepend(t.Header).Any(r => r.Any(c => HasStrike(c.Text))),
        Quote q => q.Blocks.Any(HasStrike),
        Box b => b.Blocks.Any(HasStrike),
        _ => false,
    };

    private static bool HasStrike(IReadOnlyList<Inline> text) => text.Any(i => i is Strike
        || (i is Strong s && HasStrike(s.Text)) || (i is Emphasis e && HasStrike(e.Text)) || (i is Link l && HasStrike(l.Text)));
}
