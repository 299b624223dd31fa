using Syndication.Conformance;
using Syndication.Rehearsal;
using Syndication.Rehearsal.WeChat;
using static Syndication.ChannelOutcome;

namespace Syndication.Channels.Tests.WeChat;

/// <summary>A channel beside its rehearsed platform.</summary>
public abstract class WeChatTests : IAsyncLifetime
{
    private readonly WeChatBench bench = new();

    protected Bench Bench => bench;

    protected WeChatRehearsal Platform => bench.Platform;

    protected WeChatAccount Account => Platform.Account;

    protected Channel Channel => bench.Channel;

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await bench.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await bench.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected Publication Publication(int n = 1) => bench.Publication(SampleEditions.Numbered(n));

    protected Task<ChannelOutcome> PublishAsync(Publication publication) => Channel.PublishAsync(publication, Cancellation);

    protected Task<ChannelOutcome> CheckAsync(Publication publication, ChannelOutcome? outcome = null) => Channel.CheckAsync(bench.Probe(publication, Verb.Publish, outcome), Cancellation);

    protected async Task<Live> LiveAsync(Publication publication) => Assert.IsType<Live>(await CheckAsync(publication, await PublishAsync(publication)));

    protected void Later(TimeSpan span) => bench.Clock.Advance(span);

    /// <summary>Runs an act whose request is never answered.</summary>
    protected async Task<ChannelOutcome> UntilTimeIsUpAsync(Task<ChannelOutcome> act)
    {
        await Platform.HoldingAsync(Cancellation).WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
        Later(TimeSpan.FromSeconds(31));
        return await act;
    }

    /// <summary>Scripts the answer to the n-th request from now that is no submit and no delete.</summary>
    protected void Script(int before, Answer answer) => Platform.NextRead([.. Enumerable.Repeat(Answer.Normal, before), answer]);
}
