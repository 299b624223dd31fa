namespace Syndication.Ledger.Stores;

internal enum Kind
{
    Text,
    Number,
    Bytes,
}

/// <param name="Name">The column.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Adds">On a conflict the new number is added to the old one instead of replacing it.</param>
internal sealed record TableColumn(string Name, Kind Kind, bool Adds = false);

/// <summary>A table that is written many rows at a time.</summary>
/// <param name="Name">The table.</param>
/// <param name="Keys">How many leading columns are the key; 0 when rows are only ever added.</param>
/// <param name="Columns">All columns, the key first.</param>
internal sealed record Table(string Name, int Keys, IReadOnlyList<TableColumn> Columns)
{
    /// <summary>The statement around the values, which each database feeds its own way.</summary>
    public string Insert(string values) => $"insert into {Name} ({string.Join(", ", Columns.Select(c => c.Name))}) {values}{OnConflict}";

    private string OnConflict => Keys == 0 ? "" :
        $" on conflict ({string.Join(", ", Columns.Take(Keys).Select(c => c.Name))}) do update set {string.Join(", ", Columns.Skip(Keys).Select(Replace))}";

    private string Replace(TableColumn c) => c.Adds ? $"{c.Name} = {Name}.{c.Name} + excluded.{c.Name}" : $"{c.Name} = excluded.{c.Name}";
}
