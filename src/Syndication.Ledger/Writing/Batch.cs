using System.Data.Common;
using Syndication.Ledger.Stores;

namespace Syndication.Ledger.Writing;

/// <summary>Everything that goes into one transaction.</summary>
internal sealed class Batch(Session session, Heads heads)
{
    private readonly Dictionary<Table, RowSet> sets = [];

    public Heads Heads { get; } = heads;

    public DbConnection Connection => session.Connection;

    public RowSet this[Table table]
    {
        get
        {
            if (!sets.TryGetValue(table, out var set))
            {
                sets[table] = set = new(table);
            }

            return set;
        }
    }

    public Task PutAsync() => session.PutAsync([.. Tables.InOrder.Where(sets.ContainsKey).Select(t => sets[t])]);
}
