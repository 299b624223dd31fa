using System.Net;
using Syndication.Grains.Deliveries;
using Syndication.Grains.Disclosures;
using Syndication.Host.Tests.Api.Bench;

namespace Syndication.Host.Tests.Api;

public sealed class DeliveryTests(ApiBench bench) : IClassFixture<ApiBench>
{
    private static readonly OutletId Portal = new("portal-qinchuan");
    private static readonly Fault Away = new(FaultKind.Outage, "503", new("平台不可用", "The platform is away"));
    private readonly HttpClient operators = bench.As("operator");

    [Fact]
    public async Task A_delivery_is_shown_with_everything_that_happened_there()
    {
        var id = await Roads.PublicAsync(bench);
        var detail = await operators.ReadAsync($"deliveries/{id}/portal-qinchuan");
        Assert.Equal("live", detail.GetProperty("delivery").GetProperty("status").GetString());
        Assert.Equal(["attemptStarted", "attemptEnded"], detail.GetProperty("history").EnumerateArray().Select(h => h.GetProperty("event").GetProperty("event").GetString()));
    }

    [Fact]
    public async Task The_headline_counts_the_deliveries()
    {
        var item = await operators.ReadAsync($"disclosures/{await Roads.PublicAsync(bench)}");
        Assert.Equal("Public at 1 of 1 · 0 waiting as planned · 0 need anyone", item.GetProperty("headline").GetProperty("en").GetString());
        Assert.Equal("已公开 1/1 · 按计划等待 0 · 需处理 0", item.GetProperty("headline").GetProperty("zh").GetString());
    }

    [Fact]
    public async Task What_was_given_up_is_listed_with_its_action_and_may_be_tried_again()
    {
        var id = await FailedAsync();
        var row = (await operators.ReadAsync("deliveries?group=needsAction&limit=200")).GetProperty("rows").EnumerateArray().Single(d => d.GetProperty("disclosure").GetString() == id);
        Assert.Equal("retry", row.GetProperty("action").GetString());
        var after = await (await operators.OrderAsync($"deliveries/{id}/portal-qinchuan/retry")).IsAsync(HttpStatusCode.OK);
        Assert.NotEqual("needsAction", after.GetProperty("delivery").GetProperty("group").GetString());
    }

    [Fact]
    public async Task An_author_may_not_retry()
    {
        var id = await FailedAsync();
        await (await bench.As("author").OrderAsync($"deliveries/{id}/portal-qinchuan/retry")).IsAsync(HttpStatusCode.Forbidden, "forbidden");
    }

    [Fact]
    public async Task What_does_not_fit_the_state_is_refused_for_now()
    {
        var id = await Roads.PublicAsync(bench);
        await (await operators.OrderAsync($"deliveries/{id}/portal-qinchuan/retry")).IsAsync(HttpStatusCode.Conflict, "not-now");
    }

    [Theory]
    [InlineData("hold")]
    [InlineData("abandon")]
    [InlineData("attest")]
    [InlineData("declare-absent")]
    [InlineData("force-resend")]
    public async Task What_needs_a_reason_is_refused_without(string action)
    {
        var id = await Roads.PublicAsync(bench);
        await (await operators.OrderAsync($"deliveries/{id}/portal-qinchuan/{action}")).IsAsync(HttpStatusCode.BadRequest, "invalid");
    }

    [Fact]
    public async Task A_hold_and_its_end_are_recorded_with_the_name()
    {
        var id = (await bench.As("author").CreatedAsync()).Id();
        await (await operators.OrderAsync($"deliveries/{id}/portal-qinchuan/hold", new { reason = "等待核对" })).IsAsync(HttpStatusCode.OK);
        var detail = await (await operators.OrderAsync($"deliveries/{id}/portal-qinchuan/resume")).IsAsync(HttpStatusCode.OK);
        Assert.All(detail.GetProperty("history").EnumerateArray(), h => Assert.Equal("operator", h.GetProperty("actor").GetProperty("name").GetString()));
    }

    [Fact]
    public async Task An_action_without_a_version_is_refused() =>
        await (await operators.OrderAsync($"deliveries/{await Roads.PublicAsync(bench)}/portal-qinchuan/check", version: null)).IsAsync(HttpStatusCode.PreconditionRequired, "if-match");

    [Fact]
    public async Task The_chain_of_what_was_recorded_holds()
    {
        await Roads.PublicAsync(bench);
        Assert.True((await bench.As("auditor").ReadAsync("ledger/verify")).GetProperty("holds").GetBoolean());
    }

    private async Task<string> FailedAsync()
    {
        var id = (await bench.As("author").CreatedAsync()).Id();
        await bench.Item(Guid.Parse(id)).HappenAsync(
            new Released(1, bench.Clock.GetUtcNow()), new AttemptStarted(Portal, Verb.Publish, 1, 0, "key"),
            new AttemptEnded(Portal, new ChannelOutcome.Deferred(Away), 5),
            new GaveUp(Portal, StuckReason.GaveUp, Away));
        return id;
    }
}
