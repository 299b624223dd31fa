using System.Net;
using Syndication.Host.Tests.Api.Bench;

namespace Syndication.Host.Tests.Api;

public sealed class BoundaryTests(ApiBench bench) : IClassFixture<ApiBench>
{
    private readonly HttpClient county = bench.As("county");

    [Fact]
    public async Task A_foreign_draft_does_not_exist()
    {
        var id = (await bench.As("author").CreatedAsync()).Id();
        foreach (var path in (string[])["", "/history", "/editions/1", "/deliveries", "/renditions/portal-qinchuan"])
        {
            await (await county.GetAsync($"disclosures/{id}{path}", TestContext.Current.CancellationToken)).IsAsync(HttpStatusCode.NotFound, "not-found");
        }

        await (await county.OrderAsync($"disclosures/{id}/submit")).IsAsync(HttpStatusCode.NotFound, "not-found");
        await (await county.GetAsync($"deliveries/{id}/portal-qinchuan", TestContext.Current.CancellationToken)).IsAsync(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task A_foreign_public_item_may_be_read_but_not_changed_and_its_inside_stays_inside()
    {
        var id = await Roads.PublicAsync(bench);
        var item = await county.ReadAsync($"disclosures/{id}");
        Assert.Equal("released", item.GetProperty("state").GetString());
        Assert.Equal(0, item.GetProperty("reviews").GetArrayLength());
        Assert.Equal("http://portal.example/a", item.GetProperty("deliveries")[0].GetProperty("address").GetString());
        await county.ReadAsync($"disclosures/{id}/editions/1");
        await (await county.OrderAsync($"disclosures/{id}/withdraw", new { kind = "notice", reason = "x" })).IsAsync(HttpStatusCode.Forbidden, "forbidden");
        await (await county.GetAsync($"disclosures/{id}/history", TestContext.Current.CancellationToken)).IsAsync(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task Lists_show_the_own_organisation_and_the_city_sees_all()
    {
        var city = (await bench.As("author").CreatedAsync()).Id();
        var own = (await county.CreatedAsync(Papers.Notice(publisher: "chuanbei"))).Id();
        var seen = (await county.ReadAsync("disclosures?limit=200")).GetProperty("rows").EnumerateArray().Select(r => r.Id()).ToList();
        Assert.Contains(own, seen);
        Assert.DoesNotContain(city, seen);
        var all = (await bench.As("auditor").ReadAsync("disclosures?limit=200")).GetProperty("rows").EnumerateArray().Select(r => r.Id()).ToList();
        Assert.Contains(own, all);
        Assert.Contains(city, all);
        Assert.DoesNotContain((await county.ReadAsync("deliveries?limit=200")).GetProperty("rows").EnumerateArray(), d => d.GetProperty("organisation").GetString() != "chuanbei");
    }

    [Theory]
    [InlineData("disclosures?organisation=qinchuan")]
    [InlineData("deliveries?organisation=qinchuan")]
    [InlineData("deliveries/counts?organisation=qinchuan")]
    [InlineData("deliveries/causes?organisation=qinchuan")]
    [InlineData("ledger/verify")]
    public async Task A_list_of_another_organisation_is_refused(string path) =>
        await (await county.GetAsync(path, TestContext.Current.CancellationToken)).IsAsync(HttpStatusCode.Forbidden, "forbidden");

    [Fact]
    public async Task The_owner_of_an_outlet_sees_what_goes_there()
    {
        var text = Papers.Notice().Replace("[portal-qinchuan]", "[portal-qinchuan, portal-chuanbei]");
        var id = (await bench.As("press").CreatedAsync(text)).Id();
        await county.ReadAsync($"deliveries/{id}/portal-chuanbei");
        await (await county.GetAsync($"deliveries/{id}/portal-qinchuan", TestContext.Current.CancellationToken)).IsAsync(HttpStatusCode.NotFound, "not-found");
        Assert.Contains((await county.ReadAsync("deliveries?outlet=portal-chuanbei")).GetProperty("rows").EnumerateArray(), d => d.GetProperty("disclosure").GetString() == id);
    }

    [Fact]
    public async Task Everybody_learns_who_they_are()
    {
        Assert.False((await county.ReadAsync("me")).GetProperty("seesAll").GetBoolean());
        Assert.True((await bench.As("press").ReadAsync("me")).GetProperty("seesAll").GetBoolean());
        Assert.Equal(13, (await county.ReadAsync("kinds")).GetArrayLength());
    }
}
