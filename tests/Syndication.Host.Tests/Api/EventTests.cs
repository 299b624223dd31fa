using System.Net;
using System.Net.ServerSentEvents;
using System.Text.Json;
using Syndication.Host.Tests.Api.Bench;

namespace Syndication.Host.Tests.Api;

public sealed class EventTests(ApiBench bench) : IClassFixture<ApiBench>
{
    [Fact]
    public async Task What_happens_is_heard_while_it_happens()
    {
        var heard = ListenAsync("author", "events");
        await heard.MoveNextAsync();
        Assert.Equal("heartbeat", heard.Current.EventType);
        var id = (await bench.As("author").CreatedAsync()).Id();
        await heard.MoveNextAsync();
        Assert.Equal("drafted", heard.Current.EventType);
        Assert.Equal(id, heard.Current.Data.GetProperty("disclosure").GetString());
        await heard.DisposeAsync();
    }

    [Fact]
    public async Task After_a_break_the_stream_goes_on_with_the_next_event()
    {
        var author = bench.As("author");
        var id = (await author.CreatedAsync()).Id();
        await (await author.OrderAsync($"disclosures/{id}/submit")).IsAsync(HttpStatusCode.OK);
        var all = ListenAsync("author", "events?after=0");
        string last;
        do
        {
            await all.MoveNextAsync();
            last = all.Current.EventId!;
        }
        while (all.Current.EventType != "drafted" || all.Current.Data.GetProperty("disclosure").GetString() != id);
        await all.DisposeAsync();

        var resumed = ListenAsync("author", "events", last);
        await resumed.MoveNextAsync();
        Assert.Equal((last, "heartbeat"), (resumed.Current.EventId, resumed.Current.EventType));
        await resumed.MoveNextAsync();
        Assert.Equal((id, "submitted"), (resumed.Current.Data.GetProperty("disclosure").GetString(), resumed.Current.EventType));
        await resumed.DisposeAsync();
    }

    [Fact]
    public async Task A_county_does_not_hear_the_citys_drafts()
    {
        var heard = ListenAsync("county", "events");
        await heard.MoveNextAsync();
        await bench.As("author").CreatedAsync();
        var own = (await bench.As("county").CreatedAsync(Papers.Notice(publisher: "chuanbei"))).Id();
        await heard.MoveNextAsync();
        Assert.Equal(own, heard.Current.Data.GetProperty("disclosure").GetString());
        await heard.DisposeAsync();
    }

    [Fact]
    public async Task An_event_id_that_is_none_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "events");
        request.Headers.Add("Last-Event-ID", "abc");
        await (await bench.As("author").SendAsync(request, TestContext.Current.CancellationToken)).IsAsync(HttpStatusCode.BadRequest, "invalid");
    }

    private async IAsyncEnumerator<SseItem<JsonElement>> ListenAsync(string person, string path, string? lastEventId = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (lastEventId is not null)
        {
            request.Headers.Add("Last-Event-ID", lastEventId);
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(30));
        using var response = await bench.As(person).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        var events = SseParser.Create(await response.Content.ReadAsStreamAsync(limit.Token), (_, data) => JsonDocument.Parse(data.ToArray()).RootElement);
        await foreach (var item in events.EnumerateAsync(limit.Token))
        {
            yield return item;
        }
    }
}
