using System.Data.Common;

namespace Syndication.Ledger.Stores;

/// <summary>What differs between the databases; everything else is written once.</summary>
internal abstract class Store : IAsyncDisposable
{
    /// <summary>The file or server, for sentences; never a password.</summary>
    public abstract string Where { get; }

    /// <summary>A condition that the column is one of the texts in parameter <c>@ids</c>.</summary>
    public abstract string AmongIds(string column);

    /// <summary>The value of parameter <c>@ids</c>.</summary>
    public abstract object Ids(IEnumerable<string> ids);

    /// <summary>Fills <c>$text</c>, <c>$int</c>, <c>$bytes</c> and <c>$end</c> of a schema step.</summary>
    public abstract string InDialect(string sql);

    public abstract Task<Session> OpenSessionAsync(CancellationToken cancellation);

    /// <summary>Whether the data of one commit is to blame, so that its neighbours may be saved without it.</summary>
    public abstract bool BlamesData(Exception e);

    /// <summary>A sentence for a known trouble, else the exception itself.</summary>
    public abstract Exception Explain(Exception e);

    /// <summary>Reads on a connection of its own, beside the writer.</summary>
    public async Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> read, CancellationToken cancellation)
    {
        try
        {
            return await ReadOnceAsync(read, cancellation);
        }
        catch (DbException e)
        {
            throw Explain(e);
        }
    }

    /// <summary>Several reads that see the same moment.</summary>
    public abstract ValueTask<DbTransaction> SnapshotAsync(DbConnection connection, CancellationToken cancellation);

    public abstract ValueTask DisposeAsync();

    protected abstract Task<T> ReadOnceAsync<T>(Func<DbConnection, Task<T>> read, CancellationToken cancellation);
}
