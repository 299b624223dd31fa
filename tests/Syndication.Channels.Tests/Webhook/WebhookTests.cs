using System.Text.Json;
using Syndication.Conformance;
using Syndication.Rehearsal;

namespace Syndication.Channels.Tests.Webhook;

public sealed class WebhookTests : IAsyncLifetime
{
    private readonly WebhookBench bench = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await bench.StartAsync();

    public ValueTask DisposeAsync() => bench.DisposeAsync();

    [Fact]
    public void The_approved_rendition_is_rendered_byte_for_byte() => Approved.Same("Webhook", edition => bench.Channel.Render(edition, bench.Outlet));

    [Fact]
    public void Every_filled_payload_is_JSON_and_keeps_the_text()
    {
        foreach (var sample in SampleEditions.All)
        {
            var rendition = bench.Channel.Render(sample.Edition, bench.Outlet);
            var data = JsonDocument.Parse(rendition.Part("data").Fill(bench.Slots)).RootElement;
            Assert.Equal(sample.Edition.Metadata.Title, data.GetProperty("title").GetString());
            Assert.Equal("2026-03-06T09:30:00+08:00", data.GetProperty("publishedAt").GetString());
            Assert.Equal(bench.Slots.CanonicalAddress!.AbsoluteUri, data.GetProperty("url").GetString());
            Assert.Equal(sample != SampleEditions.Long, data.GetProperty("complete").GetBoolean());
        }
    }

    [Fact]
    public void A_text_over_the_payload_limit_is_announced_with_a_link_and_a_warning()
    {
        var rendition = bench.Channel.Render(SampleEditions.Long.Edition, bench.Outlet);
        Assert.InRange(rendition.Parts[0].Bytes.Length, 1, 20_000);
        Assert.Equal("sent-as-link", Assert.Single(rendition.Problems).Code);
        Assert.False(rendition.IsBlocked);
    }

    [Fact]
    public async Task A_withdrawal_with_notice_shows_title_and_reason_and_one_without_shows_neither()
    {
        foreach (var (kind, shown) in new[] { (WithdrawalKind.Notice, true), (WithdrawalKind.Gone, false) })
        {
            var publication = bench.Publication(SampleEditions.Numbered((int)kind));
            var live = await bench.Channel.PublishAsync(publication, Cancellation);
            await bench.Channel.WithdrawAsync(bench.Withdrawal(publication, kind, live), Cancellation);
            var post = bench.Platform.Shelf.Find(publication.Edition.Disclosure.ToString())!;
            Assert.Equal(PostState.Gone, post.State);
            Assert.Equal(shown, post.Notice?.Contains("第9号", StringComparison.Ordinal) == true);
            var sighting = await bench.Channel.VerifyAsync(bench.Probe(publication, Verb.Withdraw, live), Cancellation);
            Assert.Equal(Presence.Missing, sighting.Presence);
        }
    }

    [Fact]
    public async Task A_repost_after_withdrawal_stands_again()
    {
        var first = bench.Publication(SampleEditions.Short);
        var live = await bench.Channel.PublishAsync(first, Cancellation);
        await bench.Channel.WithdrawAsync(bench.Withdrawal(first, WithdrawalKind.Gone, live), Cancellation);
        Assert.IsType<ChannelOutcome.Live>(await bench.Channel.PublishAsync(bench.Publication(SampleEditions.Short, round: 1), Cancellation));
        Assert.Single(bench.Seen);
    }

    [Fact]
    public async Task A_late_older_edition_does_not_replace_the_newer_one()
    {
        var newer = bench.Publication(SampleEditions.Corrected, Verb.Update);
        var live = await bench.Channel.UpdateAsync(newer, null, Cancellation);
        await bench.Channel.PublishAsync(bench.Publication(SampleEditions.Short), Cancellation);
        Assert.Equal(Presence.Matches, (await bench.Channel.VerifyAsync(bench.Probe(newer, Verb.Update, live), Cancellation)).Presence);
    }

