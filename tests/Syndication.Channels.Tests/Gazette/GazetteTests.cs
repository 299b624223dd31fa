using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Syndication.Channels.Gazette;
using Syndication.Channels.Portal;
using Syndication.Channels.Tests.Portal;
using Syndication.Conformance;
using static Syndication.ChannelOutcome;

namespace Syndication.Channels.Tests.Gazette;

public sealed class GazetteTests : IAsyncLifetime
{
    private readonly GazetteBench bench = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await bench.StartAsync();

    public ValueTask DisposeAsync() => bench.DisposeAsync();

    [Fact]
    public void The_rendition_is_the_approved_one() => Approved.Same("Gazette", edition => bench.Channel.Render(edition, bench.Outlet));

    [Fact]
    public void The_text_equals_the_portals_by_fingerprint()
    {
        using var services = new ServiceCollection().AddPortal().BuildServiceProvider();
        var site = bench.Outlet with { Settings = JsonSerializer.SerializeToElement(PortalBench.Settings("/nowhere", new("https://www.qinchuan.gov.example/")), JsonSerializerOptions.Web) };

        Assert.All(SampleEditions.All.Append(SampleEditions.Corrected).Select(s => bench.Prepare(s.Edition)), edition =>
            Assert.Equal(services.GetRequiredService<Channel>().Render(edition, site).TextFingerprint, bench.Channel.Render(edition, bench.Outlet).TextFingerprint));
    }

    [Fact]
    public async Task An_issue_lists_its_pieces_by_section_and_number()
    {
        await PublishAsync(Document(1, "秦政发〔2026〕12号", "cityDocument"));
        await PublishAsync(Document(2, "秦政办发〔2026〕2号", "cityDocument"));
        await PublishAsync(Document(3, "秦政发〔2026〕3号", "cityDocument"));
        await PublishAsync(Document(4, "秦川市人民政府令第9号", "regulation"));

        var contents = bench.Read("issues/2026-3/index.html");
        int[] places = [.. new[] { "2026年第3期（总第45期）", "市政府规章", "令第9号", "<h3>市政府文件", "〔2026〕3号", "〔2026〕12号", "市政府办公室文件", "〔2026〕2号" }.Select(w => contents.IndexOf(w, StringComparison.Ordinal))];
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        Assert.DoesNotContain("大事记", contents, StringComparison.Ordinal);
        Assert.Contains("秦川市人民政府公报 2026·3", bench.Read(Directory.GetFiles(Path.Combine(bench.Site, "issues/2026-3/pieces"))[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_shows_the_issue_and_writes_nothing()
    {
        Edition[] editions = [Document(1, "秦政发〔2026〕12号", "cityDocument"), Document(2, null, "interpretation")];

        var files = GazetteDraft.Compose(bench.Outlet.Options<GazetteOptions>(), [.. editions.Select(e => new GazetteDraftPiece(e, bench.Channel.Render(e, bench.Outlet)))]);

        Assert.Equal(["index.html", "gazette.css"], [files[0].Path, files[^1].Path]);
        Assert.Contains("征集中（草样，未公开）", Encoding.UTF8.GetString(files[0].Bytes.Span), StringComparison.Ordinal);
        Assert.All(files.Where(f => f.Path.StartsWith("pieces/", StringComparison.Ordinal)), f => Assert.DoesNotContain(Slots.Open, Encoding.UTF8.GetString(f.Bytes.Span)));
        Assert.False(Directory.Exists(bench.Site));
    }

    [Fact]
    public async Task What_is_issued_is_not_printed_again()
    {
        var edition = Document(1, "秦政发〔2026〕12号", "cityDocument");
        await PublishAsync(edition);

        var again = Assert.IsType<Refused>(await bench.Channel.PublishAsync(PublicationOf(edition) with { Key = "another" }, Cancellation));

        Assert.Equal((FaultKind.Content, "already-issued"), (again.Fault.Kind, again.Fault.Code));
    }

    [Fact]
    public void What_no_section_takes_is_blocked()
    {
        var rendition = bench.Channel.Render(SampleEditions.Short.Edition, bench.Outlet);

        Assert.Contains(rendition.Problems, p => p is { Blocks: true, Code: "gazette-section" });
    }

    private async Task PublishAsync(Edition edition) =>
        Assert.IsType<Live>(await bench.Channel.PublishAsync(PublicationOf(edition), Cancellation));

    private Publication PublicationOf(Edition edition) => bench.Publication(SampleEditions.Short) with
    {
        Edition = edition, Rendition = bench.Channel.Render(edition, bench.Outlet), Key = edition.Disclosure.ToString(),
    };

    private static Edition Document(int n, string? number, string kind)
    {
        var edition = SampleEditions.Numbered(n).Edition;
        return edition with { Metadata = edition.Metadata with { Kind = kind, DocumentNumber = number } };
    }
}
