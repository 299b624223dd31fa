using System.Net.Http.Headers;
using System.Text.Json;
using Syndication.Channels.Http;
using static Syndication.ChannelOutcome;

namespace Syndication.Channels.Webhook;

/// <summary>Posts one event and reads the receiver's answer.</summary>
internal sealed class WebhookApi(HttpDesk desk)
{
    public static Bounds BoundsOf(WebhookOptions options) => Bounds.Usual with { AnswerBytes = 4 << 20, Reach = options.PrivateNetwork ? Reach.Anywhere : Reach.PublicOnly };

    public async Task<ChannelOutcome> SendAsync(OutletSession session, WebhookEvent happened, Func<HttpAnswer.Answered, ChannelOutcome> done, CancellationToken cancellation)
    {
        var options = session.Outlet.Options<WebhookOptions>();
        if (!options.Endpoint.IsAbsoluteUri || !(options.Endpoint.Scheme == Uri.UriSchemeHttps || (options.PrivateNetwork && options.Endpoint.Scheme == Uri.UriSchemeHttp)))
        {
            return Owner("https-required", "接收地址必须以 https:// 开头。请修改渠道设置 endpoint。", "The endpoint must begin with https://. Change the outlet's setting endpoint.");
        }

        if (KeysOf(session, options, out var secrets, out var trouble) is not { } keys)
        {
            return trouble!;
        }

        using var request = Request(options, happened, keys, session.Clock.GetUtcNow());
        return Read(await desk.SendAsync(request, Purpose.Write, BoundsOf(options), cancellation), done, session.Clock, secrets);
    }

    /// <summary>The receiver has it; the address only when it names one.</summary>
    public static ChannelOutcome Live(HttpAnswer.Answered answer)
    {
        var body = answer.Json() is { ValueKind: JsonValueKind.Object } json ? json : default(JsonElement?);
        var reference = Text(body, "id") is { Length: > 0 and <= 200 } id ? new RemoteReference(id) : null;
        if (answer.Status == 202)
        {
            return new Accepted(TimeSpan.FromMinutes(5)) { Reference = reference };
        }

        var address = Uri.TryCreate(Text(body, "url"), UriKind.Absolute, out var url) && url.Scheme is "https" or "http" ? url : null;
        return new Live(address) { Reference = reference };
    }

    private static ChannelOutcome Read(HttpAnswer answer, Func<HttpAnswer.Answered, ChannelOutcome> done, TimeProvider clock, IReadOnlyList<string?> secrets) => answer switch
    {
        HttpAnswer.Answered { Status: 200 or 201 or 202 or 204 } a when !IsPage(a) => done(a),
        HttpAnswer.Answered { IsSuccess: true } => new Unknown(new(FaultKind.Outage, "answer-not-understood",
            new("接收方的答复不是约定的格式，是否收到不明。", "The receiver's answer is not of the agreed form; whether it took the event is uncertain."))),
        HttpAnswer.Answered { Status: 404 or 410 or (>= 300 and < 400) } a => Owner($"endpoint-{a.Status}",
            $"接收地址回复 {a.Status}：已停用或已迁移。请与接收方核对 endpoint。", $"The endpoint answers {a.Status}: it was disabled or has moved. Ask the receiver and change endpoint."),
        // Standard Webhooks: with Retry-After the receiver says itself that it did not take it.
        HttpAnswer.Answered { Status: 503 } a when a.RetryAfter(clock) is { } wait => new Deferred(new(FaultKind.Outage, "503", new("接收方维护中，稍后再推。", "The receiver is under maintenance; it is sent again later.")), wait),
        _ => answer.Failure(clock, secrets)!,
    };

    // A sign-in or error page with status 200 is no receipt.
    private static bool IsPage(HttpAnswer.Answered answer) =>
        answer.Header("Content-Type")?.Contains("html", StringComparison.OrdinalIgnoreCase) == true && answer.Body.Length > 0;

    private static HttpRequestMessage Request(WebhookOptions options, WebhookEvent happened, IReadOnlyList<byte[]> keys, DateTimeOffset now)
    {
        var body = happened.ToBytes(options, now);
        var request = new HttpRequestMessage(HttpMethod.Post, options.Endpoint) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/cloudevents+json; charset=utf-8");
        request.Headers.Add("webhook-id", happened.Id);
        request.Headers.Add("webhook-timestamp", WebhookSignature.Timestamp(now));
        request.Headers.Add("webhook-signature", WebhookSignature.Of(keys, happened.Id, now, body));
        return request;
    }

    private static List<byte[]>? KeysOf(OutletSession session, WebhookOptions options, out List<string?> secrets, out ChannelOutcome? trouble)
    {
        (secrets, trouble) = ([], null);
        List<byte[]> keys = [];
        foreach (var name in new[] { options.Secret, options.FormerSecret }.OfType<string>())
        {
            if (SecretOf(session, name) is not { } secret || WebhookSignature.Key(secret) is not { } key)
            {
                trouble = Owner("secret-invalid", $"密钥“{name}”不存在或格式不对：应为 whsec_ 加 24 至 64 字节的 base64。", $"The secret '{name}' is missing or malformed: it is whsec_ and the base64 of 24 to 64 bytes.");
                return null;
            }

            secrets.AddRange(secret, secret["whsec_".Length..]);
            keys.Add(key);
        }

        return keys;
    }

    private static string? SecretOf(OutletSession session, string name)
    {
        try
        {
            return session.Secret(name);
        }
        catch (KeyNotFoundException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement? json, string name) =>
        json is { } body && body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static Refused Owner(string code, string zh, string en) => new(new(FaultKind.Credential, code, new(zh, en)));
}
