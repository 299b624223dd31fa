namespace Syndication.Conformance;

/// <summary>
/// The laws every channel obeys (each through the <see cref="Channel"/> type, against its own platform). A channel enrols with one class that names its bench.
/// Where the profile lacks an ability, the opposite law holds.
/// </summary>
public abstract partial class ChannelLaws : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private Bench? bench;

    protected Bench Bench => bench ??= NewBench();

    private Channel Channel => Bench.Channel;

    private ChannelProfile Profile => Bench.Channel.Profile;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected abstract Bench NewBench();

    public async ValueTask InitializeAsync() => await Bench.StartAsync();

    public async ValueTask DisposeAsync()
    {
        if (bench is not null)
        {
            await bench.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    private Task<ChannelOutcome> PublishAsync(Publication publication) => Channel.PublishAsync(publication, Cancellation).WaitAsync(Patience, Cancellation);

    private Task<ChannelOutcome> CheckAsync(Probe probe) => Channel.CheckAsync(probe, Cancellation).WaitAsync(Patience, Cancellation);

    private Task<Sighting> VerifyAsync(Probe probe) => Channel.VerifyAsync(probe, Cancellation).WaitAsync(Patience, Cancellation);

    /// <summary>Publishes and, where that takes the platform or a person some time, brings it before readers.</summary>
    private async Task<ChannelOutcome> PublishToReadersAsync(Publication publication)
    {
        var outcome = await PublishAsync(publication);
        return await SettledAsync(publication, Verb.Publish, outcome);
    }

    private async Task<ChannelOutcome> SettledAsync(Publication publication, Verb verb, ChannelOutcome outcome)
    {
        if (outcome is not ChannelOutcome.Accepted)
        {
            return outcome;
        }

        await Bench.SettleAsync();
        return Profile.CanLookUp ? await CheckAsync(Bench.Probe(publication, verb, outcome)) : outcome;
    }

    /// <summary>Runs an act whose request is never answered, and lets the time of the fake clock pass once it is held.</summary>
    private async Task<T> UntilTimeIsUpAsync<T>(Func<CancellationToken, Task<T>> act)
    {
        var running = act(Cancellation);
        var held = Bench.HoldingAsync(Cancellation);
        await Task.WhenAny(held, running).WaitAsync(Patience, Cancellation);
        Bench.Clock.Advance(Profile.Timeout + TimeSpan.FromMinutes(3));
        return await running.WaitAsync(Patience, Cancellation);
    }

    private Rehearsal.Answer[] AtTheDecidingStep(Rehearsal.Answer answer) => [.. Enumerable.Repeat(Rehearsal.Answer.Normal, Bench.StepsBefore), answer];

    private static T Is<T>(ChannelOutcome outcome)
        where T : ChannelOutcome =>
        outcome as T ?? throw new Xunit.Sdk.XunitException($"Expected {typeof(T).Name}, got {outcome}.");

    private static void IsDone(ChannelOutcome outcome) =>
        Assert.True(outcome is ChannelOutcome.Live or ChannelOutcome.Accepted, $"Expected Live or Accepted, got {outcome}.");
}
