using Syndication.Channels.Http;
using Syndication.Rendering;
using static Syndication.ChannelOutcome;

namespace Syndication.Channels.Handover;

/// <summary>待人工发布: the exact package for a named person, who posts it and gives the address back; then it is read like any other.</summary>
public sealed class HandoverChannel(HttpDesk desk) : Channel
{
    /// <summary>Nothing happens before a person acts; asking more often would only repeat that.</summary>
    private static readonly TimeSpan UntilAPersonActs = TimeSpan.FromDays(30);

    public override ChannelProfile Profile { get; } = new()
    {
        Kind = "handover",
        Name = new("人工发布", "Hand-over to a person"),
        Limits = new(),
        Correction = CorrectionWay.ByHand,
        Withdrawals = [],
        CanVerify = true,
        CanLookUp = false,
        SafeRepeat = true,
        ByHand = true,
        UsesNetwork = false,
    };

    public override Rendition Render(Edition edition, Outlet outlet) => HandoverRenderer.Render(edition, outlet.Options<HandoverOptions>());

    /// <summary>Sends nothing: the package is the rendition, and the person is the sender.</summary>
    public override Task<ChannelOutcome> PublishAsync(Publication publication, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult<ChannelOutcome>(publication.Rendition.Problems.FirstOrDefault(p => p.Blocks) is { } problem
            ? new Refused(new(FaultKind.Content, problem.Code, problem.Message))
            : new Accepted(UntilAPersonActs) { Reference = new($"handover:{publication.Key}") });
    }

    public override Task<ChannelOutcome> CheckAsync(Probe probe, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var options = probe.Session.Outlet.Options<HandoverOptions>();
        return Task.FromResult<ChannelOutcome>(new Unknown(new(FaultKind.Outage, "waits-for-person",
            new($"等待{options.Person}在{options.Platform}发布并填回地址", $"Waits for {options.Person} to post it on {options.Platform} and to enter its address")))
        {
            Reference = probe.Reference,
        });
    }

    public override async Task<Sighting> VerifyAsync(Probe probe, CancellationToken cancellation)
    {
        if (probe.Address is not { } address || address.Scheme is not ("https" or "http"))
        {
            return Sighting.Unreachable(new("还没有人填回公开地址", "Nobody has entered the public address yet"));
        }

        var options = probe.Session.Outlet.Options<HandoverOptions>();
        var bounds = Bounds.Usual with { Reach = options.PrivateNetwork ? Reach.Anywhere : Reach.PublicOnly };
        return await desk.SendAsync(new(HttpMethod.Get, address), Purpose.Look, bounds, cancellation) switch
        {
            HttpAnswer.Answered { Status: 200 } page => VisibleText.OfHtml(page.Text, options.ReaderSelector) is { } seen
                ? Compare(probe.Rendition, options, seen)
                : Sighting.Unreachable(new($"页面上找不到正文“{options.ReaderSelector}”，可能要求登录或版式已改", $"The page has no \"{options.ReaderSelector}\": it may ask for a sign-in or have a new layout")),
            HttpAnswer.Answered { Status: 404 or 410 } => Sighting.Missing(new("该地址已没有页面", "There is no page at that address")),
            HttpAnswer.Answered a => Sighting.Unreachable(new($"页面答复 {a.Status}", $"The page answered {a.Status}")),
            HttpAnswer.NotSent n => Sighting.Unreachable(n.Fault.Message),
            HttpAnswer.Lost l => Sighting.Unreachable(l.Fault.Message),
            _ => Sighting.Unreachable(new("无法读取", "It could not be read")),
        };
    }

    /// <summary>The person pastes formatted or plain text, whichever the platform takes; both are the approved words.</summary>
    private static Sighting Compare(Rendition expected, HandoverOptions options, string seen) =>
        seen == HandoverRenderer.SeenPlain(expected, options) ? new(Presence.Matches, expected.TextFingerprint) : Sighting.Compare(expected, seen);
}
