using System.Data.Common;

namespace Syndication.Ledger.Stores;

/// <summary>A writing connection: one transaction at a time, and nobody else anywhere writes while it is open.</summary>
internal abstract class Session : IAsyncDisposable
{
    public abstract DbConnection Connection { get; }

    public abstract Task BeginAsync();

    public abstract Task PutAsync(IReadOnlyList<RowSet> sets);

    public abstract Task CommitAsync();

    /// <summary>Rolls back what is not committed.</summary>
    public abstract ValueTask DisposeAsync();
}
