using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Syndication.Rehearsal;

/// <summary>
/// A provincial platform that receives webhooks: checks signature and age (Standard Webhooks 1.0.0), remembers webhook-ids, publishes what it is told and answers with the public address.
/// </summary>
public sealed class ProvincePlatform(RehearsalSettings settings, string secret) : RehearsalPlatform(settings)
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    public Uri Endpoint => new(Address, "hooks/items");

    protected override void Map(IEndpointRouteBuilder routes) => routes.MapPost("/hooks/items", TakeAsync).Writes();

    private async Task TakeAsync(HttpContext context)
    {
        var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        if (Complaint(context.Request.Headers, body.ToArray()) is { } complaint)
        {
            await AnswerAsync(context, 401, new { error = complaint });
            return;
        }

        try
        {
            await TakeAsync(context, context.Request.Headers["webhook-id"]!, JsonNode.Parse(body.ToArray())!.AsObject());
        }
        catch (Exception e) when (e is JsonException or NullReferenceException or InvalidOperationException or FormatException)
        {
            await AnswerAsync(context, 400, new { error = "no event of a known form" });
        }
    }

    private Task TakeAsync(HttpContext context, string id, JsonObject happened)
    {
        var data = happened["data"]!.AsObject();
        var post = Shelf.Change((string)data["id"]!, old => Seen(old, id) || IsOlder(old, data) ? old! : Applied(old, id, happened, data));
        return AnswerAsync(context, 200, new { id = post.Id, url = AddressOf(post).AbsoluteUri });
    }

    private Post Applied(Post? old, string id, JsonObject happened, JsonObject data)
    {
        var now = Settings.Clock.GetUtcNow();
        var ids = $"{old?.More.GetValueOrDefault("ids")} {id}".Trim();
        var post = (old ?? new Post { Id = (string)data["id"]!, At = now, Revision = 0 }) with { Key = id, Revision = (old?.Revision ?? 0) + 1, More = new Dictionary<string, string> { ["ids"] = ids, ["edition"] = data["edition"]!.ToString() } };
        return ((string)happened["type"]!).Split('.')[^2] switch
        {
            "withdrawn" => post with { State = PostState.Gone, Notice = (string?)data["reason"], MovedTo = (string?)data["replacementUrl"] },
            "published" or "updated" => post with { State = PostState.Live, Title = (string)data["title"]!, Html = (string)data["contentHtml"]!, Notice = null, MovedTo = null },
            var other => throw new FormatException(other),
        };
    }

    private static bool Seen(Post? post, string id) => post?.More.GetValueOrDefault("ids")?.Split(' ').Contains(id) == true;

    /// <summary>A late repeat must not bring an older wording back.</summary>
    private static bool IsOlder(Post? post, JsonObject data) =>
        post?.More.GetValueOrDefault("edition") is { } edition && (int)data["edition"]! < int.Parse(edition, CultureInfo.InvariantCulture);

    private string? Complaint(IHeaderDictionary headers, byte[] body)
    {
        if (!long.TryParse(headers["webhook-timestamp"], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || (Settings.Clock.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(seconds)).Duration() > Tolerance)
        {
            return "timestamp missing or too far away";
        }

        byte[] signed = [.. Encoding.UTF8.GetBytes($"{headers["webhook-id"]}.{headers["webhook-timestamp"]}."), .. body];
        var expected = Encoding.ASCII.GetBytes("v1," + Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(secret["whsec_".Length..]), signed)));
        return headers["webhook-signature"].ToString().Split(' ').Any(s => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(s), expected)) ? null : "signature does not fit";
    }

    private static Task AnswerAsync(HttpContext context, int status, object body)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(body);
    }
}
