using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Syndication.Cli.Talk;

/// <summary>An answer and the version it carries.</summary>
internal sealed record Answer(JsonElement Body, string? ETag);

/// <summary>Speaks to the public API.</summary>
internal sealed class ApiClient : IDisposable
{
    private readonly HttpClient http;
    private readonly TimeProvider clock;

    public ApiClient(Uri server, string? token, TimeProvider clock)
    {
        this.clock = clock;
        http = new HttpClient(new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(5) }, disposeHandler: true) { BaseAddress = new Uri(server, "/api/v1/"), Timeout = TimeSpan.FromMinutes(2) };
        if (token is not null)
        {
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }
    }

    public Task<Answer> GetAsync(string path, CancellationToken cancellation) => SendAsync(HttpMethod.Get, path, null, null, null, cancellation);

    /// <summary>Changes something; the key makes an accidental repeat harmless.</summary>
    public Task<Answer> PostAsync(string path, object? body, string? version, CancellationToken cancellation) =>
        SendAsync(HttpMethod.Post, path, JsonContent.Create(body ?? new { }), version, NewKey(), cancellation);

    public Task<Answer> UploadAsync(string path, Manuscript manuscript, CancellationToken cancellation)
    {
        var key = NewKey();
        return SendAsync(HttpMethod.Post, path, manuscript.ToForm(key), null, key, cancellation);
    }

    public void Dispose() => http.Dispose();

    private async Task<Answer> SendAsync(HttpMethod method, string path, HttpContent? content, string? version, string? key, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (version is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", version);
        }

        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        using var response = await http.SendAsync(request, cancellation);
        var body = await ReadAsync(response, cancellation);
        return response.IsSuccessStatusCode && body is { } json ? new(json, response.Headers.ETag?.Tag) : throw new ApiRefusal((int)response.StatusCode, body);
    }

    private static async Task<JsonElement?> ReadAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        if (response.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) != true)
        {
            return null;
        }

        return await response.Content.ReadFromJsonAsync<JsonElement>(cancellation);
    }

    private string NewKey() => Guid.CreateVersion7(clock.GetUtcNow()).ToString("N");
}
