using Microsoft.Extensions.Time.Testing;

namespace Syndication.Conformance;

/// <summary>A clock the test moves. Short waits (pauses between repeated reads) pass at once and move it themselves; long ones wait for <see cref="FakeTimeProvider.Advance"/>.</summary>
public sealed class TestClock() : FakeTimeProvider(new DateTimeOffset(2031, 3, 6, 1, 30, 0, TimeSpan.Zero))
{
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(3);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime > TimeSpan.Zero && dueTime <= Short)
        {
            ThreadPool.QueueUserWorkItem(_ => Advance(dueTime));
        }

        return timer;
    }
}
