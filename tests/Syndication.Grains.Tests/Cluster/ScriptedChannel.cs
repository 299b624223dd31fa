using System.Collections.Concurrent;

namespace Syndication.Grains.Tests.Cluster;

/// <summary>A channel that does what a test tells it for each outlet, and remembers every call.</summary>
internal sealed class ScriptedChannel(ChannelProfile profile) : Channel
{
    private readonly ConcurrentDictionary<OutletId, ConcurrentQueue<Func<CancellationToken, Task<ChannelOutcome>>>> writes = [];
    private readonly ConcurrentDictionary<OutletId, ConcurrentQueue<ChannelOutcome>> looks = [];

    public ConcurrentQueue<Call> Calls { get; } = [];

    public override ChannelProfile Profile => profile;

    public static ChannelOutcome LiveAt(OutletId outlet) => new ChannelOutcome.Live(new($"https://example.org/{outlet}")) { Reference = new(outlet.Value) };

    public void Next(OutletId outlet, Func<CancellationToken, Task<ChannelOutcome>> answer) => writes.GetOrAdd(outlet, _ => []).Enqueue(answer);

    public void Next(OutletId outlet, ChannelOutcome answer) => Next(outlet, _ => Task.FromResult(answer));

    public void NextLook(OutletId outlet, ChannelOutcome answer) => looks.GetOrAdd(outlet, _ => []).Enqueue(answer);

    public IReadOnlyList<Call> Of(OutletId outlet, string verb) => [.. Calls.Where(c => c.Outlet == outlet && c.Verb == verb)];

    public override Rendition Render(Edition edition, Outlet outlet) =>
        new([RenditionPart.OfText("body", "text/plain", Text(edition, outlet))], Text(edition, outlet), []);

    public override Task<ChannelOutcome> PublishAsync(Publication publication, CancellationToken cancellation) =>
        WriteAsync(publication.Session.Outlet.Id, "publish", publication.Edition.Number, publication.Key, cancellation);

    public override Task<ChannelOutcome> UpdateAsync(Publication publication, RemoteReference? current, CancellationToken cancellation) =>
        WriteAsync(publication.Session.Outlet.Id, "update", publication.Edition.Number, publication.Key, cancellation);

    public override Task<ChannelOutcome> WithdrawAsync(Withdrawal withdrawal, CancellationToken cancellation) =>
        WriteAsync(withdrawal.Session.Outlet.Id, "withdraw", withdrawal.Edition.Number, withdrawal.Key, cancellation);

    public override Task<ChannelOutcome> CheckAsync(Probe probe, CancellationToken cancellation)
    {
        var outlet = probe.Session.Outlet.Id;
        Calls.Enqueue(new(outlet, "look", probe.Edition.Number, probe.Key));
        return Task.FromResult(looks.TryGetValue(outlet, out var queue) && queue.TryDequeue(out var said) ? said : new ChannelOutcome.Unknown(Given.Away));
    }

    // An outlet of the family "same" shows only what a correction leaves unchanged.
    private static string Text(Edition edition, Outlet outlet) => outlet.Id.Value.StartsWith("same", StringComparison.Ordinal) ? edition.Metadata.Title : $"{edition.Number} {edition.Body}";

    private Task<ChannelOutcome> WriteAsync(OutletId outlet, string verb, int edition, string key, CancellationToken cancellation)
    {
        Calls.Enqueue(new(outlet, verb, edition, key));
        return writes.TryGetValue(outlet, out var queue) && queue.TryDequeue(out var answer) ? answer(cancellation)
            : Task.FromResult(verb == "withdraw" ? new ChannelOutcome.Gone() : LiveAt(outlet));
    }
}

internal sealed record Call(OutletId Outlet, string Verb, int Edition, string Key);
