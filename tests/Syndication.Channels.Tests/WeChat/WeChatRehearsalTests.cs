using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Syndication.Rehearsal;
using Syndication.Rehearsal.WeChat;

namespace Syndication.Channels.Tests.WeChat;

/// <summary>The platform's own rules, spoken to directly.</summary>
public sealed class WeChatRehearsalTests : WeChatTests
{
    private readonly ServiceProvider services = new ServiceCollection().AddHttpClient().BuildServiceProvider();

    [Theory]
    [InlineData("title", 33, 45003)]
    [InlineData("author", 17, 45110)]
    [InlineData("digest", 129, 45004)]
    [InlineData("content", 20_000, 45002)]
    [InlineData("thumb_media_id", 5, 40007)]
    [InlineData("content_source_url", 5, 41039)]
    public async Task A_field_over_its_limit_has_its_own_code(string field, int length, int code)
    {
        var article = await ArticleAsync();
        article[field] = new string('长', length);
        Assert.Equal(code, Code(await AskAsync("draft/add", new JsonObject { ["articles"] = new JsonArray(article) })));
    }

    [Fact]
    public async Task Foreign_pictures_ids_classes_and_links_do_not_survive()
    {
        var article = await ArticleAsync();
        article["content"] = "<p id=\"a\" class=\"b\" style=\"color:red\">文<img src=\"https://elsewhere.example/x.png\"/><a href=\"https://x.example\">链</a><script>alert(1)</script></p>";
        var id = (await AskAsync("draft/add", new JsonObject { ["articles"] = new JsonArray(article) }))["media_id"]!.ToString();
        Assert.Equal("<p style=\"color:red\">文链</p>", (await AskAsync("draft/get", new JsonObject { ["media_id"] = id }))["news_item"]![0]!["content"]!.ToString());
    }

    [Fact]
    public async Task A_draft_is_changed_counted_listed_and_deleted()
    {
        var article = await ArticleAsync();
        var id = (await AskAsync("draft/add", new JsonObject { ["articles"] = new JsonArray(article.DeepClone()) }))["media_id"]!.ToString();
        article["title"] = "改后标题";
        Assert.Equal(0, Code(await AskAsync("draft/update", new JsonObject { ["media_id"] = id, ["index"] = 0, ["articles"] = article.DeepClone() })));
        Assert.Equal(40114, Code(await AskAsync("draft/update", new JsonObject { ["media_id"] = id, ["index"] = 3, ["articles"] = article.DeepClone() })));
        var page = await AskAsync("draft/batchget", new JsonObject { ["offset"] = 0, ["count"] = 20, ["no_content"] = 1 });
        Assert.Equal("改后标题", page["item"]![0]!["content"]!["news_item"]![0]!["title"]!.ToString());
        Assert.Equal(40097, Code(await AskAsync("draft/batchget", new JsonObject { ["offset"] = 0, ["count"] = 21 })));
        Assert.Equal(0, Code(await AskAsync("draft/delete", new JsonObject { ["media_id"] = id })));
        Assert.Equal(40007, Code(await AskAsync("draft/get", new JsonObject { ["media_id"] = id })));
    }

    [Fact]
    public async Task The_stable_token_comes_back_and_is_renewed_five_minutes_before_its_end()
    {
        var first = await TokenAsync();
        Later(TimeSpan.FromMinutes(100));
        Assert.Equal((first.Token, 1200), await TokenAsync());
        Later(TimeSpan.FromMinutes(16));
        var second = await TokenAsync();
        Assert.NotEqual(first.Token, second.Token);
        Assert.Equal(7200, second.Seconds);
        Assert.NotEqual(40001, Code(await AskAsync("draft/batchget", new JsonObject { ["offset"] = 0, ["count"] = 1 }, first.Token)));
        Later(TimeSpan.FromMinutes(5));
        Assert.Equal(42001, Code(await AskAsync("draft/batchget", new JsonObject { ["offset"] = 0, ["count"] = 1 }, first.Token)));
    }

