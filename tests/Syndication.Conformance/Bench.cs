using System.Text.Json;
using Syndication.Rehearsal;

namespace Syndication.Conformance;

/// <summary>Everything a channel is tried on: an outlet, a session, and a platform that can be made to misbehave. One per law.</summary>
public abstract class Bench : IAsyncDisposable
{
    private TestSession? session;

    public TestClock Clock { get; } = new();

    public abstract Channel Channel { get; }

    public abstract Outlet Outlet { get; }

    public TestSession Session => session ??= new(Outlet, Clock, Secrets);

    public virtual IReadOnlyDictionary<string, string> Secrets { get; } = new Dictionary<string, string>();

    public virtual Slots Slots { get; } = new(new DateTimeOffset(2026, 3, 6, 1, 30, 0, TimeSpan.Zero), new("https://www.qinchuan.gov.example/xwdt/tzgg/202603/t20260306_1.html"));

    /// <summary>The text of every post that readers see.</summary>
    public abstract IReadOnlyList<string> Seen { get; }

    /// <summary>Writing requests that reached the platform.</summary>
    public abstract int Writes { get; }

    /// <summary>What was logged meanwhile.</summary>
    public virtual IReadOnlyCollection<string> Logged => [];

    /// <summary>How many writing requests of a publish come before the one that decides.</summary>
    public virtual int StepsBefore => 0;

    /// <summary>Whether the platform says how long to wait after too many requests.</summary>
    public virtual bool TellsDelay => true;

    /// <summary>Whether the platform repeats its reason in words.</summary>
    public virtual bool TellsReason => true;

    /// <summary>Whether it works with tokens that end.</summary>
    public virtual bool UsesTokens => false;

    public virtual Task StartAsync() => Task.CompletedTask;

    /// <summary>From now on connections are refused.</summary>
    public virtual Task StopAsync() => Task.CompletedTask;

    /// <summary>Scripts the next writing requests.</summary>
    public virtual void Next(params Answer[] answers) => throw new NotSupportedException("This bench has no network to misbehave.");

    /// <summary>Completes when a request is held without an answer.</summary>
    public virtual Task HoldingAsync(CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Makes every issued token invalid at the platform.</summary>
    public virtual void ExpireTokens() => throw new NotSupportedException("This bench has no tokens.");

    /// <summary>Brings an accepted post before readers: the platform's work, a person's hand, an issue.</summary>
    public virtual Task SettleAsync()
    {
        Clock.Advance(Channel.Profile.Settle + TimeSpan.FromSeconds(1));
        return Task.CompletedTask;
    }

    /// <summary>Changes one digit of the only post.</summary>
    public abstract void Alter();

    /// <summary>Loses the only post without telling anybody.</summary>
    public abstract void Lose();

    /// <summary>What readers of this kind of outlet must find of an edition; everything unless the outlet shows less by its nature.</summary>
    public virtual IEnumerable<string> MustShow(Sample sample) => [sample.Edition.Metadata.Title, .. sample.Phrases];

    /// <summary>Adapts a sample to what this channel needs.</summary>
    public virtual Edition Prepare(Edition edition) => edition;

    public virtual Publication Publication(Sample sample, Verb verb = Verb.Publish, int round = 0)
    {
        var edition = Prepare(sample.Edition);
        return new()
        {
            Session = Session, Edition = edition, Slots = Slots, Round = round,
            Key = IdempotencyKey.Of(edition.Disclosure, Outlet.Id, edition.Number, verb, round), Rendition = Channel.Render(edition, Outlet),
        };
    }

    /// <summary>A question about a publication; a bench where a person enters the address adds it here.</summary>
    public virtual Probe Probe(Publication of, Verb verb, ChannelOutcome? outcome = null) => new()
    {
        Session = of.Session, Key = of.Key, Verb = verb, Edition = of.Edition, Rendition = of.Rendition, Slots = of.Slots,
        Reference = outcome?.Reference, Address = (outcome as ChannelOutcome.Live)?.Address, Since = Clock.Start,
    };

    public Withdrawal Withdrawal(Publication of, WithdrawalKind kind, ChannelOutcome? outcome = null) => new()
    {
        Session = of.Session, Kind = kind, Reason = "内容有误，按程序撤回（第9号）。", Edition = of.Edition, Slots = of.Slots,
        Key = IdempotencyKey.Of(of.Edition.Disclosure, Outlet.Id, of.Edition.Number, Verb.Withdraw, of.Round),
        Reference = outcome?.Reference, Address = (outcome as ChannelOutcome.Live)?.Address,
        Replacement = kind == WithdrawalKind.Replaced ? new("https://www.qinchuan.gov.example/xwdt/tzgg/202603/t20260307_2.html") : null,
    };

    /// <summary>An outlet of this kind with these settings.</summary>
    protected static Outlet OutletOf(string channel, object settings) => new()
    {
        Id = new($"{channel}-test"), Channel = channel, Name = new("演练渠道", "Rehearsal outlet"), Organisation = "qinchuan",
        Settings = JsonSerializer.SerializeToElement(settings, JsonSerializerOptions.Web),
    };

    public virtual ValueTask DisposeAsync()
    {
        session?.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}
