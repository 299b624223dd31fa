namespace Syndication.Grains.Outlets;

/// <summary>How many writing calls an outlet takes at the same time, from this silo. Whoever is more urgent goes first.</summary>
public sealed class Lane(int places)
{
    private readonly Lock door = new();
    private readonly PriorityQueue<TaskCompletionSource, (int Priority, long Order)> queue = new();
    private int free = places;
    private long order;

    public int Waiting
    {
        get
        {
            lock (door)
            {
                return queue.Count;
            }
        }
    }

    public bool TryEnter()
    {
        lock (door)
        {
            if (free == 0 || queue.Count > 0)
            {
                return false;
            }

            free--;
            return true;
        }
    }

    /// <param name="urgency">Lower goes first: 0 withdrawals, 1 emergencies, 2 corrections, 3 the rest.</param>
    public Task EnterAsync(int urgency)
    {
        lock (door)
        {
            if (free > 0 && queue.Count == 0)
            {
                free--;
                return Task.CompletedTask;
            }

            var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            queue.Enqueue(turn, (urgency, order++));
            return turn.Task;
        }
    }

    public void Leave()
    {
        lock (door)
        {
            if (queue.TryDequeue(out var next, out _))
            {
                next.SetResult();
            }
            else
            {
                free++;
            }
        }
    }
}
