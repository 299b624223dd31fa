using Syndication.Grains.Outlets;

namespace Syndication.Grains.Tests.Outlets;

public sealed class LaneTests
{
    [Fact]
    public async Task Whoever_is_more_urgent_goes_first_and_equals_go_in_order()
    {
        var lane = new Lane(1);
        Assert.True(lane.TryEnter());
        Task[] waiting = [lane.EnterAsync(3), lane.EnterAsync(3), lane.EnterAsync(0), lane.EnterAsync(1)];
        Assert.All(waiting, t => Assert.False(t.IsCompleted));

        foreach (var next in (int[])[2, 3, 0, 1])
        {
            lane.Leave();
            await waiting[next].WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
            Assert.Equal(next switch { 2 => 1, 3 => 2, 0 => 3, _ => 4 }, waiting.Count(t => t.IsCompleted));
        }
    }

    [Fact]
    public void Nobody_slips_past_those_who_wait()
    {
        var lane = new Lane(1);
        lane.TryEnter();
        _ = lane.EnterAsync(3);
        Assert.Equal(1, lane.Waiting);
        Assert.False(lane.TryEnter());
    }

    [Fact]
    public async Task No_place_is_ever_lost()
    {
        var lane = new Lane(3);
        await Parallel.ForAsync(0, 500, TestContext.Current.CancellationToken, async (i, _) =>
        {
            await lane.EnterAsync(i % 4);
            await Task.Yield();
            lane.Leave();
        });
        Assert.Equal(0, lane.Waiting);
        Assert.All((bool[])[lane.TryEnter(), lane.TryEnter(), lane.TryEnter()], Assert.True);
        Assert.False(lane.TryEnter());
    }

    [Fact]
    public async Task Never_more_are_inside_than_there_are_places()
    {
        var lane = new Lane(2);
        var inside = 0;
        var most = 0;
        await Parallel.ForAsync(0, 200, new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = TestContext.Current.CancellationToken }, async (i, _) =>
        {
            await lane.EnterAsync(i % 4);
            var now = Interlocked.Increment(ref inside);
            InterlockedMax(ref most, now);
            await Task.Yield();
            Interlocked.Decrement(ref inside);
            lane.Leave();
        });
        Assert.InRange(most, 1, 2);
    }

    private static void InterlockedMax(ref int target, int value)
    {
        for (int seen; (seen = Volatile.Read(ref target)) < value;)
        {
            Interlocked.CompareExchange(ref target, value, seen);
        }
    }
}
