using System.Text.Json;
using Syndication.Conformance;
using static Syndication.ChannelOutcome;

namespace Syndication.Channels.Tests.Handover;

public sealed class HandoverTests : IAsyncLifetime
{
    private readonly HandoverBench bench = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await bench.StartAsync();

    public ValueTask DisposeAsync() => bench.DisposeAsync();

    [Fact]
    public void A_correction_says_what_was_corrected_and_when() =>
        Assert.Contains("更正说明（2026年3月7日）：停水日期由3月12日更正为3月14日。", bench.Channel.Render(SampleEditions.Corrected.Edition, bench.Outlet).Text, StringComparison.Ordinal);

    [Fact]
    public void The_approved_package_is_rendered_byte_for_byte() => Approved.Same("Handover", e => bench.Channel.Render(e, bench.Outlet));

    [Fact]
    public async Task Publishing_sends_nothing_and_names_its_package()
    {
        var publication = bench.Publication(SampleEditions.Short);
        var accepted = Assert.IsType<Accepted>(await bench.Channel.PublishAsync(publication, Cancellation));
        Assert.Equal($"handover:{publication.Key}", accepted.Reference!.Value);
        Assert.Equal(0, bench.Platform.Calls);
    }

    [Fact]
    public async Task Check_waits_for_the_named_person()
    {
        var waiting = Assert.IsType<Unknown>(await bench.Channel.CheckAsync(bench.Probe(bench.Publication(SampleEditions.Short), Verb.Publish), Cancellation));
        Assert.Contains("演练编辑", waiting.Fault.Message.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("body")]
    [InlineData("html")]
    public async Task Pasted_plain_or_formatted_it_is_the_approved_text(string part)
    {
        var publication = bench.Publication(SampleEditions.Tables);
        var post = bench.Platform.Write(publication.Rendition.Part("title").AsText(), publication.Rendition.Part("body").AsText());
        _ = part == "html" ? bench.Platform.Shelf.Keep(post with { Html = publication.Rendition.Part("html").AsText() }) : post;
        var sighting = await bench.Channel.VerifyAsync(bench.Probe(publication, Verb.Publish), Cancellation);
        Assert.Equal((Presence.Matches, publication.Rendition.TextFingerprint), (sighting.Presence, sighting.Text!.Value));
    }

    [Fact]
    public async Task Without_an_address_it_cannot_be_looked_at() =>
        Assert.Equal(Presence.Unreachable, (await bench.Channel.VerifyAsync(bench.Probe(bench.Publication(SampleEditions.Short), Verb.Publish), Cancellation)).Presence);

    [Fact]
    public async Task A_pasted_address_inside_our_own_network_is_never_read()
    {
        var probe = bench.Probe(bench.Publication(SampleEditions.Short), Verb.Publish) with { Address = bench.Platform.Address };
        probe = probe with { Session = new TestSession(bench.Outlet with { Settings = System.Text.Json.JsonSerializer.SerializeToElement(new { platform = "微博", person = "演练编辑" }) }, new TestClock(), new Dictionary<string, string>()) };

        Assert.Equal(Presence.Unreachable, (await bench.Channel.VerifyAsync(probe, Cancellation)).Presence);
        Assert.Equal(0, bench.Platform.Calls);
    }

    [Fact]
    public async Task A_page_without_the_text_is_unreachable_and_not_altered()
    {
        var probe = bench.Probe(bench.Publication(SampleEditions.Short), Verb.Publish) with { Address = bench.Platform.Address };
        Assert.Equal(Presence.Unreachable, (await bench.Channel.VerifyAsync(probe, Cancellation)).Presence);
    }

    [Theory]
    [InlineData("titleLimit", "title-too-long")]
    [InlineData("bodyLimit", "body-too-long")]
    [InlineData("summaryLimit", "summary-too-long")]
    public void Over_the_platforms_limit_blocks(string limit, string code)
    {
        var settings = JsonSerializer.SerializeToElement(new Dictionary<string, object> { ["platform"] = "微博", ["person"] = "甲", [limit] = 5 });
        Assert.Contains(bench.Channel.Render(SampleEditions.Short.Edition, bench.Outlet with { Settings = settings }).Problems, p => p.Blocks && p.Code == code);
    }

    [Fact]
    public async Task The_form_takes_a_person_through_to_the_public_page()
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = true });
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["title"] = "标题", ["text"] = "第1段\n第2段" });
        using var answer = await http.PostAsync(new Uri(bench.Platform.Address, "write"), form, Cancellation);
        Assert.Contains("<article>", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.Equal(1, bench.Platform.Writes);
    }
}
