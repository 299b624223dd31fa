using System.Net;
using Syndication.Host.Tests.Api.Bench;

namespace Syndication.Host.Tests.Api;

public sealed class VersionTests(ApiBench bench) : IClassFixture<ApiBench>
{
    private readonly HttpClient author = bench.As("author");

    [Fact]
    public async Task A_change_without_a_version_is_refused() =>
        await (await author.OrderAsync($"disclosures/{(await author.CreatedAsync()).Id()}/submit", version: null)).IsAsync(HttpStatusCode.PreconditionRequired, "if-match");

    [Fact]
    public async Task A_change_of_what_has_changed_since_is_refused()
    {
        var id = (await author.CreatedAsync()).Id();
        await (await author.OrderAsync($"disclosures/{id}/submit", version: "\"1\"")).IsAsync(HttpStatusCode.OK);
        await (await bench.As("reviewer").OrderAsync($"disclosures/{id}/reviews", new { step = "first", passed = true }, "\"1\"")).IsAsync(HttpStatusCode.PreconditionFailed, "conflict");
        await (await bench.As("reviewer").OrderAsync($"disclosures/{id}/reviews", new { step = "first", passed = true }, "\"2\"")).IsAsync(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_edit_of_an_old_version_keeps_nothing()
    {
        var item = await author.CreatedAsync();
        using var request = Papers.Request(HttpMethod.Put, $"disclosures/{item.Id()}", Papers.Markdown(Papers.Notice("关于另一件事的通知")), "\"9\"");
        await (await author.SendAsync(request, TestContext.Current.CancellationToken)).IsAsync(HttpStatusCode.PreconditionFailed, "conflict");
        Assert.Equal(item.GetProperty("title").GetString(), (await author.ReadAsync($"disclosures/{item.Id()}")).GetProperty("title").GetString());
    }

    [Fact]
    public async Task A_version_that_is_none_is_refused() =>
        await (await author.OrderAsync($"disclosures/{(await author.CreatedAsync()).Id()}/submit", version: "abc")).IsAsync(HttpStatusCode.BadRequest, "invalid");

    [Fact]
    public async Task The_answer_to_a_change_carries_the_next_version()
    {
        var answer = await author.OrderAsync($"disclosures/{(await author.CreatedAsync()).Id()}/submit", version: "\"1\"");
        Assert.Equal("\"2\"", answer.Headers.ETag!.Tag);
    }

    [Fact]
    public async Task Pages_show_every_row_once()
    {
        for (var i = 0; i < 7; i++)
        {
            await author.CreatedAsync();
        }

        List<string> seen = [];
        for (string? next = ""; next is not null;)
        {
            var page = await author.ReadAsync($"disclosures?limit=3{(next.Length > 0 ? "&cursor=" + Uri.EscapeDataString(next) : "")}");
            seen.AddRange(page.GetProperty("rows").EnumerateArray().Select(r => r.Id()));
            next = page.GetProperty("next").GetString();
        }

        Assert.True(seen.Count >= 7);
        Assert.Equal(seen.Count, seen.Distinct().Count());
    }

    [Fact]
    public async Task The_calendar_shows_what_is_released_between_two_instants()
    {
        var item = await author.CreatedAsync(Papers.Notice(extra: "releaseAt: 2099-05-01T10:00:00+08:00"));
        await Roads.SignAsync(bench, item.Id());
        Assert.Contains((await author.ReadAsync("disclosures?releaseFrom=2099-05-01T00:00:00Z&releaseTo=2099-05-02T00:00:00Z")).GetProperty("rows").EnumerateArray(), r => r.Id() == item.Id());
        Assert.DoesNotContain((await author.ReadAsync("disclosures?releaseFrom=2099-05-02T00:00:00Z&releaseTo=2099-05-03T00:00:00Z")).GetProperty("rows").EnumerateArray(), r => r.Id() == item.Id());
    }

    [Fact]
    public async Task An_item_is_found_by_its_index_number()
    {
        var item = await author.CreatedAsync();
        var found = await author.ReadAsync($"disclosures/lookup?indexNumber={Uri.EscapeDataString(item.GetProperty("indexNumber").GetString()!)}");
        Assert.Equal(item.Id(), found.Id());
    }
}
