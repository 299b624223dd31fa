namespace Syndication.Ledger.Stores;

/// <summary>Rows on their way into one table. Of rows with the same key only the last is kept: one statement may not touch a row twice.</summary>
internal sealed class RowSet(Table table)
{
    private readonly List<object?[]> rows = [];
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    public Table Table { get; } = table;

    public IReadOnlyList<object?[]> Rows => rows;

    public void Add(params object?[] row)
    {
        if (Table.Keys == 0)
        {
            rows.Add(row);
            return;
        }

        var key = string.Join('\n', row.Take(Table.Keys));
        if (places.TryGetValue(key, out var place))
        {
            rows[place] = Merge(rows[place], row);
            return;
        }

        places[key] = rows.Count;
        rows.Add(row);
    }

    private object?[] Merge(object?[] before, object?[] after) =>
        [.. Table.Columns.Select((c, i) => c.Adds ? (long)before[i]! + (long)after[i]! : after[i])];
}
