namespace Syndication.Ledger.Stores;

/// <summary>The columns of <c>Schema/*.sql</c> that commits write, in the order in which rows must be saved.</summary>
internal static class Tables
{
    public static Table Disclosures { get; } = new("disclosures", 1,
    [
        Text("id"), Number("version"), new("head", Kind.Bytes), Text("organisation"), Text("author"), Text("index_number"),
        Number("state"), Number("waits_for"), Number("release_at"), Number("changed"), Text("search"), Text("body"),
    ]);

    public static Table Events { get; } = new("events", 0,
    [
        Number("position"), Text("disclosure"), Number("version"), Number("at_ticks"), Text("actor"), Text("event"), new("hash", Kind.Bytes),
    ]);

    public static Table Editions { get; } = new("editions", 2, [Text("disclosure"), Number("number"), Text("document"), Text("body")]);

    public static Table Deliveries { get; } = new("deliveries", 2,
    [
        Text("disclosure"), Text("outlet"), Text("organisation"), Number("status_group"), Number("status"),
        Text("cause"), Number("changed"), Number("due"), Text("search"), Text("body"),
    ]);

    public static Table Counts { get; } = new("delivery_counts", 3,
        [Text("organisation"), Text("outlet"), Number("status_group"), new("number", Kind.Number, Adds: true)]);

    public static Table Facts { get; } = new("facts", 2, [Text("outlet"), Text("fact"), Text("value")]);

    public static Table Organisations { get; } = new("organisations", 1, [Text("id"), Text("body")]);

    public static Table People { get; } = new("people", 1, [Text("id"), Text("token_hash"), Text("body")]);

    public static Table Columns { get; } = new("column_tree", 1, [Text("path"), Number("place"), Text("body")]);

    public static IReadOnlyList<Table> InOrder { get; } = [Disclosures, Events, Editions, Deliveries, Counts, Facts, Organisations, People, Columns];

    private static TableColumn Text(string name) => new(name, Kind.Text);

    private static TableColumn Number(string name) => new(name, Kind.Number);
}
