using Dapper;

namespace Syndication.Ledger.Projections;

/// <summary>The conditions of a list, joined by "and", with their parameters.</summary>
internal sealed class Conditions
{
    private readonly List<string> conditions = [];

    public DynamicParameters Parameters { get; } = new();

    public string Sql => conditions.Count == 0 ? "" : " where " + string.Join(" and ", conditions);

    /// <summary>Adds a condition unless its value is null, which means any.</summary>
    public Conditions Add(string condition, string parameter, object? value)
    {
        if (value is not null)
        {
            conditions.Add(condition);
            Parameters.Add(parameter, value);
        }

        return this;
    }

    /// <summary>Text that occurs anywhere in a column written by <see cref="RowShapes.Search"/>.</summary>
    public Conditions Contains(string condition, string parameter, string? text) =>
        Add(condition, parameter, string.IsNullOrWhiteSpace(text) ? null : $"%{Escape(text.Trim().ToLowerInvariant())}%");

    private static string Escape(string text) => text.Replace("\\", @"\\", StringComparison.Ordinal)
        .Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal);
}
