using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Syndication.Rehearsal;

namespace Syndication.Channels.Tests.Rehearsal;

public sealed class RehearsalPlatformTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("rehearsal-").FullName;
    private readonly ServiceProvider services = new ServiceCollection().AddHttpClient().BuildServiceProvider();
    private ProvincePlatform platform = null!;
    private HttpClient client = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        platform = new(new(Path.Combine(folder, "province"), Zh: "省级<平台>"), "whsec_AAAA");
        await platform.StartAsync(Cancellation);
        client = services.GetRequiredService<IHttpClientFactory>().CreateClient();
        client.BaseAddress = platform.Address;
    }

    public async ValueTask DisposeAsync()
    {
        await platform.DisposeAsync();
        await services.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Posts_outlive_the_platform_and_their_address_stays()
    {
        var post = platform.Shelf.Keep(new() { Id = "a-1", Key = "k", Title = "标题", Html = "<p>第1号</p>" });
        var address = platform.AddressOf(post);
        await platform.DisposeAsync();
        platform = new(platform.Settings with { Port = address.Port }, "whsec_AAAA");
        await platform.StartAsync(Cancellation);
        Assert.Equal(("k", "标题"), (platform.Posts.Single().Key, platform.Posts.Single().Title));
        var page = await client.GetStringAsync(address, Cancellation);
        Assert.Contains("第1号", page, StringComparison.Ordinal);
        Assert.Contains("演练", page, StringComparison.Ordinal);
        Assert.Contains("省级&lt;平台&gt;", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Readers_get_what_the_state_says()
    {
        platform.Shelf.Keep(new() { Id = "draft", State = PostState.Draft });
        platform.Shelf.Keep(new() { Id = "gone", State = PostState.Gone, Title = "旧标题" });
        platform.Shelf.Keep(new() { Id = "notice", State = PostState.Gone, Title = "旧标题", Notice = "有误" });
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("p/draft", Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("p/none", Cancellation)).StatusCode);
        var gone = await client.GetAsync("p/gone", Cancellation);
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        Assert.DoesNotContain("旧标题", await gone.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.Contains("旧标题", await (await client.GetAsync("p/notice", Cancellation)).Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.Empty(platform.Posts);
    }

    [Fact]
    public async Task The_control_desk_scripts_shows_and_resets()
    {
        platform.Shelf.Keep(new() { Id = "a" });
        Assert.Equal(HttpStatusCode.OK, (await client.PostAsJsonAsync("_rehearsal/next", new[] { new { kind = "tooMany", retryAfter = "00:01:00" } }, Cancellation)).StatusCode);
        var answer = await client.PostAsync("hooks/items", null, Cancellation);
        Assert.Equal((HttpStatusCode.TooManyRequests, 60d), (answer.StatusCode, answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds));
        Assert.Contains("\"writes\":1", await client.GetStringAsync("_rehearsal/posts", Cancellation), StringComparison.Ordinal);
        await client.PostAsync("_rehearsal/reset", null, Cancellation);
        Assert.Equal((0, 0), (platform.Writes, platform.Shelf.All.Count));
        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsync("_rehearsal/next", JsonContent.Create(new { kind = "nonsense" }), Cancellation)).StatusCode);
    }

    [Theory]
    [InlineData("<p class=\"n1\">第9号&#8212;</p>", "<p class=\"n1\">第0号&#8212;</p>")]
    [InlineData("<h2>一 &amp; 二</h2>1990", "<h2>一 &amp; 二</h2>2990")]
    public void Only_a_digit_that_readers_see_is_altered(string before, string after) => Assert.Equal(after, Altered.Digit(before));

    [Fact]
    public void A_post_with_a_path_for_an_id_is_refused() => Assert.Throws<ArgumentException>(() => platform.Shelf.Keep(new() { Id = "../x" }));

    [Fact]
    public async Task A_folder_site_serves_files_notices_and_redirects()
    {
        var www = Directory.CreateDirectory(Path.Combine(folder, "www")).FullName;
        await File.WriteAllTextAsync(Path.Combine(www, "index.html"), "首页", Cancellation);
        await File.WriteAllTextAsync(Path.Combine(www, "a.html"), "通知", Cancellation);
        await File.WriteAllTextAsync(Path.Combine(www, "a.html.status"), "410\n", Cancellation);
        await File.WriteAllTextAsync(Path.Combine(www, "b.html.status"), "301 https://www.qinchuan.gov.example/c.html", Cancellation);
        await using var site = new FolderSite(www, new(Path.Combine(folder, "site")));
        await site.StartAsync(Cancellation);
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        using var plain = new HttpMessageInvoker(handler);
        async Task<HttpResponseMessage> GetAsync(string path) => await plain.SendAsync(new(HttpMethod.Get, new Uri(site.Address, path)), Cancellation);
        Assert.Equal("首页", await (await GetAsync("")).Content.ReadAsStringAsync(Cancellation));
        var gone = await GetAsync("a.html");
        Assert.Equal((HttpStatusCode.Gone, "通知"), (gone.StatusCode, await gone.Content.ReadAsStringAsync(Cancellation)));
        var moved = await GetAsync("b.html");
        Assert.Equal((HttpStatusCode.MovedPermanently, "https://www.qinchuan.gov.example/c.html"), (moved.StatusCode, moved.Headers.Location!.AbsoluteUri));
        foreach (var hidden in new[] { "a.html.status", "none.html", "..%2f..%2fetc%2fpasswd" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(hidden)).StatusCode);
        }
    }
}
