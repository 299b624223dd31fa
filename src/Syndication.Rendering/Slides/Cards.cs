namespace Syndication.Rendering.Slides;

/// <summary>A table too wide for its screen becomes one card for each row, with the column's name before each value.</summary>
internal sealed class Cards(SlideFormat format)
{
    private const int LeastColumn = 5;

    public IReadOnlyList<Block> Turn(IReadOnlyList<Block> blocks) => [.. blocks.SelectMany(Turn)];

    private IEnumerable<Block> Turn(Block block) => block switch
    {
        Table table when IsTooWide(table) => table.Rows.Select(r => Card(table.Header, r)),
        Table table => [table with { Widths = Columns.Of(table) }],
        ListBlock list => [list with { Items = [.. list.Items.Select(Turn)] }],
        Quote quote => [new Quote(Turn(quote.Blocks))],
        Box box => [box with { Blocks = Turn(box.Blocks) }],
        _ => [block],
    };

    /// <summary>Cards need names; a table without a header stays a table unless it cannot stand at all.</summary>
    private bool IsTooWide(Table table)
    {
        var count = table.Header.Count;
        var words = table.Header.Count > 0 && table.Header.Any(c => c.Text.Count > 0);
        var header = Grid.Row(table.Header, Columns.Of(table), format.Columns);
        return table.Rows.Count > 0 && words && ((format.IsPortrait && count > 3) || count * LeastColumn > format.Columns || header > format.Lines * Grid.Line / 3);
    }

    private static Box Card(IReadOnlyList<TableCell> header, IReadOnlyList<TableCell> row) =>
        new("card", [.. row.Select((cell, i) => (Name: header[i].Text, Value: cell.Text)).Where(c => c.Name.Count + c.Value.Count > 0).Select(c => new Paragraph([new Strong([.. c.Name, new Run("：")]), .. c.Value]))]);
}
