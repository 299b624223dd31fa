using System.Globalization;

namespace Syndication.Ledger.Stores;

/// <summary>One numbered step of the schema, the same text for both databases; a published step never changes.</summary>
internal sealed record SchemaStep(long Number, string Name, string Sql)
{
    public static IReadOnlyList<SchemaStep> All { get; } = [.. typeof(SchemaStep).Assembly.GetManifestResourceNames()
        .Order(StringComparer.Ordinal).Select(Load)];

    private static SchemaStep Load(string name)
    {
        using var reader = new StreamReader(typeof(SchemaStep).Assembly.GetManifestResourceStream(name)!);
        return new(long.Parse(name.AsSpan(0, 3), CultureInfo.InvariantCulture), name, reader.ReadToEnd());
    }
}
