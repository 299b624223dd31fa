namespace Syndication.Rendering.Slides;

/// <summary>Splits a table between rows, its header on every part; a row that no slide could hold is split inside its cells.</summary>
internal static class TablePages
{
    public static (IReadOnlyList<Block> Head, IReadOnlyList<Block> Tail) Split(Table table, int room, double columns, bool fresh)
    {
        var widths = Columns.Of(table);
        table = table with { Widths = widths };
        var header = Grid.Row(table.Header, widths, columns);
        var left = room - header;
        var rows = 0;
        for (; rows < table.Rows.Count && Grid.Row(table.Rows[rows], widths, columns) is var height && height <= left; rows++)
        {
            left -= height;
        }

        if (rows == table.Rows.Count && (rows > 0 || fresh))
        {
            return ([table], []);
        }

        if (rows > 0 || !fresh)
        {
            return rows == 0 ? ([], [table]) : ([table with { Rows = [.. table.Rows.Take(rows)] }], [table with { Rows = [.. table.Rows.Skip(rows)] }]);
        }

        return Inside(table, Math.Max(left - Grid.RowEdge, Grid.Line), columns);
    }

    private static (IReadOnlyList<Block> Head, IReadOnlyList<Block> Tail) Inside(Table table, int room, double columns)
    {
        var cuts = table.Rows[0].Select((cell, i) => Cut(cell, Grid.CellColumns(table.Widths, i, columns), room / Grid.Line)).ToList();
        var rest = table.Rows.Skip(1);
        if (cuts.Any(c => c.Tail.Text.Count > 0))
        {
            rest = rest.Prepend([.. cuts.Select(c => c.Tail)]);
        }

        IReadOnlyList<IReadOnlyList<TableCell>> later = [.. rest];
        return ([table with { Rows = [[.. cuts.Select(c => c.Head)]] }], later.Count == 0 ? [] : [table with { Rows = later }]);
    }

    private static (TableCell Head, TableCell Tail) Cut(TableCell cell, double columns, int lines)
    {
        var (head, tail) = Flow.Cut(cell.Text, LineFit.Fit(Flow.Text(cell.Text), columns, lines));
        return (cell with { Text = head }, cell with { Text = tail });
    }
}
