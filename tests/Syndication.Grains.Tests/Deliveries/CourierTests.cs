using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Syndication.Grains.Deliveries;
using Syndication.Grains.Disclosures;
using Syndication.Grains.Tests.Cluster;
using Syndication.Grains.Tests.Disclosures;

namespace Syndication.Grains.Tests.Deliveries;

public sealed class CourierTests
{
    private readonly FakeTimeProvider clock = new(Given.Now);
    private readonly ScriptedChannel channel = new(Given.Profile);

    [Fact]
    public async Task Not_one_call_leaves_before_its_instant_and_the_clock_is_asked_in_the_last_step()
    {
        var early = await SendAsync(Given.In(1));
        Assert.Empty(channel.Calls);
        Assert.Equal("too-early", Assert.IsType<ChannelOutcome.Deferred>(early.Outcome).Fault.Code);
        Assert.Equal(Given.In(1), early.RetryAt);
    }

    [Fact]
    public async Task A_channel_that_throws_is_unknown_and_its_words_stay_out_of_the_ledger()
    {
        using var courier = new Courier(new(), clock, NullLogger<Courier>.Instance);
        var errand = new Errand(Cast.Id, Given.Paper, channel, 0);
        var ended = (AttemptEnded)await courier.SendAsync(errand, new Step.Send(Verb.Publish, 1, 0), null, TestContext.Current.CancellationToken);
        var fault = Assert.IsType<ChannelOutcome.Unknown>(ended.Outcome).Fault;
        Assert.DoesNotContain("reference", fault.Message.En, StringComparison.OrdinalIgnoreCase);
        Assert.Null(ended.RetryAt);
    }

    [Theory]
    [InlineData("the schedule comes first", 0, 0, 1)]
    [InlineData("an absence counts before the schedule comes", 4, 0, 5)]
    [InlineData("an absence has long counted", 4, -6, 30)]
    public async Task The_look_that_can_be_sure_does_not_wait_for_the_schedule(string why, int looks, int doubtSince, int expected)
    {
        using var courier = new Courier(new(), clock, NullLogger<Courier>.Instance);
        var errand = new Errand(Cast.Id, Given.Paper, channel, 0);
        var looked = (Looked)await courier.LookAsync(errand, null!, Given.In(doubtSince), looks, TestContext.Current.CancellationToken);
        Assert.False(looked.Counts, why);
        Assert.Equal(Given.In(expected), looked.NextAt);
    }

    private async Task<AttemptEnded> SendAsync(DateTimeOffset notBefore)
    {
        using var courier = new Courier(new(), clock, NullLogger<Courier>.Instance);
        return (AttemptEnded)await courier.SendAsync(new Errand(Cast.Id, Given.Paper, channel, 0), new Step.Send(Verb.Publish, 1, 0), notBefore, TestContext.Current.CancellationToken);
    }
}
