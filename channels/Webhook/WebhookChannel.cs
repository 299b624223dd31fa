using Syndication.Channels.Http;
using Syndication.Rendering;
using static Syndication.ChannelOutcome;

namespace Syndication.Channels.Webhook;

/// <summary>Standard Webhooks 1.0.0 around a structured CloudEvent: for receivers that publish what they are told.</summary>
internal sealed class WebhookChannel(HttpDesk desk) : Channel
{
    private static readonly ChannelProfile Abilities = new()
    {
        Kind = "webhook",
        Name = new("内容推送接口", "Webhook"),
        Limits = new(),
        Correction = CorrectionWay.InPlace,
        Withdrawals = [WithdrawalKind.Notice, WithdrawalKind.Gone, WithdrawalKind.Replaced],
        CanVerify = true,
        CanLookUp = false,
        SafeRepeat = true,
        NeedsCanonicalAddress = true,
        Pace = new(Concurrent: 4),
    };

    private readonly WebhookApi api = new(desk);

    public override ChannelProfile Profile => Abilities;

    public override Rendition Render(Edition edition, Outlet outlet) => WebhookRenderer.Render(edition, outlet.Options<WebhookOptions>());

    public override Task<ChannelOutcome> PublishAsync(Publication publication, CancellationToken cancellation) =>
        api.SendAsync(publication.Session, WebhookEvent.Of("item.published.v1", publication), WebhookApi.Live, cancellation);

    public override Task<ChannelOutcome> UpdateAsync(Publication publication, RemoteReference? current, CancellationToken cancellation) =>
        api.SendAsync(publication.Session, WebhookEvent.Of("item.updated.v1", publication), WebhookApi.Live, cancellation);

    public override Task<ChannelOutcome> WithdrawAsync(Withdrawal withdrawal, CancellationToken cancellation) =>
        api.SendAsync(withdrawal.Session, WebhookEvent.Of(withdrawal), static _ => new Gone(), cancellation);

    /// <summary>The protocol has no question to ask; a repeat under the same webhook-id is safe instead.</summary>
    public override Task<ChannelOutcome> CheckAsync(Probe probe, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult<ChannelOutcome>(new Unknown(new(FaultKind.Outage, "no-look-up",
            new("接收方不提供查询；同一编号重复推送不会产生第二条。", "The receiver cannot be asked; sending the same id again makes no second post."))) { Reference = probe.Reference });
    }

    public override async Task<Sighting> VerifyAsync(Probe probe, CancellationToken cancellation)
    {
        if (probe.Address is not { } address)
        {
            return Sighting.Unreachable(new("接收方没有告知公开网址，无法核验；请接收方在答复中返回 url。", "The receiver named no public address, so nothing can be read back; ask it to answer with url."));
        }

        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.CacheControl = new() { NoCache = true };
        var reach = WebhookApi.BoundsOf(probe.Session.Outlet.Options<WebhookOptions>());
        return Seen(await desk.SendAsync(request, Purpose.Look, reach, cancellation), probe.Rendition);
    }

    private static Sighting Seen(HttpAnswer answer, Rendition expected) => answer switch
    {
        HttpAnswer.Answered { Status: 200 } page => VisibleText.OfHtml(page.Text, "article") is { } text
            ? Sighting.Compare(expected, text)
            : Sighting.Unreachable(new("页面中没有 article 元素，无法比对；版式可能已改。", "The page has no article element to compare; its layout may have changed.")),
        HttpAnswer.Answered { Status: 404 or 410 } page => Sighting.Missing(new($"公开网址回复 {page.Status}。", $"The public address answers {page.Status}.")),
        HttpAnswer.Answered { Status: 301 or 308 } => Sighting.Missing(new("公开网址已永久转向别处。", "The public address redirects elsewhere for good.")),
        HttpAnswer.Answered other => Sighting.Unreachable(new($"公开网址回复 {other.Status}，未读到正文。", $"The public address answers {other.Status}; no text was read.")),
        HttpAnswer.NotSent n => Sighting.Unreachable(n.Fault.Message),
        HttpAnswer.Lost l => Sighting.Unreachable(l.Fault.Message),
        _ => Sighting.Unreachable(new("未读到正文。", "No text was read.")),
    };
}
