namespace Syndication.Ledger.Writing;

/// <summary>One thing to save. Many share a transaction; each learns its own result after the commit.</summary>
internal abstract class Work
{
    /// <summary>The disclosure whose head must be known, if any.</summary>
    public virtual string? Disclosure => null;

    public abstract Task RunAsync(Batch batch);

    public abstract void Complete();

    public abstract void Fail(Exception e);
}

/// <inheritdoc/>
internal abstract class Work<T> : Work
{
    private readonly TaskCompletionSource<T> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? result;

    public Task<T> Done => done.Task;

    public sealed override async Task RunAsync(Batch batch) => result = await SaveAsync(batch);

    public sealed override void Complete() => done.TrySetResult(result!);

    public sealed override void Fail(Exception e) => done.TrySetException(e);

    protected abstract Task<T> SaveAsync(Batch batch);
}

/// <summary>Something small that says itself how it is saved.</summary>
internal sealed class SmallWork<T>(Func<Batch, Task<T>> save) : Work<T>
{
    protected override Task<T> SaveAsync(Batch batch) => save(batch);
}
