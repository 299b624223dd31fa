namespace Syndication.Rendering.Slides;

/// <summary>
/// Splits blocks where a slide is full. <c>fresh</c> says that nothing stands on the slide yet: then something must be placed, however tight.
/// </summary>
internal sealed class Pager(Grid grid)
{
    private static readonly IReadOnlyList<Block> None = [];

    public (IReadOnlyList<Block> Page, IReadOnlyList<Block> Later) Split(IReadOnlyList<Block> blocks, int room, double columns, bool fresh)
    {
        var page = new List<Block>();
        for (var i = 0; i < blocks.Count; i++)
        {
            var empty = fresh && page.Count == 0;
            var height = grid.Height(blocks[i], columns);
            if (height - Grid.Gap <= room && (blocks[i] is not Heading || empty || Together(blocks, i, columns) <= room))
            {
                page.Add(blocks[i]);
                room -= height;
                continue;
            }

            var (head, tail) = blocks[i] is Heading && !empty ? (None, [blocks[i]]) : One(blocks[i], room, columns, empty || OnlyHeadings(page, fresh));
            return ([.. page, .. head], [.. tail, .. blocks.Skip(i + 1)]);
        }

        return (page, []);
    }

    /// <summary>Under headings alone the slide counts as empty: they must not be left behind.</summary>
    private static bool OnlyHeadings(List<Block> page, bool fresh) => fresh && page.All(b => b is Heading);

    /// <summary>What a heading needs to stand here: itself, headings below it, and the first two lines of the text.</summary>
    private int Together(IReadOnlyList<Block> blocks, int at, double columns)
    {
        var height = 0;
        for (; at < blocks.Count && blocks[at] is Heading; at++)
        {
            height += grid.Height(blocks[at], columns);
        }

        return height + (at == blocks.Count ? 0 : Start(blocks[at], columns));
    }

    private int Start(Block next, double columns)
    {
        var height = grid.Height(next, columns);
        return Math.Min(height - Grid.Gap, next switch
        {
            Table table => Grid.Row(table.Header, Columns.Of(table), columns) + (table.Rows.Count == 0 ? 0 : Grid.Row(table.Rows[0], Columns.Of(table), columns)),
            Picture => grid.Page / 2 < height ? height : grid.Page / 2,
            _ => 3 * Grid.Line,
        });
    }

    private (IReadOnlyList<Block> Head, IReadOnlyList<Block> Tail) One(Block block, int room, double columns, bool fresh) => block switch
    {
        Paragraph paragraph => Words(paragraph.Text, t => new Paragraph(t), Grid.Indent, room, columns, fresh),
        Heading heading => Words(heading.Text, t => heading with { Text = t }, "", room * 10 / 12, columns / 1.2, fresh),
        CodeBlock code => Words([new Run(code.Text)], t => new CodeBlock(Flow.Text(t)), "", room, columns, fresh),
        Table table => TablePages.Split(table, room, columns, fresh),
        ListBlock list => List(list, room, columns, fresh),
        Quote quote => Within(quote.Blocks, b => new Quote(b), room, columns - 2, fresh),
        Box box => Within(box.Blocks, b => box with { Blocks = b }, room - Grid.BoxEdge, columns - 2.5, fresh),
        _ => fresh ? ([block], None) : (None, [block]),
    };

    private static (IReadOnlyList<Block> Head, IReadOnlyList<Block> Tail) Words(IReadOnlyList<Inline> text, Func<IReadOnlyList<Inline>, Block> block, string indent, int room, double columns, bool fresh)
    {
        var lines = Math.Max(room / Grid.Line, fresh ? 1 : 0);
        var words = Flow.Text(text);
        var at = lines < 1 || (lines < 2 && !fresh) ? 0 : LineFit.Fit(indent + words, columns, lines) - indent.Length;
        if (at <= 0)
        {
            return fresh ? ([block(text)], None) : (None, [block(text)]);
        }

        var (head, tail) = Flow.Cut(text, at);
        return ([block(head)], tail.Count == 0 ? None : [block(tail)]);
    }

    private (IReadOnlyList<Block> Head, IReadOnlyList<Block> Tail) Within(IReadOnlyList<Block> blocks, Func<IReadOnlyList<Block>, Block> container, int room, double columns, bool fresh)
    {
        var (head, tail) = Split(blocks, fresh ? Math.Max(room, Grid.Line) : room, columns, fresh);
        return (head.Count == 0 ? None : [container(head)], tail.Count == 0 ? None : [container(tail)]);
    }

    /// <summary>Whole items first; the rest of an item that had to be split goes on without a number of its own.</summary>
    private (IReadOnlyList<Block> Head, IReadOnlyList<Block> Tail) List(ListBlock list, int room, double columns, bool fresh)
    {
        var whole = 0;
        for (var left = room; whole < list.Items.Count; whole++)
        {
            var height = grid.Height(list.Items[whole], columns - 2) + Grid.Gap;
            if (height - Grid.Gap > left)
            {
                break;
            }

            left -= height;
        }

        if (whole > 0)
        {
            return ([list with { Items = [.. list.Items.Take(whole)] }], Rest(list, whole));
        }

        var (head, tail) = Split(list.Items[0], fresh ? Math.Max(room - Grid.Gap, Grid.Line) : room - Grid.Gap, columns - 2, fresh);
        return head.Count == 0
            ? (None, [list])
            : ([list with { Items = [head] }], [.. tail.Count == 0 ? None : [new Quote(tail)], .. Rest(list, 1)]);
    }

    private static IReadOnlyList<Block> Rest(ListBlock list, int from) =>
        from >= list.Items.Count ? None : [list with { Start = list.Start + from, Items = [.. list.Items.Skip(from)] }];
}