    [Fact]
    public async Task A_receiver_without_public_address_is_unreachable_and_says_what_to_do()
    {
        bench.Next(Answer.Of(204));
        var publication = bench.Publication(SampleEditions.Short);
        var outcome = await bench.Channel.PublishAsync(publication, Cancellation);
        Assert.Null(Assert.IsType<ChannelOutcome.Live>(outcome).Address);
        var sighting = await bench.Channel.VerifyAsync(bench.Probe(publication, Verb.Publish, outcome), Cancellation);
        Assert.Equal(Presence.Unreachable, sighting.Presence);
        Assert.Contains("url", sighting.Detail!.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(301, "endpoint-301")]
    [InlineData(410, "endpoint-410")]
    [InlineData(404, "endpoint-404")]
    public async Task An_endpoint_that_moved_or_ended_is_its_owners_to_mend(int status, string code)
    {
        bench.Next(Answer.Of(status));
        var refused = Assert.IsType<ChannelOutcome.Refused>(await bench.Channel.PublishAsync(bench.Publication(SampleEditions.Short), Cancellation));
        Assert.Equal((FaultKind.Credential, code), (refused.Fault.Kind, refused.Fault.Code));
    }

    [Fact]
    public async Task Maintenance_with_a_delay_is_deferred_and_a_bare_server_error_is_unknown()
    {
        bench.Next(Answer.Away(TimeSpan.FromSeconds(40)), Answer.Of(503), Answer.Of(500));
        var publication = bench.Publication(SampleEditions.Short);
        Assert.Equal(TimeSpan.FromSeconds(40), Assert.IsType<ChannelOutcome.Deferred>(await bench.Channel.PublishAsync(publication, Cancellation)).RetryAfter);
        Assert.IsType<ChannelOutcome.Unknown>(await bench.Channel.PublishAsync(publication, Cancellation));
        Assert.IsType<ChannelOutcome.Unknown>(await bench.Channel.PublishAsync(publication, Cancellation));
        Assert.Equal(3, bench.Writes);
    }

    [Fact]
    public async Task A_sign_in_page_with_status_200_is_no_receipt()
    {
        bench.Next(Answer.Of(200, "<html>sign in</html>"));
        Assert.IsType<ChannelOutcome.Unknown>(await bench.Channel.PublishAsync(bench.Publication(SampleEditions.Short), Cancellation));
    }

    [Fact]
    public async Task A_receiver_inside_a_private_network_is_refused_unless_the_outlet_allows_it()
    {
        using var session = SessionOf(new { endpoint = "https://127.0.0.1:1/hooks", secret = "province" });
        var deferred = Assert.IsType<ChannelOutcome.Deferred>(await bench.Channel.PublishAsync(bench.Publication(SampleEditions.Short) with { Session = session }, Cancellation));
        Assert.Equal("address-not-public", deferred.Fault.Code);
    }

    [Fact]
    public async Task Plain_http_is_refused_outside_private_networks()
    {
        using var session = SessionOf(new { endpoint = "http://receiver.example/hooks", secret = "province" });
        var refused = Assert.IsType<ChannelOutcome.Refused>(await bench.Channel.PublishAsync(bench.Publication(SampleEditions.Short) with { Session = session }, Cancellation));
        Assert.Equal("https-required", refused.Fault.Code);
    }

    [Fact]
    public async Task While_a_secret_is_rotated_both_sign_and_the_receiver_accepts_either()
    {
        var secrets = new Dictionary<string, string> { ["new"] = "whsec_" + Convert.ToBase64String(new byte[32]), ["province"] = WebhookBench.Secret };
        using var session = SessionOf(new { endpoint = bench.Platform.Endpoint, secret = "new", formerSecret = "province", privateNetwork = true }, secrets);
        Assert.IsType<ChannelOutcome.Live>(await bench.Channel.PublishAsync(bench.Publication(SampleEditions.Short) with { Session = session }, Cancellation));
    }

    [Fact]
    public async Task A_wrong_secret_is_a_credential_fault_and_publishes_nothing()
    {
        using var session = SessionOf(new { endpoint = bench.Platform.Endpoint, secret = "province", privateNetwork = true }, new() { ["province"] = "whsec_" + Convert.ToBase64String(new byte[24]) });
        var refused = Assert.IsType<ChannelOutcome.Refused>(await bench.Channel.PublishAsync(bench.Publication(SampleEditions.Short) with { Session = session }, Cancellation));
        Assert.Equal(FaultKind.Credential, refused.Fault.Kind);
        Assert.Empty(bench.Seen);
    }

    private TestSession SessionOf(object settings, Dictionary<string, string>? secrets = null) =>
        new(bench.Outlet with { Settings = JsonSerializer.SerializeToElement(settings) }, bench.Clock, secrets ?? new(bench.Secrets));
}
