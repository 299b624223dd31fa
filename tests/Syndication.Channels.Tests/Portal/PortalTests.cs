using System.Text.Json;
using Syndication.Conformance;
using static Syndication.ChannelOutcome;

namespace Syndication.Channels.Tests.Portal;

public sealed class PortalTests : IAsyncLifetime
{
    private readonly PortalBench bench = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await bench.StartAsync();

    public ValueTask DisposeAsync() => bench.DisposeAsync();

    [Fact]
    public void The_rendition_is_the_approved_one() => Approved.Same("Portal", edition => bench.Channel.Render(AsCityDocument(edition), bench.Outlet));

    [Fact]
    public async Task Page_labels_are_exact()
    {
        await PublishAsync(SampleEditions.Short);

        Assert.Contains(
            """
            <meta name="SiteName" content="秦川市人民政府">
            <meta name="SiteDomain" content="www.qinchuan.gov.example">
            <meta name="SiteIDCode" content="6199000000">
            <meta name="ColumnName" content="通知公告">
            <meta name="ColumnDescription" content="发布通知和公告。">
            <meta name="ColumnKeywords" content="通知公告,公示">
            <meta name="ColumnType" content="工作动态">
            <meta name="ArticleTitle" content="关于城区计划停水的通知">
            <meta name="PubDate" content="2026-03-06 09:30">
            <meta name="ContentSource" content="秦川市人民政府">
            <meta name="Keywords" content="演练">
            <meta name="Author" content="演练责任编辑">
            <meta name="Description" content="演练用样稿，共1份。">
            <meta name="Url" content="https://www.qinchuan.gov.example/xwdt/tzgg/202603/t20260306_1.html">
            """,
            bench.Read(bench.Page()),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_visible_time_equals_the_label_and_the_path_is_permanent()
    {
        await PublishAsync(SampleEditions.Short);

        Assert.Matches("^xwdt/tzgg/202603/t20260306_[0-9a-f]{12}\\.html$", bench.Page());
        Assert.Contains("发布时间：<time>2026-03-06 09:30</time>", bench.Read(bench.Page()), StringComparison.Ordinal);
    }

    [Fact]
    public void Rendering_writes_nothing_so_that_nothing_is_out_early()
    {
        Assert.False(bench.Publication(SampleEditions.Short).Rendition.IsBlocked);
        Assert.False(Directory.Exists(bench.Site));
    }

    [Fact]
    public void A_required_label_without_a_value_blocks()
    {
        var edition = SampleEditions.Short.Edition;
        var rendition = bench.Channel.Render(edition with { Metadata = edition.Metadata with { Source = "" } }, bench.Outlet);

        Assert.Contains(rendition.Problems, p => p is { Blocks: true, Code: "label-missing", Where: "ContentSource" });
    }

    [Fact]
    public void A_column_the_site_does_not_have_blocks()
    {
        var edition = SampleEditions.Short.Edition;
        var rendition = bench.Channel.Render(edition with { Metadata = edition.Metadata with { Column = "xwdt/nowhere" } }, bench.Outlet);

        Assert.Contains(rendition.Problems, p => p is { Blocks: true, Code: "column-unknown" });
    }

    [Fact]
    public async Task A_page_that_cannot_be_put_in_place_is_never_half_visible()
    {
        var publication = bench.Publication(SampleEditions.Short);
        Directory.CreateDirectory(bench.PathOf(PageOf(publication)));

        var outcome = Assert.IsType<Deferred>(await bench.Channel.PublishAsync(publication, Cancellation));

        Assert.DoesNotContain(bench.Site, outcome.Fault.Message.Zh, StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.GetFiles(bench.Site, "*", SearchOption.AllDirectories), f => f.EndsWith(".tmp", StringComparison.Ordinal));
        Assert.False(File.Exists(bench.PathOf("index.html")));
        Assert.IsType<Deferred>(await bench.Channel.CheckAsync(bench.Probe(publication, Verb.Publish), Cancellation));
        Directory.Delete(bench.PathOf(PageOf(publication)));
        Assert.IsType<Live>(await bench.Channel.PublishAsync(publication, Cancellation));
    }

    [Fact]
    public async Task A_page_whose_lists_were_not_written_is_not_done_yet()
    {
        var publication = bench.Publication(SampleEditions.Short);
        Directory.CreateDirectory(bench.PathOf("index.html"));

        Assert.IsType<Unknown>(await bench.Channel.PublishAsync(publication, Cancellation));
        Assert.IsType<Deferred>(await bench.Channel.CheckAsync(bench.Probe(publication, Verb.Publish), Cancellation));
        Directory.Delete(bench.PathOf("index.html"));
        Assert.IsType<Live>(await bench.Channel.PublishAsync(publication, Cancellation));
        Assert.Contains("关于城区计划停水的通知", bench.Read("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_published_item_stands_in_lists_maps_and_records()
    {
        await PublishAsync(SampleEditions.Short);

        foreach (var list in new[] { "index.html", "xwdt/index.html", "xwdt/tzgg/index.html", "sitemap-xwdt.xml" })
        {
            Assert.Contains(bench.Page(), bench.Read(list), StringComparison.Ordinal);
        }

        using var record = JsonDocument.Parse(bench.Read(Directory.GetFiles(bench.PathOf("items")).Single()));
        Assert.Equal("6199000000/2026-000001", record.RootElement.GetProperty("indexNumber").GetString());
        Assert.DoesNotContain("政务要闻", bench.Read("xwdt/tzgg/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawn_page_is_410_and_leaves_every_list()
    {
        var (publication, live) = await PublishAsync(SampleEditions.Short);
        await bench.Channel.WithdrawAsync(bench.Withdrawal(publication, WithdrawalKind.Notice, live), Cancellation);

        Assert.Equal("410", bench.Read(bench.Page() + ".status"));
        Assert.Contains("内容有误，按程序撤回（第9号）。", bench.Read(bench.Page()), StringComparison.Ordinal);
        Assert.DoesNotContain("停水8小时", bench.Read(bench.Page()), StringComparison.Ordinal);
        foreach (var list in new[] { "index.html", "xwdt/tzgg/index.html", "sitemap.xml", "map.html" })
        {
            Assert.DoesNotContain("停水", bench.Read(list), StringComparison.Ordinal);
        }

        Assert.Empty(Directory.GetFiles(bench.PathOf("files")));
        var record = bench.Read(Directory.GetFiles(bench.PathOf("items")).Single());
        Assert.Equal(["id", "withdrawnAt"], JsonDocument.Parse(record).RootElement.EnumerateObject().Select(p => p.Name));
        Assert.Equal(Presence.Missing, (await bench.Channel.VerifyAsync(bench.Probe(publication, Verb.Withdraw, live), Cancellation)).Presence);
    }

    [Theory]
    [InlineData(WithdrawalKind.Gone, "410")]
    [InlineData(WithdrawalKind.Replaced, "301 https://www.qinchuan.gov.example/xwdt/tzgg/202603/t20260307_2.html")]
    public async Task A_page_taken_back_without_notice_keeps_no_title(WithdrawalKind kind, string status)
    {
        var (publication, live) = await PublishAsync(SampleEditions.Short);
        await bench.Channel.WithdrawAsync(bench.Withdrawal(publication, kind, live), Cancellation);

        Assert.Equal(status, bench.Read(bench.Page() + ".status"));
        Assert.DoesNotContain(Directory.GetFiles(bench.Site, "*.*", SearchOption.AllDirectories), f => File.ReadAllText(f).Contains("停水", StringComparison.Ordinal));
        Assert.Equal(Presence.Missing, (await bench.Channel.VerifyAsync(bench.Probe(publication, Verb.Withdraw, live), Cancellation)).Presence);
    }

    [Fact]
    public async Task A_file_that_another_item_uses_stays()
    {
        var (publication, live) = await PublishAsync(SampleEditions.Short);
        await PublishAsync(SampleEditions.FullWidth);
        await bench.Channel.WithdrawAsync(bench.Withdrawal(publication, WithdrawalKind.Gone, live), Cancellation);

        Assert.Single(Directory.GetFiles(bench.PathOf("files")));
    }

    [Fact]
    public async Task A_correction_shows_its_note_and_date_at_the_same_address()
    {
        var (_, live) = await PublishAsync(SampleEditions.Short);
        var correction = bench.Publication(SampleEditions.Corrected, Verb.Update);

        var updated = Assert.IsType<Live>(await bench.Channel.UpdateAsync(correction, live.Reference, Cancellation));

        Assert.Equal(live.Address, updated.Address);
        Assert.Contains("更正说明（2026年3月7日）：</strong>停水日期由3月12日更正为3月14日。", bench.Read(bench.Page()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_item_that_changes_its_column_leaves_a_permanent_redirect()
    {
        var (publication, live) = await PublishAsync(SampleEditions.Short);
        var old = bench.Page();
        var moved = publication.Edition with { Number = 2, Metadata = publication.Edition.Metadata with { Column = "xwdt/zwyw", ColumnName = "政务要闻" } };
        var update = publication with { Key = "moved", Edition = moved, Rendition = bench.Channel.Render(moved, bench.Outlet) };

        var updated = Assert.IsType<Live>(await bench.Channel.UpdateAsync(update, live.Reference, Cancellation));

        Assert.Equal($"301 {updated.Address!.AbsoluteUri}", bench.Read(old + ".status"));
        Assert.DoesNotContain("停水", bench.Read("xwdt/tzgg/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forged_time_of_publication_is_seen()
    {
        var (publication, live) = await PublishAsync(SampleEditions.Short);
        var page = bench.PathOf(bench.Page());
        await File.WriteAllTextAsync(page, bench.Read(page).Replace("<time>2026-03-06", "<time>2026-03-05", StringComparison.Ordinal), Cancellation);

        Assert.Equal(Presence.Altered, (await bench.Channel.VerifyAsync(bench.Probe(publication, Verb.Publish, live), Cancellation)).Presence);
    }

    [Fact]
    public async Task A_page_without_its_approved_part_is_unreachable_and_not_missing()
    {
        var (publication, live) = await PublishAsync(SampleEditions.Short);
        await File.WriteAllTextAsync(bench.PathOf(bench.Page()), "<p>请输入验证码</p>", Cancellation);

        Assert.Equal(Presence.Unreachable, (await bench.Channel.VerifyAsync(bench.Probe(publication, Verb.Publish, live), Cancellation)).Presence);
    }

    [Fact]
    public async Task The_primary_site_is_the_canonical_address_of_an_item_that_has_none()
    {
        var publication = bench.Publication(SampleEditions.Short);
        var live = Assert.IsType<Live>(await bench.Channel.PublishAsync(publication with { Slots = publication.Slots with { CanonicalAddress = null } }, Cancellation));

        Assert.Contains($"<link rel=\"canonical\" href=\"{live.Address!.AbsoluteUri}\">", bench.Read(bench.Page()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_policy_page_gains_the_link_to_its_interpretation()
    {
        await PublishAsync(SampleEditions.Short);
        var page = bench.Page();
        var later = SampleEditions.FullWidth;
        await PublishAsync(later with { Edition = later.Edition with { Metadata = later.Edition.Metadata with { Kind = "interpretation", RelatedTo = [new("policy", "6199000000/2026-000001")] } } });

        Assert.Contains("政策解读</span><a href=", bench.Read(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Older_list_pages_stay_as_they_are_when_something_new_appears()
    {
        foreach (var n in Enumerable.Range(1, 45))
        {
            await PublishAsync(SampleEditions.Numbered(n), minute: n);
        }

        var first = bench.Read("xwdt/tzgg/list_1.html");
        await PublishAsync(SampleEditions.Numbered(46), minute: 46);

        Assert.Equal(20, first.Split("<time").Length - 1);
        Assert.Equal(first, bench.Read("xwdt/tzgg/list_1.html"));
        Assert.Contains("第 1 / 2 页", bench.Read("xwdt/tzgg/index.html"), StringComparison.Ordinal);
    }

    private async Task<(Publication Publication, Live Live)> PublishAsync(Sample sample, int minute = 0)
    {
        var publication = bench.Publication(sample);
        publication = publication with { Slots = publication.Slots with { PublishedAt = publication.Slots.PublishedAt!.Value.AddMinutes(minute) } };
        return (publication, Assert.IsType<Live>(await bench.Channel.PublishAsync(publication, Cancellation)));
    }

    private static string PageOf(Publication publication) =>
        $"xwdt/tzgg/202603/t20260306_{Fingerprint.Of($"portal|{publication.Edition.Disclosure}").ToString()[..12]}.html";

    private static Edition AsCityDocument(Edition edition) => edition with
    {
        Metadata = edition.Metadata with { Column = "zwgk/fdzdgknr/szfwj", ColumnName = "市政府文件", IssuerMark = "秦川市人民政府文件", Validity = "有效" },
    };
}
