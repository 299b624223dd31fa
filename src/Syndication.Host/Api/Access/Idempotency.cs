using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using Syndication.Grains.Ports;
using Syndication.Host.Api.Answers;

namespace Syndication.Host.Api.Access;

/// <summary>The same POST with the same <c>Idempotency-Key</c> by the same person gives the same answer for a day, also after a crash.</summary>
internal sealed class Idempotency(RequestDelegate next, IFacts facts, TimeProvider clock, IOptions<ApiOptions> options)
{
    private static readonly OutletId Shelf = new("api");

    // A run that another process began may still be under way; later than this it has certainly ended.
    private static readonly TimeSpan Busy = TimeSpan.FromSeconds(60);

    private readonly ConcurrentDictionary<string, byte> running = new(StringComparer.Ordinal);

    public async Task InvokeAsync(HttpContext context)
    {
        var key = context.Request.Headers["Idempotency-Key"].ToString();
        if (!HttpMethods.IsPost(context.Request.Method) || key.Length == 0 || context.Features.Get<Caller>() is not { } caller)
        {
            await next(context);
            return;
        }

        if (key.Length > 255)
        {
            throw Refusals.Invalid("Idempotency-Key", "Idempotency-Key 最长 255 个字符。", "An Idempotency-Key has at most 255 characters.").AsException();
        }

        var shelf = $"idem:{Fingerprint.Of(caller.Actor.Id)}:{key}";
        if (!running.TryAdd(shelf, 0))
        {
            throw UnderWay(1).AsException();
        }

        try
        {
            await AnswerOnceAsync(context, shelf);
        }
        finally
        {
            running.TryRemove(shelf, out _);
        }
    }

    private async Task AnswerOnceAsync(HttpContext context, string shelf)
    {
        var hash = await HashAsync(context.Request, context.RequestAborted);
        var known = await RecallAsync(shelf, context.RequestAborted);
        if (known is null)
        {
            known = new Kept(hash, clock.GetUtcNow(), DisclosureId.New(clock));
            await RememberAsync(shelf, known, context.RequestAborted);
        }
        else if (known.Request != hash)
        {
            throw ApiProblem.Of(422, "key-reused", "这个 Idempotency-Key 已用于另一个请求。请换一个新的。", "This Idempotency-Key was used for another request. Take a new one.").AsException();
        }
        else if (known.Answer is not null)
        {
            await ReplayAsync(context.Response, known.Answer);
            return;
        }
        else if (clock.GetUtcNow() - known.Since is var age && age < Busy)
        {
            throw UnderWay((int)(Busy - age).TotalSeconds + 1).AsException();
        }

        context.Features.Set(new NewIdentity(known.Identity));
        await RunAsync(context, shelf, known);
    }

    private async Task RunAsync(HttpContext context, string shelf, Kept kept)
    {
        var feature = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var copy = new MemoryStream();
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(copy, feature));
        var answered = false;
        try
        {
            await RunToAnswerAsync(context);
            await context.Response.CompleteAsync();
            answered = true;
        }
        finally
        {
            context.Features.Set(feature);

            // A failure of ours and a client that went away say nothing about the work: the same key may try again at once.
            await RememberAsync(shelf, answered && context.Response.StatusCode < 500 ? kept with { Answer = Answer.Of(context.Response, copy) } : kept with { Since = DateTimeOffset.MinValue }, CancellationToken.None);
        }

        await feature.Stream.WriteAsync(copy.GetBuffer().AsMemory(0, (int)copy.Length), context.RequestAborted);
    }

    private async Task RunToAnswerAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (ProblemException refusal)
        {
            await ProblemAnswers.WriteAsync(context, refusal.Problem);
        }
    }

    private static async Task<Fingerprint> HashAsync(HttpRequest request, CancellationToken cancellation)
    {
        request.EnableBuffering();
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellation);
        request.Body.Position = 0;
        return Fingerprint.Of($"{request.Path}{request.QueryString}\n{Fingerprint.Of(body.GetBuffer().AsSpan(0, (int)body.Length))}");
    }

    private static async Task ReplayAsync(HttpResponse response, Answer answer)
    {
        response.StatusCode = answer.Status;
        response.ContentType = answer.ContentType;
        response.Headers.ETag = answer.ETag;
        response.Headers.Location = answer.Location;
        response.Headers["Idempotency-Replayed"] = "true";
        await response.Body.WriteAsync(answer.Body);
    }

    private async Task<Kept?> RecallAsync(string shelf, CancellationToken cancellation)
    {
        var text = await facts.RecallAsync(Shelf, shelf, cancellation);
        var kept = text is null ? null : JsonSerializer.Deserialize<Kept>(text);
        return kept is null || clock.GetUtcNow() - kept.Born > options.Value.KeyLifetime ? null : kept;
    }

    private Task RememberAsync(string shelf, Kept kept, CancellationToken cancellation) =>
        facts.RememberAsync(Shelf, shelf, JsonSerializer.Serialize(kept), cancellation);

    private static ApiProblem UnderWay(int seconds) =>
        ApiProblem.Of(409, "under-way", "同一请求正在处理，请稍候再用同一个键查询。", "The same request is being handled; ask again with the same key in a moment.") with { RetryAfter = seconds };

    private sealed record Kept(Fingerprint Request, DateTimeOffset Since, DisclosureId Identity, Answer? Answer = null)
    {
        public DateTimeOffset Born { get; init; } = Since;
    }

    private sealed record Answer(int Status, string? ContentType, string? ETag, string? Location, byte[] Body)
    {
        public static Answer Of(HttpResponse response, MemoryStream body) =>
            new(response.StatusCode, response.ContentType, response.Headers.ETag, response.Headers.Location, body.ToArray());
    }
}

/// <summary>The identity a new item gets, fixed by the key, so that the repeat of a POST that a crash cut off makes no second item.</summary>
internal sealed record NewIdentity(DisclosureId Value);
