using Syndication.Ledger.Stores;

namespace Syndication.Ledger.Writing;

internal static class SmallWrites
{
    /// <summary>Saves one row, in a transaction with whatever else waits.</summary>
    public static Task PutAsync(this GroupCommit writer, Table table, CancellationToken cancellation, params object?[] row) => writer.RunAsync(
        batch =>
        {
            batch[table].Add(row);
            return Task.FromResult(true);
        },
        cancellation);
}
