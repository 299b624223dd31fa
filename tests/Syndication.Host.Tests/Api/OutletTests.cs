using System.Net;
using System.Net.Http.Json;
using Syndication.Host.Tests.Api.Bench;

namespace Syndication.Host.Tests.Api;

public sealed class OutletTests(ApiBench bench) : IClassFixture<ApiBench>
{
    private readonly HttpClient operators = bench.As("operator");

    [Fact]
    public async Task An_outlet_is_created_once_changed_at_its_version_and_shown_with_its_passport()
    {
        var created = await operators.PostAsJsonAsync("outlets", Order("wechat-zjj"), TestContext.Current.CancellationToken);
        var outlet = await created.IsAsync(HttpStatusCode.Created);
        Assert.Equal(30, outlet.GetProperty("profile").GetProperty("limits").GetProperty("title").GetInt32());
        await (await operators.PostAsJsonAsync("outlets", Order("wechat-zjj"), TestContext.Current.CancellationToken)).IsAsync(HttpStatusCode.Conflict, "exists");
        await (await PutAsync("wechat-zjj", "\"7\"")).IsAsync(HttpStatusCode.PreconditionFailed, "conflict");
        await (await PutAsync("wechat-zjj", null)).IsAsync(HttpStatusCode.PreconditionRequired, "if-match");
        await (await PutAsync("wechat-zjj", created.Headers.ETag!.Tag)).IsAsync(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_pause_names_who_and_a_resume_ends_it()
    {
        var paused = await (await operators.OrderAsync("outlets/gazette-qinchuan/pause", new { reason = "维护" })).IsAsync(HttpStatusCode.OK);
        Assert.Equal("operator", paused.GetProperty("pause").GetProperty("by").GetString());
        var resumed = await (await operators.OrderAsync("outlets/gazette-qinchuan/resume")).IsAsync(HttpStatusCode.OK);
        Assert.False(resumed.TryGetProperty("pause", out var pause) && pause.ValueKind != System.Text.Json.JsonValueKind.Null);
    }

    [Theory]
    [InlineData("author")]
    [InlineData("county-operator")]
    public async Task Others_may_not_touch_an_outlet_nor_see_its_settings(string person)
    {
        var client = bench.As(person);
        await (await client.OrderAsync("outlets/portal-qinchuan/pause", new { reason = "x" })).IsAsync(HttpStatusCode.Forbidden, "forbidden");
        await (await client.OrderAsync("outlets/portal-qinchuan/test")).IsAsync(HttpStatusCode.Forbidden, "forbidden");
        Assert.DoesNotContain("secretName", (await client.ReadAsync("outlets/portal-qinchuan")).GetRawText());
        Assert.Contains("secretName", (await operators.ReadAsync("outlets/portal-qinchuan")).GetRawText());
    }

    [Fact]
    public async Task A_test_renders_a_sample_and_sends_nothing()
    {
        var view = await (await operators.OrderAsync("outlets/portal-qinchuan/test")).IsAsync(HttpStatusCode.OK);
        Assert.Contains("政务服务大厅", view.GetProperty("text").GetString());
    }

    [Fact]
    public async Task An_unknown_channel_and_organisation_are_both_named()
    {
        var order = new { id = "x", channel = "telegraph", name = new { zh = "x", en = "x" }, organisation = "qinchuan", settings = 1 };
        var problem = await (await operators.PostAsJsonAsync("outlets", order, TestContext.Current.CancellationToken)).IsAsync(HttpStatusCode.UnprocessableEntity, "problems");
        Assert.Equal(["channel-unknown", "settings"], problem.Codes());
    }

    [Fact]
    public async Task An_id_that_is_none_is_refused() =>
        await (await operators.PostAsJsonAsync("outlets", Order("Not An Id"), TestContext.Current.CancellationToken)).IsAsync(HttpStatusCode.BadRequest, "invalid");

    private static object Order(string id) => new { id, channel = "wechat", name = new { zh = "秦川住建", en = "Housing" }, organisation = "zjj", settings = new { appId = "wx" } };

    private async Task<HttpResponseMessage> PutAsync(string id, string? version)
    {
        using var request = Papers.Request(HttpMethod.Put, $"outlets/{id}", JsonContent.Create(Order(id)), version);
        return await operators.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
