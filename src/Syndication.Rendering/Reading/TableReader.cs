using Markdig.Extensions.Tables;
using Markdig.Syntax;
using MarkdownTable = Markdig.Extensions.Tables.Table;

namespace Syndication.Rendering.Reading;

/// <summary>Pipe tables; short rows are filled up so that every row has every column.</summary>
internal sealed class TableReader(InlineReader inlines)
{
    public Table Read(MarkdownTable table)
    {
        var rows = table.OfType<TableRow>().ToList();
        var columns = rows.Count == 0 ? 0 : rows.Max(r => r.Count);
        var header = rows.Where(r => r.IsHeader).Select(r => Cells(table, r, columns)).FirstOrDefault() ?? [];
        return new(header, [.. rows.Where(r => !r.IsHeader).Select(r => Cells(table, r, columns))]);
    }

    private List<TableCell> Cells(MarkdownTable table, TableRow row, int columns) =>
        [.. Enumerable.Range(0, columns).Select(i => new TableCell(i < row.Count ? Text((Markdig.Extensions.Tables.TableCell)row[i]) : [], Align(table, i)))];

    private List<Inline> Text(Markdig.Extensions.Tables.TableCell cell)
    {
        var text = new List<Inline>();
        foreach (var paragraph in cell.OfType<LeafBlock>())
        {
            if (text.Count > 0)
            {
                text.Add(new LineBreak());
            }

            text.AddRange(inlines.Read(paragraph.Inline));
        }

        return text;
    }

    private static Alignment Align(MarkdownTable table, int column) => column >= table.ColumnDefinitions.Count ? Alignment.None : table.ColumnDefinitions[column].Alignment switch
    {
        TableColumnAlign.Left => Alignment.Left,
        TableColumnAlign.Center => Alignment.Centre,
        TableColumnAlign.Right => Alignment.Right,
        _ => Alignment.None,
    };
}
