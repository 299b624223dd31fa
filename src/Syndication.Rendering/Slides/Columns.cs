namespace Syndication.Rendering.Slides;

/// <summary>The shares of a table's columns, in percent: what is short gets what it needs, the rest is shared by length.</summary>
internal static class Columns
{
    private const int Least = 200, Most = 2400;

    public static IReadOnlyList<int> Of(Table table)
    {
        if (table.Widths.Count > 0)
        {
            return table.Widths;
        }

        var rows = table.Rows.Prepend(table.Header).Where(r => r.Count > 0).ToList();
        var count = rows.Count == 0 ? 0 : rows[0].Count;
        var needs = Enumerable.Range(0, count).Select(i => Math.Clamp(rows.Max(r => Widest(r[i])), Least, Most) + 150).ToList();
        var sum = needs.Sum();
        var shares = needs.Select(n => Math.Max(1, n * 100 / sum)).ToList();
        if (count > 0)
        {
            shares[^1] += 100 - shares.Sum();
        }

        return shares;
    }

    private static int Widest(TableCell cell) => Flow.Text(cell.Text).Split('\n').Max(LineFit.Width);
}
