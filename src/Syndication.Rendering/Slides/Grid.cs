namespace Syndication.Rendering.Slides;

/// <summary>How high blocks are, in tenths of a line; the sums of <see cref="SlideFormat.Css"/>.</summary>
internal sealed class Grid(SlideFormat format, int page)
{
    public const int Line = 10;
    public const int Gap = 4;
    public const int BoxEdge = 10;
    public const int RowEdge = 3;
    private const int HeadingGap = 6;

    /// <summary>The height of a whole slide.</summary>
    public int Page => page;

    public int Height(IEnumerable<Block> blocks, double columns) => Sum(blocks.Select(b => Height(b, columns)));

    public int Height(Block block, double columns) => block switch
    {
        Heading heading => (LineFit.Lines(Flow.Text(heading.Text), columns / 1.2) * 12) + HeadingGap,
        Paragraph paragraph => (LineFit.Lines(Indent + Flow.Text(paragraph.Text), columns) * Line) + Gap,
        ListBlock list => Sum(list.Items.Select(i => Height(i, columns - 2) + Gap)),
        Quote quote => Height(quote.Blocks, columns - 2),
        Box box => Height(box.Blocks, columns - 2.5) + BoxEdge,
        CodeBlock code => (LineFit.Lines(code.Text, columns) * Line) + Gap,
        Table table => Columns.Of(table) is var widths ? Sum(table.Rows.Prepend(table.Header).Select(r => Row(r, widths, columns))) + Gap : 0,
        Picture picture => Picture(picture, columns),
        _ => Line,
    };

    /// <summary>Stops where no slide could hold it, so that a very long table is not measured anew for every slide.</summary>
    private int Sum(IEnumerable<int> heights)
    {
        var sum = 0;
        foreach (var height in heights)
        {
            sum += height;
            if (sum > 2 * page)
            {
                break;
            }
        }

        return sum;
    }

    public static string Indent => "\u3000\u3000";

    public static int Row(IReadOnlyList<TableCell> row, IReadOnlyList<int> widths, double columns) =>
        row.Count == 0 ? 0 : (row.Select((c, i) => LineFit.Lines(Flow.Text(c.Text), CellColumns(widths, i, columns))).Max() * Line) + RowEdge;

    public static double CellColumns(IReadOnlyList<int> widths, int column, double columns) => (widths[column] * columns / 100) - 0.8;

    private int Picture(Picture picture, double columns)
    {
        var caption = picture.Caption is { } words ? LineFit.Lines(words, columns) * Line : 0;
        var (width, height) = (picture.Width ?? format.TextWidth, picture.Height ?? format.TextHeight);
        var most = page - (2 * Line);
        var shown = (long)Math.Min(width, columns * format.FontSize) * height / width * Line / format.LineHeight;
        return (int)Math.Min(most, shown + 1) + caption + Gap;
    }
}
