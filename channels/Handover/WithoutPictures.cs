using Syndication.Rendering;

namespace Syndication.Channels.Handover;

/// <summary>The words alone: pictures are handed over beside the text, so no place-holder may be pasted with it.</summary>
internal static class WithoutPictures
{
    public static Document Of(Document document) => document with
    {
        Blocks = Blocks(document.Blocks),
        Notes = [.. document.Notes.Select(n => n with { Blocks = Blocks(n.Blocks) })],
    };

    private static List<Block> Blocks(IReadOnlyList<Block> blocks) => [.. blocks.SelectMany(One)];

    private static IEnumerable<Block> One(Block block) => block switch
    {
        Picture { Caption: { } caption } => [new Paragraph([new Run(caption)])],
        Picture or Rule => [],
        Paragraph p => Words(p.Text) is { Count: > 0 } words ? [p with { Text = words }] : [],
        ListBlock l => [l with { Items = [.. l.Items.Select(Blocks)] }],
        Quote q => [q with { Blocks = Blocks(q.Blocks) }],
        Box b => [b with { Blocks = Blocks(b.Blocks) }],
        Table t => [new Table([.. t.Header.Select(Cell)], [.. t.Rows.Select(r => (IReadOnlyList<TableCell>)[.. r.Select(Cell)])])],
        _ => [block],
    };

    private static TableCell Cell(TableCell cell) => cell with { Text = Words(cell.Text) };

    private static List<Inline> Words(IReadOnlyList<Inline> text) => [.. text.Where(i => i is not InlinePicture)];
}
