using Syndication.Rehearsal;
using static Syndication.ChannelOutcome;

namespace Syndication.Conformance;

public abstract partial class ChannelLaws
{
    [Fact]
    public async Task One_publish_makes_one_post()
    {
        IsDone(await PublishToReadersAsync(Bench.Publication(SampleEditions.Short)));
        Assert.Single(Bench.Seen);
    }

    [Fact]
    public async Task The_same_key_again_makes_no_second_post()
    {
        var publication = Bench.Publication(SampleEditions.Short);
        var first = await PublishAsync(publication);
        if (Profile.SafeRepeat)
        {
            IsDone(await PublishAsync(publication));
            await SettledAsync(publication, Verb.Publish, first);
            Assert.Single(Bench.Seen);
        }
        else if (Profile.CanLookUp)
        {
            // Without safe repeat a second call is never made; what stands is found instead.
            IsDone(await CheckAsync(Bench.Probe(publication, Verb.Publish, first)));
        }
        else
        {
            Is<Unknown>(await CheckAsync(Bench.Probe(publication, Verb.Publish)));
        }
    }

    [Fact]
    public async Task Connection_refused_is_deferred()
    {
        if (!Profile.UsesNetwork)
        {
            return;
        }

        var publication = Bench.Publication(SampleEditions.Short);
        await Bench.StopAsync();
        Assert.Equal(FaultKind.Outage, Is<Deferred>(await PublishAsync(publication)).Fault.Kind);
        await Bench.StartAsync();
        IsDone(await PublishToReadersAsync(publication));
        Assert.Single(Bench.Seen);
    }

    [Fact]
    public async Task Too_many_requests_is_deferred_with_the_platforms_delay()
    {
        if (!Profile.UsesNetwork)
        {
            return;
        }

        Bench.Next(AtTheDecidingStep(Answer.TooMany(TimeSpan.FromSeconds(90))));
        var deferred = Is<Deferred>(await PublishAsync(Bench.Publication(SampleEditions.Short)));
        Assert.Equal(FaultKind.Quota, deferred.Fault.Kind);
        Assert.Equal(Bench.TellsDelay ? TimeSpan.FromSeconds(90) : deferred.RetryAfter, deferred.RetryAfter);
        Assert.Empty(Bench.Seen);
    }

    [Fact]
    public async Task Expired_token_renews_once()
    {
        if (!Profile.UsesNetwork)
        {
            return;
        }

        if (!Bench.UsesTokens)
        {
            // Without tokens that end, a refused credential is its owner's to mend.
            Bench.Next(AtTheDecidingStep(Answer.BadToken));
            Assert.Equal(FaultKind.Credential, Is<Refused>(await PublishAsync(Bench.Publication(SampleEditions.Short))).Fault.Kind);
            return;
        }

        IsDone(await PublishAsync(Bench.Publication(SampleEditions.Numbered(0))));
        var before = Bench.Session.Renewals;
        Bench.ExpireTokens();
        var outcomes = await Task.WhenAll(Enumerable.Range(1, 5).Select(n => PublishAsync(Bench.Publication(SampleEditions.Numbered(n)))));
        Assert.All(outcomes, IsDone);
        Assert.Equal(before + 1, Bench.Session.Renewals);
    }

    [Fact]
    public async Task Content_rejection_is_refused_with_the_platforms_words()
    {
        if (!Profile.UsesNetwork)
        {
            return;
        }

        Bench.Next(AtTheDecidingStep(Answer.Reject("内容含有第7731号词语")));
        var refused = Is<Refused>(await PublishAsync(Bench.Publication(SampleEditions.Short)));
        Assert.Equal(FaultKind.Content, refused.Fault.Kind);
        Assert.True(!Bench.TellsReason || refused.Fault.Message.Zh.Contains("7731", StringComparison.Ordinal), $"The platform's words are missing: {refused.Fault.Message.Zh}");
        Assert.Empty(Bench.Seen);
    }

    [Fact]
    public async Task Twenty_parallel_publishes_do_not_mix()
    {
        var publications = Enumerable.Range(1, 20).Select(n => Bench.Publication(SampleEditions.Numbered(n))).ToList();
        var outcomes = await Task.WhenAll(publications.Select(p => Task.Run(() => PublishAsync(p), Cancellation)));
        Assert.All(outcomes, IsDone);
        await (outcomes.Any(o => o is Accepted) ? Bench.SettleAsync() : Task.CompletedTask);
        foreach (var (publication, outcome) in publications.Zip(outcomes))
        {
            var title = publication.Edition.Metadata.Title;
            Assert.True(Bench.Seen.Count(text => text.Contains(title, StringComparison.Ordinal)) == 1, $"“{title}” stands {Bench.Seen.Count(t => t.Contains(title, StringComparison.Ordinal))} times.");
            var live = outcome is Accepted && Profile.CanLookUp ? await CheckAsync(Bench.Probe(publication, Verb.Publish, outcome)) : outcome;
            Assert.True(!Profile.CanVerify || live is not Live || (await VerifyAsync(Bench.Probe(publication, Verb.Publish, live))).Presence == Presence.Matches, $"“{title}” is not what stands at its address.");
        }
    }
}
