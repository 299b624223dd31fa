using Syndication.Grains.Deliveries;

namespace Syndication.Grains.Tests.Deliveries;

public sealed class SchedulesTests
{
    [Fact]
    public void A_line_is_read_in_seconds_minutes_hours_and_days() =>
        Assert.Equal([TimeSpan.Zero, TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(2), TimeSpan.FromHours(6), TimeSpan.FromDays(7)], Schedules.Spans(" 0s 5s  2m 6h 7d "));

    [Theory]
    [InlineData("5")]
    [InlineData("s")]
    [InlineData("5x")]
    [InlineData("5S")]
    [InlineData("5s,10s")]
    [InlineData("1.5s")]
    [InlineData("-5s")]
    [InlineData("99999999999s")]
    [InlineData("2000000000d")]
    [InlineData("")]
    [InlineData("  ")]
    public void A_word_that_is_no_time_span_is_refused(string line) => Assert.Throws<FormatException>(() => Schedules.Spans(line));

    [Fact]
    public void The_refusal_names_the_word() => Assert.Contains("'5x'", Assert.Throws<FormatException>(() => Schedules.Spans("1s 5x")).Message, StringComparison.Ordinal);

    [Fact]
    public void The_last_wait_is_used_for_every_further_try()
    {
        var schedules = new Schedules { Retry = Schedules.Spans("1s 2s"), Look = Schedules.Spans("3s") };
        Assert.Equal(TimeSpan.FromSeconds(1), schedules.RetryAfter(0));
        Assert.Equal(TimeSpan.FromSeconds(2), schedules.RetryAfter(9));
        Assert.Equal(TimeSpan.FromSeconds(3), schedules.LookAfter(9));
    }

    [Fact]
    public void What_is_not_seen_becomes_an_alarm_before_the_daily_looks_begin() =>
        Assert.True(new Schedules().Verification[Schedules.EarlyLooks] >= TimeSpan.FromHours(1));
}
