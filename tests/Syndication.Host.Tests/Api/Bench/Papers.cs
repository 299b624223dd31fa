using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Syndication.Host.Tests.Api.Bench;

/// <summary>Sample items and the few words tests need to send them.</summary>
public static class Papers
{
    public static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public static string Notice(string title = "关于城区计划停水的通知", string publisher = "qinchuan", string extra = "", string body = "自2026年4月1日起停水。") => $"""
        ---
        kind: notice
        title: {title}
        publisher: {publisher}
        column: xwdt/tzgg
        formedOn: 2026-03-05
        source: 秦川市人民政府
        disclosureAttribute: 主动公开
        legalBasis: '20-15'
        outlets: [{(publisher == "chuanbei" ? "portal-chuanbei" : "portal-qinchuan")}]
        {extra}
        ---

        {body}
        """;

    public static Task<HttpResponseMessage> HandInAsync(this HttpClient client, string text, params (string Name, byte[] Content)[] files) =>
        client.PostAsJsonAsync("disclosures", new { text, files = files.Select(f => new { name = f.Name, content = f.Content }) }, TestContext.Current.CancellationToken);

    public static async Task<JsonElement> CreatedAsync(this HttpClient client, string? text = null) =>
        await (await client.HandInAsync(text ?? Notice())).IsAsync(HttpStatusCode.Created);

    public static Task<HttpResponseMessage> OrderAsync(this HttpClient client, string path, object? body = null, string? version = "*", string? key = null) =>
        client.SendAsync(Request(HttpMethod.Post, path, JsonContent.Create(body ?? new { }), version, key), TestContext.Current.CancellationToken);

    public static HttpRequestMessage Request(HttpMethod method, string path, HttpContent? content, string? version = null, string? key = null)
    {
        var request = new HttpRequestMessage(method, path) { Content = content };
        if (version is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", version);
        }

        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return request;
    }

    public static HttpContent Markdown(string text) => new ByteArrayContent(Encoding.UTF8.GetBytes(text)) { Headers = { ContentType = new("text/markdown") } };

    /// <summary>The body, when the status is the expected one.</summary>
    public static async Task<JsonElement> IsAsync(this HttpResponseMessage response, HttpStatusCode status, string? code = null)
    {
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(status == response.StatusCode, $"{(int)response.StatusCode} {text}");
        var json = text.Length == 0 ? default : JsonDocument.Parse(text).RootElement;
        if (code is not null)
        {
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
            Assert.Equal(code, json.GetProperty("code").GetString());
            Assert.NotEmpty(json.GetProperty("detail").GetString()!);
            Assert.NotEmpty(json.GetProperty("detailEn").GetString()!);
        }

        return json;
    }

    public static async Task<JsonElement> ReadAsync(this HttpClient client, string path) =>
        await (await client.GetAsync(path, TestContext.Current.CancellationToken)).IsAsync(HttpStatusCode.OK);

    public static string Id(this JsonElement item) => item.GetProperty("id").GetString()!;

    public static IEnumerable<string> Codes(this JsonElement problem) => problem.GetProperty("problems").EnumerateArray().Select(p => p.GetProperty("code").GetString()!);
}