    [Fact]
    public async Task Quota_is_counted_told_and_reset()
    {
        for (var n = 0; n < 10; n++)
        {
            Assert.Equal(53600, Code(await AskAsync("freepublish/delete", new JsonObject { ["article_id"] = "none", ["index"] = 1 })));
        }

        Assert.Equal(45009, Code(await AskAsync("freepublish/delete", new JsonObject { ["article_id"] = "none", ["index"] = 1 })));
        var told = await AskAsync("openapi/quota/get", new JsonObject { ["cgi_path"] = "/cgi-bin/freepublish/delete" });
        Assert.Equal("10", told["quota"]!["used"]!.ToString());
        Assert.Equal(76021, Code(await AskAsync("openapi/quota/get", new JsonObject { ["cgi_path"] = "/cgi-bin/none" })));
        Assert.Equal(0, Code(await AskAsync("clear_quota", new JsonObject { ["appid"] = Account.AppId })));
        Assert.Equal(53600, Code(await AskAsync("freepublish/delete", new JsonObject { ["article_id"] = "none", ["index"] = 1 })));
    }

    [Fact]
    public async Task An_error_ends_with_its_rid_and_a_success_may_have_no_code()
    {
        Assert.Matches(" rid: [0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$", (await AskAsync("draft/get", new JsonObject { ["media_id"] = "none" }))["errmsg"]!.ToString());
        Assert.Null((await AskAsync("draft/batchget", new JsonObject { ["offset"] = 0, ["count"] = 1 }))["errcode"]);
    }

    [Fact]
    public async Task An_escaped_title_is_stored_as_it_came()
    {
        var article = await ArticleAsync();
        var escaped = JsonSerializer.Serialize(new { articles = new[] { article } });
        Assert.Contains("\\u", escaped, StringComparison.Ordinal);
        await SendAsync("draft/add", escaped, (await TokenAsync()).Token);
        Assert.StartsWith("\\u", Platform.Shelf.All.Single().Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_may_be_set_to_publish_twice_and_to_stay_until_it_is_published()
    {
        (Account.SecondSubmitPublishesAgain, Account.DraftVanishesAtSubmit, Account.Delay) = (true, false, TimeSpan.FromMinutes(1));
        var id = (await AskAsync("draft/add", new JsonObject { ["articles"] = new JsonArray(await ArticleAsync()) }))["media_id"]!.ToString();
        Assert.Equal(0, Code(await AskAsync("freepublish/submit", new JsonObject { ["media_id"] = id })));
        Assert.Equal(0, Code(await AskAsync("freepublish/submit", new JsonObject { ["media_id"] = id })));
        Later(TimeSpan.FromMinutes(1));
        Assert.Equal((2, 0), (Platform.Posts.Count, Platform.Drafts));
    }

    [Fact]
    public async Task Posts_and_jobs_outlive_the_platform()
    {
        Account.Delay = TimeSpan.FromMinutes(10);
        await PublishAsync(Publication());
        await Platform.StopAsync();
        await using var again = new WeChatRehearsal(Platform.Settings, new() { Secret = WeChatBench.AppSecret });
        Later(TimeSpan.FromMinutes(11));
        await again.StartAsync(Cancellation);
        Assert.Single(again.Posts);
    }

    private async Task<JsonObject> ArticleAsync()
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent([0x89, 0x50, 0x4E, 0x47, 1]), "media", "c.png" } };
        var cover = await AskAsync("material/add_material", form, (await TokenAsync()).Token);
        return new() { ["title"] = "标题", ["author"] = "作者", ["digest"] = "摘要", ["content"] = "<p>正文</p>", ["content_source_url"] = "https://a.example/1", ["thumb_media_id"] = cover["media_id"]!.ToString() };
    }

    private async Task<(string Token, int Seconds)> TokenAsync()
    {
        var answer = await SendAsync("stable_token", JsonSerializer.Serialize(new { grant_type = "client_credential", appid = Account.AppId, secret = WeChatBench.AppSecret }), null);
        return (answer["access_token"]!.ToString(), (int)answer["expires_in"]!);
    }

    private async Task<JsonNode> AskAsync(string path, JsonObject body, string? token = null) => await SendAsync(path, body.ToJsonString(WeChatRelaxed), token ?? (await TokenAsync()).Token);

    private Task<JsonNode> SendAsync(string path, string body, string? token) => AskAsync(path, new StringContent(body), token);

    private async Task<JsonNode> AskAsync(string path, HttpContent body, string? token)
    {
        using var client = services.GetRequiredService<IHttpClientFactory>().CreateClient();
        using var answer = await client.PostAsync(new Uri(Platform.Address, $"cgi-bin/{path}?access_token={token}"), body, Cancellation);
        return (await answer.Content.ReadFromJsonAsync<JsonNode>(Cancellation))!;
    }

    private static JsonSerializerOptions WeChatRelaxed { get; } = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static int Code(JsonNode answer) => (int?)answer["errcode"] ?? 0;
}
