using Syndication.Rehearsal;
using static Syndication.ChannelOutcome;

namespace Syndication.Conformance;

public abstract partial class ChannelLaws
{
    [Fact]
    public async Task Time_out_after_the_request_left_is_unknown()
    {
        if (!Profile.UsesNetwork)
        {
            return;
        }

        foreach (var (answer, n) in new[] { Answer.AcceptThenTimeout, Answer.TimeoutBefore, Answer.AcceptThenDrop, Answer.DropBefore }.Select((a, n) => (a, n)))
        {
            var before = Bench.Writes;
            Bench.Next(AtTheDecidingStep(answer));
            Is<Unknown>(await UntilTimeIsUpAsync(c => Channel.PublishAsync(Bench.Publication(SampleEditions.Numbered(n)), c)));
            Assert.Equal(before + Bench.StepsBefore + 1, Bench.Writes);
        }
    }

    [Fact]
    public async Task Unseen_answer_is_unknown()
    {
        if (!Profile.UsesNetwork)
        {
            return;
        }

        Bench.Next(AtTheDecidingStep(Answer.Garbage));
        Is<Unknown>(await PublishAsync(Bench.Publication(SampleEditions.Numbered(1))));
        Bench.Next(AtTheDecidingStep(Answer.AcceptThenGarbage));
        Is<Unknown>(await PublishAsync(Bench.Publication(SampleEditions.Numbered(2))));
    }

    [Fact]
    public async Task Check_after_unknown_finds_the_post_if_it_exists()
    {
        if (!Profile.UsesNetwork)
        {
            return;
        }

        var publication = Bench.Publication(SampleEditions.Short);
        Bench.Next(AtTheDecidingStep(Answer.AcceptThenDrop));
        var lost = Is<Unknown>(await PublishAsync(publication));
        Bench.Clock.Advance(Profile.Settle + TimeSpan.FromSeconds(1));
        foreach (var probe in new[] { Bench.Probe(publication, Verb.Publish, lost), Bench.Probe(publication, Verb.Publish) })
        {
            var found = await CheckAsync(probe);
            Assert.True(Profile.CanLookUp ? found is Live or Accepted : found is Unknown, $"The post exists; Check says {found}.");
        }
    }

    [Fact]
    public async Task Check_after_unknown_says_deferred_if_the_post_certainly_does_not_exist()
    {
        if (!Profile.UsesNetwork)
        {
            return;
        }

        var publication = Bench.Publication(SampleEditions.Short);
        Bench.Next(AtTheDecidingStep(Answer.DropBefore));
        var lost = Is<Unknown>(await PublishAsync(publication));
        Bench.Clock.Advance(Profile.Settle + TimeSpan.FromSeconds(1));
        var found = await CheckAsync(Bench.Probe(publication, Verb.Publish, lost));
        Assert.True(Profile.CanLookUp ? found is Deferred : found is Unknown, $"The post does not exist; Check says {found}.");
    }

    [Fact]
    public async Task Check_of_a_platform_that_is_away_is_unknown()
    {
        if (!Profile.UsesNetwork)
        {
            return;
        }

        var publication = Bench.Publication(SampleEditions.Short);
        var outcome = await PublishAsync(publication);
        await Bench.StopAsync();
        Is<Unknown>(await CheckAsync(Bench.Probe(publication, Verb.Publish, outcome)));
    }

    [Fact]
    public async Task Check_writes_nothing()
    {
        var never = Bench.Publication(SampleEditions.Numbered(1));
        var publication = Bench.Publication(SampleEditions.Short);
        await CheckAsync(Bench.Probe(never, Verb.Publish));
        Assert.Equal((0, 0), (Bench.Writes, Bench.Seen.Count));
        var outcome = await PublishToReadersAsync(publication);
        var (writes, seen) = (Bench.Writes, Bench.Seen);
        await CheckAsync(Bench.Probe(publication, Verb.Publish, outcome));
        await CheckAsync(Bench.Probe(publication, Verb.Publish));
        await CheckAsync(Bench.Probe(never, Verb.Publish));
        Assert.Equal(writes, Bench.Writes);
        Assert.Equal(seen, Bench.Seen);
    }

    [Fact]
    public async Task Cancelled_means_cancelled_promptly()
    {
        var publication = Bench.Publication(SampleEditions.Short);
        using var already = new CancellationTokenSource();
        await already.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Channel.PublishAsync(publication, already.Token).WaitAsync(Patience, Cancellation));
        Assert.Equal((0, 0), (Bench.Writes, Bench.Seen.Count));
        if (!Profile.UsesNetwork)
        {
            return;
        }

        Bench.Next(AtTheDecidingStep(Answer.TimeoutBefore));
        using var later = new CancellationTokenSource();
        var running = Channel.PublishAsync(publication, later.Token);
        await Bench.HoldingAsync(Cancellation).WaitAsync(Patience, Cancellation);
        await later.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running.WaitAsync(TimeSpan.FromSeconds(5), Cancellation));
    }
}
