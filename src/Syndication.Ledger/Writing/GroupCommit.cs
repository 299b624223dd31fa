using System.Threading.Channels;
using Syndication.Ledger.Stores;

namespace Syndication.Ledger.Writing;

/// <summary>The one writer. It takes everything that waits, saves it in one transaction, and looks again: batches grow by themselves under load, and nobody waits for a timer.</summary>
internal sealed class GroupCommit : IAsyncDisposable
{
    private const int Largest = 256;

    private readonly Channel<Work> waiting = System.Threading.Channels.Channel.CreateBounded<Work>(new BoundedChannelOptions(4 * Largest) { SingleReader = true });
    private readonly Store store;
    private readonly Task loop;
    private Session? session;

    public GroupCommit(Store store)
    {
        this.store = store;
        loop = Task.Run(LoopAsync);
    }

    /// <summary>How many transactions were committed.</summary>
    public long Transactions { get; private set; }

    /// <summary>Cancelling counts only until the work is in the queue: afterwards its result must be known.</summary>
    public async Task<T> RunAsync<T>(Work<T> work, CancellationToken cancellation)
    {
        await waiting.Writer.WriteAsync(work, cancellation);
        return await work.Done;
    }

    public Task<T> RunAsync<T>(Func<Batch, Task<T>> save, CancellationToken cancellation) => RunAsync(new SmallWork<T>(save), cancellation);

    /// <summary>Saves what is in the queue, then ends.</summary>
    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await loop;
        await CloseAsync();
    }

    private async Task LoopAsync()
    {
        var works = new List<Work>(Largest);
        while (await waiting.Reader.WaitToReadAsync())
        {
            while (works.Count < Largest && waiting.Reader.TryRead(out var work))
            {
                works.Add(work);
            }

            await SaveAsync(works);
            works.Clear();
        }
    }

    private async Task SaveAsync(IReadOnlyList<Work> works)
    {
        try
        {
            await TransactAsync(works);
        }
        catch (Exception e)
        {
            await CloseAsync();
            await FailAsync(works, e);
            return;
        }

        Transactions++;
        foreach (var work in works)
        {
            work.Complete();
        }
    }

    private async Task FailAsync(IReadOnlyList<Work> works, Exception e)
    {
        if (works.Count > 1 && store.BlamesData(e))
        {
            foreach (var work in works)
            {
                await SaveAsync([work]);
            }

            return;
        }

        var explained = store.Explain(e);
        foreach (var work in works)
        {
            work.Fail(explained);
        }
    }

    private async Task TransactAsync(IReadOnlyList<Work> works)
    {
        var open = await BeginAsync();
        var ids = works.Select(w => w.Disclosure).OfType<string>().Distinct().ToList();
        var batch = new Batch(open, await Heads.LoadAsync(store, open, ids));
        foreach (var work in works)
        {
            await work.RunAsync(batch);
        }

        await batch.PutAsync();
        await open.CommitAsync();
    }

    private async Task<Session> BeginAsync()
    {
        if (session is not null && await BeginsAsync(session))
        {
            return session;
        }

        await CloseAsync();
        session = await store.OpenSessionAsync(CancellationToken.None);
        await session.BeginAsync();
        return session;
    }

    /// <summary>A connection that died while nothing was written is replaced without anybody noticing.</summary>
    private static async Task<bool> BeginsAsync(Session idle)
    {
        try
        {
            await idle.BeginAsync();
            return true;
        }
        catch (System.Data.Common.DbException)
        {
            return false;
        }
    }

    private async Task CloseAsync()
    {
        var closing = session;
        session = null;
        if (closing is not null)
        {
            try
            {
                await closing.DisposeAsync();
            }
            catch (System.Data.Common.DbException)
            {
                // It is broken already; the waiters learn the first exception.
            }
        }
    }
}
