using Syndication.Channels.Feed;
using Syndication.Conformance;
using Syndication.Rehearsal;
using static Syndication.ChannelOutcome;

namespace Syndication.Channels.Tests.Feed;

public sealed class PartnerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(FeedProfile.RssFull)]
    [InlineData(FeedProfile.JsonList)]
    [InlineData(FeedProfile.BaiduNews)]
    public async Task An_offered_item_is_live_only_after_the_partner_says_so(FeedProfile profile)
    {
        await using var bench = await StartAsync(new(profile));
        var publication = bench.Publication(SampleEditions.Short);
        var offered = await bench.Channel.PublishAsync(publication, Cancellation);
        Assert.IsType<Accepted>(offered);
        Assert.IsType<Accepted>(await bench.Channel.CheckAsync(bench.Probe(publication, Verb.Publish, offered), Cancellation));
        await bench.Client.CrawlAsync(Cancellation);
        var post = Assert.Single(bench.Client.Posts);
        await bench.Receipts.WriteAsync(Receipt(publication, ReceiptState.Published, bench.Client.AddressOf(post)), Cancellation);
        var live = Assert.IsType<Live>(await bench.Channel.CheckAsync(bench.Probe(publication, Verb.Publish, offered), Cancellation));
        Assert.Equal(Presence.Matches, (await bench.Channel.VerifyAsync(bench.Probe(publication, Verb.Publish, live), Cancellation)).Presence);
    }

    [Fact]
    public async Task A_rejection_carries_the_partners_words()
    {
        await using var bench = await StartAsync(new());
        var publication = bench.Publication(SampleEditions.Short);
        await bench.Channel.PublishAsync(publication, Cancellation);
        await bench.Receipts.WriteAsync(Receipt(publication, ReceiptState.Rejected, null) with { Reason = "缺少封面" }, Cancellation);
        var refused = Assert.IsType<Refused>(await bench.Channel.CheckAsync(bench.Probe(publication, Verb.Publish), Cancellation));
        Assert.Equal(FaultKind.Content, refused.Fault.Kind);
        Assert.Contains("缺少封面", refused.Fault.Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_partner_that_ignores_a_correction_is_caught_by_looking()
    {
        await using var bench = await StartAsync(new(habits: h => h with { IgnoresUpdates = true }));
        await bench.Channel.PublishAsync(bench.Publication(SampleEditions.Short), Cancellation);
        await bench.SettleAsync();
        bench.Clock.Advance(TimeSpan.FromMinutes(1));
        var correction = bench.Publication(SampleEditions.Corrected, Verb.Update);
        var probe = bench.Probe(correction, Verb.Update) with { Since = bench.Clock.GetUtcNow() };
        Assert.IsType<Accepted>(await bench.Channel.UpdateAsync(correction, null, Cancellation));
        await bench.SettleAsync();
        Assert.IsType<Accepted>(await bench.Channel.CheckAsync(probe, Cancellation));
        bench.Clock.Advance(TimeSpan.FromHours(1));
        var live = Assert.IsType<Live>(await bench.Channel.CheckAsync(probe, Cancellation));
        Assert.Equal(Presence.Altered, (await bench.Channel.VerifyAsync(probe with { Address = live.Address }, Cancellation)).Presence);
    }

    [Fact]
    public async Task A_withdrawal_waits_for_the_partner_and_ends_when_its_page_is_gone()
    {
        await using var bench = await StartAsync(new());
        var publication = bench.Publication(SampleEditions.Short);
        await bench.Channel.PublishAsync(publication, Cancellation);
        await bench.SettleAsync();
        bench.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.IsType<Accepted>(await bench.Channel.WithdrawAsync(bench.Withdrawal(publication, WithdrawalKind.Notice), Cancellation));
        Assert.Contains("【已撤回】关于城区计划停水的通知", bench.FeedText, StringComparison.Ordinal);
        Assert.DoesNotContain("停水8小时", bench.FeedText, StringComparison.Ordinal);
        await bench.Client.CrawlAsync(Cancellation);
        Assert.IsType<Gone>(await bench.Channel.CheckAsync(bench.Probe(publication, Verb.Withdraw), Cancellation));
    }

    [Fact]
    public async Task A_withdrawal_without_title_names_none()
    {
        await using var bench = await StartAsync(new());
        var publication = bench.Publication(SampleEditions.Short);
        await bench.Channel.PublishAsync(publication, Cancellation);
        await bench.Channel.WithdrawAsync(bench.Withdrawal(publication, WithdrawalKind.Gone), Cancellation);
        Assert.DoesNotContain("停水", bench.FeedText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_title_without_a_short_one_blocks_and_the_short_one_is_used()
    {
        await using var bench = await StartAsync(new());
        var edition = SampleEditions.Short.Edition;
        var about = edition.Metadata with { Title = new string('长', 31), ShortTitle = null };
        Assert.Contains(bench.Channel.Render(edition with { Metadata = about }, bench.Outlet).Problems, p => p is { Blocks: true, Code: "title-too-long" });
        Assert.StartsWith("停水通知一则", bench.Channel.Render(edition with { Metadata = about with { ShortTitle = "停水通知一则" } }, bench.Outlet).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_subset_keeps_every_word_and_digit()
    {
        await using var bench = await StartAsync(new());
        var sample = SampleEditions.Of("subset", 61, "子集测试通知", "## 总\n\n### 分\n\n#### 细目\n\n面积12m^2^，见[公告](https://www.qinchuan.gov.example/a)[^1]。\n\n3. 第三项\n4. 第四项\n\n[^1]: 注释一。\n", []);
        var html = bench.Channel.Render(sample.Edition, bench.Outlet).Part("content").AsText();
        Assert.Contains("12m²", html, StringComparison.Ordinal);
        Assert.Contains("3. 第三项", html, StringComparison.Ordinal);
        Assert.Contains("<h3>细目</h3>", html, StringComparison.Ordinal);
        Assert.Contains("[1] 注释一。", html, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)<(a|sup|section|div|figure)\\b|class=|style=|id=", html);
    }

    [Fact]
    public async Task Struck_words_block_because_they_would_read_as_valid()
    {
        await using var bench = await StartAsync(new());
        var sample = SampleEditions.Of("struck", 62, "删除线测试通知", "停水~~8~~9小时。\n", []);
        Assert.Contains(bench.Channel.Render(sample.Edition, bench.Outlet).Problems, p => p is { Blocks: true, Code: "struck-text" });
    }

    [Fact]
    public async Task An_unknown_token_finds_nothing_and_the_feed_does_not_repeat_its_own()
    {
        await using var bench = await StartAsync(new());
        await bench.Channel.PublishAsync(bench.Publication(SampleEditions.Short), Cancellation);
        var token = PartnerPath.Of(bench.Outlet.Id, bench.Secrets["partner-token"]);
        Assert.Equal(22, token.Length);
        Assert.NotEqual(token, PartnerPath.Of(bench.Outlet.Id, "another"));
        Assert.DoesNotContain(token, bench.FeedText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense", 1, ReceiptState.Fetched, null)]
    [InlineData("urn:uuid:00000001-2026-7000-8000-000000000001", 0, ReceiptState.Fetched, null)]
    [InlineData("urn:uuid:00000001-2026-7000-8000-000000000001", 1, ReceiptState.Published, null)]
    [InlineData("urn:uuid:00000001-2026-7000-8000-000000000001", 1, ReceiptState.Published, "http://169.254.169.254/latest")]
    [InlineData("urn:uuid:00000001-2026-7000-8000-000000000001", 1, (ReceiptState)9, null)]
    [InlineData("../../etc/passwd", 1, ReceiptState.Fetched, null)]
    public async Task A_bad_receipt_is_refused_in_words_and_not_kept(string id, int revision, ReceiptState state, string? url)
    {
        await using var bench = await StartAsync(new());
        var refusal = await bench.Receipts.WriteAsync(new() { Id = id, Revision = revision, State = state, Url = url is null ? null : new(url) }, Cancellation);
        Assert.NotNull(refusal);
        Assert.False(Directory.Exists(Path.Combine(bench.Site + "-records", "receipts")));
    }

    [Fact]
    public async Task An_older_receipt_never_replaces_a_newer()
    {
        await using var bench = await StartAsync(new());
        var publication = bench.Publication(SampleEditions.Short);
        await bench.Receipts.WriteAsync(Receipt(publication, ReceiptState.Published, new(bench.Client.Address, "p/1")) with { Revision = 2 }, Cancellation);
        await bench.Receipts.WriteAsync(Receipt(publication, ReceiptState.Fetched, null), Cancellation);
        Assert.Equal(ReceiptState.Published, (await bench.Receipts.ReadAsync(publication.Edition.Disclosure, Cancellation))!.State);
    }

    private static async Task<PartnerBench> StartAsync(PartnerBench bench)
    {
        await bench.StartAsync();
        return bench;
    }

    private static PartnerReceipt Receipt(Publication of, ReceiptState state, Uri? url) =>
        new() { Id = $"urn:uuid:{of.Edition.Disclosure}", Revision = of.Edition.Number, State = state, Url = url };
}
