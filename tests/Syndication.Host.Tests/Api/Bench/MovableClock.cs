namespace Syndication.Host.Tests.Api.Bench;

/// <summary>The real clock, moved by hand; timers run in real time.</summary>
public sealed class MovableClock : TimeProvider
{
    private TimeSpan shift;

    public void Move(TimeSpan by) => shift += by;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + shift;
}
