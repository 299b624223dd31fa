using System.Net.Http.Json;
using Syndication.Crash.Tests.Matrix;

namespace Syndication.Crash.Tests.Child;

/// <summary>Speaks to the parent's <see cref="Sink"/>, which outlives this process as a platform does.</summary>
internal sealed class SinkChannel(Uri sink, Platform platform, HttpMessageInvoker wire) : Channel
{
    private static readonly Fault Silent = new(FaultKind.Outage, "silent", new("没有答复", "no answer"));

    public override ChannelProfile Profile { get; } = new()
    {
        Kind = "sink",
        Name = new("接收方", "Sink"),
        Limits = new(),
        Correction = CorrectionWay.InPlace,
        Withdrawals = [WithdrawalKind.Gone],
        CanVerify = false,
        CanLookUp = platform == Platform.LooksUp,
        SafeRepeat = platform == Platform.RepeatsSafely,
        Settle = TimeSpan.FromMilliseconds(300),
    };

    public override Rendition Render(Edition edition, Outlet outlet) => new([RenditionPart.OfText("body", "text/plain", edition.Body)], edition.Body, []);

    public override Task<ChannelOutcome> PublishAsync(Publication publication, CancellationToken cancellation) =>
        ActAsync(Verb.Publish, publication.Key, publication.Edition.Number, null, cancellation);

    public override Task<ChannelOutcome> UpdateAsync(Publication publication, RemoteReference? current, CancellationToken cancellation) =>
        ActAsync(Verb.Update, publication.Key, publication.Edition.Number, current, cancellation);

    public override Task<ChannelOutcome> WithdrawAsync(Withdrawal withdrawal, CancellationToken cancellation) =>
        ActAsync(Verb.Withdraw, withdrawal.Key, withdrawal.Edition.Number, withdrawal.Reference, cancellation);

    public override async Task<ChannelOutcome> CheckAsync(Probe probe, CancellationToken cancellation)
    {
        if (platform != Platform.LooksUp)
        {
            return new ChannelOutcome.Unknown(Silent);
        }

        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(sink, $"acts/{probe.Key}"));
        using var response = await wire.SendAsync(request, cancellation);
        return response.IsSuccessStatusCode
            ? Done(probe.Verb, (await response.Content.ReadFromJsonAsync<string>(cancellation))!)
            : new ChannelOutcome.Deferred(new(FaultKind.Outage, "absent", new("没有", "absent")));
    }

    private async Task<ChannelOutcome> ActAsync(Verb verb, string key, int edition, RemoteReference? reference, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(sink, "acts")) { Content = JsonContent.Create(new Act(verb, key, edition, reference?.Value)) };
        using var response = await wire.SendAsync(request, cancellation);
        return Done(verb, (await response.Content.ReadFromJsonAsync<string>(cancellation))!);
    }

    private ChannelOutcome Done(Verb verb, string post) => verb == Verb.Withdraw
        ? new ChannelOutcome.Gone { Reference = new(post) }
        : new ChannelOutcome.Live(new Uri(sink, $"posts/{post}")) { Reference = new(post) };
}
