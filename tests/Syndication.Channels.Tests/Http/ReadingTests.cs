using System.Net;
using Microsoft.Extensions.Time.Testing;
using Syndication.Channels.Http;

namespace Syndication.Channels.Tests.Http;

public sealed class ReadingTests
{
    private readonly FakeTimeProvider clock = new(new(2026, 3, 6, 1, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("90", 90)]
    [InlineData("0", 1)]
    [InlineData("99999999999999999999", 21600)]
    [InlineData("Fri, 06 Mar 2026 01:02:00 GMT", 120)]
    [InlineData("Fri, 06 Mar 2020 01:02:00 GMT", 1)]
    [InlineData("Sat, 06 Mar 2032 01:02:00 GMT", 21600)]
    public void Retry_after_is_read_as_seconds_or_date_and_bounded(string header, int seconds) => Assert.Equal(TimeSpan.FromSeconds(seconds), RetryAfter.Read(header, clock));

    [Theory]
    [InlineData(null)]
    [InlineData("soon")]
    [InlineData("-5")]
    [InlineData("NaN")]
    public void A_retry_after_that_is_none_is_ignored(string? header) => Assert.Null(RetryAfter.Read(header, clock));

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2400:3200::1", true)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.31.0.1", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("fd00::1", false)]
    [InlineData("fe80::1", false)]
    public void An_address_is_public_or_somebodys_inside(string address, bool isPublic) => Assert.Equal(isPublic, PublicAddress.Is(IPAddress.Parse(address)));

    [Fact]
    public void An_excerpt_is_short_flat_and_without_secrets()
    {
        Assert.Equal("bad token *** here", Excerpt.Of("bad\r\n token  abc-123 here", "abc-123", null, "abc"));
        Assert.Equal(201, Excerpt.Of(new string('长', 500)).Length);
        Assert.DoesNotContain("SECRETSECRET", Excerpt.Of(new string('x', 190) + "SECRETSECRETSECRETSECRET", "SECRETSECRETSECRETSECRET"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(429, typeof(ChannelOutcome.Deferred), FaultKind.Quota)]
    [InlineData(401, typeof(ChannelOutcome.Refused), FaultKind.Credential)]
    [InlineData(422, typeof(ChannelOutcome.Refused), FaultKind.Content)]
    [InlineData(404, typeof(ChannelOutcome.Refused), FaultKind.Defect)]
    [InlineData(500, typeof(ChannelOutcome.Unknown), FaultKind.Outage)]
    [InlineData(302, typeof(ChannelOutcome.Unknown), FaultKind.Outage)]
    [InlineData(409, typeof(ChannelOutcome.Unknown), FaultKind.Outage)]
    public void A_status_after_a_write_is_read_with_care(int status, Type outcome, FaultKind kind)
    {
        var read = Answer(status, Purpose.Write).Failure(clock)!;
        Assert.IsType(outcome, read);
        Assert.Equal(kind, read switch { ChannelOutcome.Deferred d => d.Fault.Kind, ChannelOutcome.Refused r => r.Fault.Kind, ChannelOutcome.Unknown u => u.Fault.Kind, _ => default });
    }

    [Theory]
    [InlineData(404)]
    [InlineData(401)]
    [InlineData(429)]
    [InlineData(503)]
    public void A_failed_look_tells_nothing(int status) => Assert.IsType<ChannelOutcome.Unknown>(Answer(status, Purpose.Look).Failure(clock));

    [Theory]
    [InlineData(500)]
    [InlineData(418)]
    public void A_failed_preparation_published_nothing(int status) => Assert.IsType<ChannelOutcome.Deferred>(Answer(status, Purpose.Prepare).Failure(clock));

    [Fact]
    public void A_success_is_for_the_channel_to_judge() => Assert.Null(Answer(200, Purpose.Write).Failure(clock));

    private static HttpAnswer.Answered Answer(int status, Purpose purpose) => new(status, new Dictionary<string, string>(), "text"u8.ToArray()) { Purpose = purpose };
}
