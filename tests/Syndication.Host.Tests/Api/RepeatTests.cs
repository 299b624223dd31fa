using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Syndication.Grains.Ports;
using Syndication.Host.Tests.Api.Bench;

namespace Syndication.Host.Tests.Api;

public sealed class RepeatTests(ApiBench bench) : IClassFixture<ApiBench>
{
    private readonly HttpClient author = bench.As("author");

    [Fact]
    public async Task The_same_key_and_body_give_the_same_answer_and_one_item()
    {
        var first = await SendAsync("one", Papers.Notice());
        var second = await SendAsync("one", Papers.Notice());
        Assert.Equal(await first.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), await second.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.Created, second.StatusCode);
        Assert.Equal((first.Headers.ETag, first.Headers.Location), (second.Headers.ETag, second.Headers.Location));
        Assert.Equal(["true"], second.Headers.GetValues("Idempotency-Replayed"));
    }

    [Fact]
    public async Task A_refusal_is_repeated_too()
    {
        await (await SendAsync("refused", "no front matter")).IsAsync(HttpStatusCode.UnprocessableEntity, "problems");
        var again = await SendAsync("refused", "no front matter");
        await again.IsAsync(HttpStatusCode.UnprocessableEntity, "problems");
        Assert.Equal(["true"], again.Headers.GetValues("Idempotency-Replayed"));
    }

    [Fact]
    public async Task The_same_key_with_another_body_is_refused()
    {
        await (await SendAsync("two", Papers.Notice())).IsAsync(HttpStatusCode.Created);
        await (await SendAsync("two", Papers.Notice("关于另一件事的通知"))).IsAsync(HttpStatusCode.UnprocessableEntity, "key-reused");
    }

    [Fact]
    public async Task The_same_key_of_another_person_is_another_key()
    {
        var mine = await (await SendAsync("three", Papers.Notice())).IsAsync(HttpStatusCode.Created);
        var theirs = await (await SendAsync("three", Papers.Notice(), bench.As("press"))).IsAsync(HttpStatusCode.Created);
        Assert.NotEqual(mine.Id(), theirs.Id());
    }

    [Fact]
    public async Task After_a_day_the_key_is_free_again()
    {
        var first = await (await SendAsync("four", Papers.Notice())).IsAsync(HttpStatusCode.Created);
        bench.Clock.Move(TimeSpan.FromHours(24.1));
        Assert.NotEqual(first.Id(), (await (await SendAsync("four", Papers.Notice())).IsAsync(HttpStatusCode.Created)).Id());
    }

    [Fact]
    public async Task While_one_is_under_way_the_other_is_told_to_wait()
    {
        var id = (await author.CreatedAsync()).Id();
        var gate = bench.Item(Guid.Parse(id)).Gate;
        await gate.WaitAsync(TestContext.Current.CancellationToken);
        Task<HttpResponseMessage>[] both = [author.OrderAsync($"disclosures/{id}/submit", key: "five"), author.OrderAsync($"disclosures/{id}/submit", key: "five")];

        // Whichever came first is held at the gate, so the other one answers.
        var told = await Task.WhenAny(both);
        await (await told).IsAsync(HttpStatusCode.Conflict, "under-way");
        Assert.NotNull((await told).Headers.RetryAfter);
        gate.Release();
        await (await both.Single(t => t != told)).IsAsync(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_change_repeated_with_its_key_is_made_once()
    {
        var id = (await author.CreatedAsync()).Id();
        await (await author.OrderAsync($"disclosures/{id}/submit", version: "\"1\"", key: "six")).IsAsync(HttpStatusCode.OK);
        await (await author.OrderAsync($"disclosures/{id}/submit", version: "\"1\"", key: "six")).IsAsync(HttpStatusCode.OK);
        Assert.Equal(2, (await author.ReadAsync($"disclosures/{id}/history")).GetArrayLength());
    }

    [Fact]
    public async Task A_repeat_after_a_crash_before_the_answer_was_kept_makes_no_second_item()
    {
        var first = await (await SendAsync("crash", Papers.Notice())).IsAsync(HttpStatusCode.Created);
        var facts = bench.Services.GetRequiredService<IFacts>();
        var (shelf, fact) = (new OutletId("api"), $"idem:{Fingerprint.Of("author")}:crash");
        var kept = JsonNode.Parse((await facts.RecallAsync(shelf, fact, TestContext.Current.CancellationToken))!)!;
        kept["Answer"] = null;
        await facts.RememberAsync(shelf, fact, kept.ToJsonString(), TestContext.Current.CancellationToken);

        await (await SendAsync("crash", Papers.Notice())).IsAsync(HttpStatusCode.Conflict, "under-way");
        bench.Clock.Move(TimeSpan.FromMinutes(2));
        var second = await (await SendAsync("crash", Papers.Notice())).IsAsync(HttpStatusCode.Created);
        Assert.Equal(first.Id(), second.Id());
        Assert.Equal(first.GetProperty("version").GetInt64(), second.GetProperty("version").GetInt64());
    }

    [Fact]
    public async Task A_key_that_is_too_long_is_refused() =>
        await (await SendAsync(new string('k', 256), Papers.Notice())).IsAsync(HttpStatusCode.BadRequest, "invalid");

    private async Task<HttpResponseMessage> SendAsync(string key, string text, HttpClient? client = null)
    {
        using var request = Papers.Request(HttpMethod.Post, "disclosures", Papers.Markdown(text), key: key);
        return await (client ?? author).SendAsync(request, TestContext.Current.CancellationToken);
    }
}
