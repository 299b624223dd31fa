using System.Text.Json;
using System.Xml.Linq;
using Syndication.Conformance;
using static Syndication.ChannelOutcome;

namespace Syndication.Channels.Tests.Feed;

public sealed class FeedTests : IAsyncLifetime
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private readonly FeedBench bench = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await bench.StartAsync();

    public ValueTask DisposeAsync() => bench.DisposeAsync();

    [Fact]
    public void A_correction_says_what_was_corrected_and_when() =>
        Assert.Contains("更正说明（2026年3月7日）：停水日期由3月12日更正为3月14日。", bench.Channel.Render(SampleEditions.Corrected.Edition, bench.Outlet).Text, StringComparison.Ordinal);

    [Fact]
    public void The_approved_entry_is_rendered_byte_for_byte() => Approved.Same("Feed", e => bench.Channel.Render(e, bench.Outlet with
    {
        Settings = JsonSerializer.SerializeToElement(new { folder = "f", baseAddress = "https://feeds.qinchuan.gov.example/", siteName = "秦川市人民政府", siteAddress = "https://www.qinchuan.gov.example/" }),
    }));

    [Theory]
    [InlineData("")]
    [InlineData("column/xwdt/tzgg/")]
    public async Task Site_and_column_each_have_three_feeds(string prefix)
    {
        await PublishAsync(SampleEditions.Short);
        var rss = XElement.Load(bench.FileOf(prefix + "rss.xml"));
        Assert.Equal($"urn:uuid:{SampleEditions.Short.Edition.Disclosure}", (string?)rss.Descendants("guid").Single());
        Assert.Equal("false", (string?)rss.Descendants("guid").Single().Attribute("isPermaLink"));
        Assert.Equal("Fri, 06 Mar 2026 09:30:00 +0800", (string?)rss.Descendants("pubDate").Single());
        Assert.Equal("2026-03-06T09:30:00+08:00", (string?)XElement.Load(bench.FileOf(prefix + "atom.xml")).Descendants(Atom + "published").Single());
        using var json = JsonDocument.Parse(bench.Read(prefix + "feed.json"));
        Assert.Equal("https://jsonfeed.org/version/1.1", json.RootElement.GetProperty("version").GetString());
        Assert.Equal(1, json.RootElement.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task The_same_data_gives_the_same_bytes()
    {
        var publication = await PublishAsync(SampleEditions.Short);
        var before = (bench.Read("rss.xml"), bench.Read("atom.xml"), bench.Read("feed.json"));
        bench.Clock.Advance(TimeSpan.FromHours(3));
        await bench.Channel.PublishAsync(publication, Cancellation);
        Assert.Equal(before, (bench.Read("rss.xml"), bench.Read("atom.xml"), bench.Read("feed.json")));
    }

    [Fact]
    public async Task A_correction_keeps_the_id_and_changes_the_time()
    {
        await PublishAsync(SampleEditions.Short);
        bench.Clock.Advance(TimeSpan.FromHours(1));
        await bench.Channel.UpdateAsync(bench.Publication(SampleEditions.Corrected, Verb.Update), null, Cancellation);
        var entry = XElement.Load(bench.FileOf("atom.xml")).Elements(Atom + "entry").Single();
        Assert.Equal($"urn:uuid:{SampleEditions.Short.Edition.Disclosure}", (string?)entry.Element(Atom + "id"));
        Assert.Equal("2031-03-06T10:30:00+08:00", (string?)entry.Element(Atom + "updated"));
        Assert.Contains("1,260", (string?)entry.Element(Atom + "content"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_older_edition_never_replaces_a_newer()
    {
        await bench.Channel.PublishAsync(bench.Publication(SampleEditions.Corrected), Cancellation);
        Assert.IsType<Refused>(await bench.Channel.PublishAsync(bench.Publication(SampleEditions.Short), Cancellation));
        Assert.Contains("1,260", bench.Read("rss.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawn_item_leaves_a_tombstone_and_no_word()
    {
        var publication = await PublishAsync(SampleEditions.Short);
        await bench.Channel.WithdrawAsync(bench.Withdrawal(publication, WithdrawalKind.Notice), Cancellation);
        Assert.Contains("deleted-entry", bench.Read("atom.xml"), StringComparison.Ordinal);
        Assert.All(new[] { "rss.xml", "atom.xml", "feed.json" }, f => Assert.DoesNotContain("停水8小时", bench.Read(f), StringComparison.Ordinal));
        Assert.All(Directory.GetFiles(bench.Site + "-records", "*.json", SearchOption.AllDirectories), f => Assert.DoesNotContain("停水8小时", File.ReadAllText(f), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Old_items_leave_the_window_and_are_not_called_missing()
    {
        var first = await PublishAsync(SampleEditions.Short);
        bench.Clock.Advance(TimeSpan.FromDays(8));
        for (var n = 0; n < 50; n++)
        {
            await PublishAsync(SampleEditions.Numbered(n));
        }

        Assert.Equal(50, bench.Seen.Count);
        Assert.Equal(Presence.Unreachable, (await bench.Channel.VerifyAsync(bench.Probe(first, Verb.Publish), Cancellation)).Presence);
    }

    [Fact]
    public async Task Characters_that_xml_forbids_never_break_a_feed()
    {
        await PublishAsync(SampleEditions.Of("odd", 60, "含]]>与&的通知", "正文]]>完&lt;。\n", []));
        Assert.Contains("]]>", (string?)XElement.Load(bench.FileOf("rss.xml")).Descendants("title").Last(), StringComparison.Ordinal);
        Assert.False(File.ReadAllBytes(bench.FileOf("rss.xml")).AsSpan().StartsWith("\uFEFF"u8));
    }

    private async Task<Publication> PublishAsync(Sample sample)
    {
        var publication = bench.Publication(sample);
        Assert.IsType<Live>(await bench.Channel.PublishAsync(publication, Cancellation));
        return publication;
    }
}
