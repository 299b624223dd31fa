using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace Syndication.Rehearsal;

/// <summary>Plays the scripted answers around the platform's own behaviour, and counts.</summary>
internal sealed class Script
{
    private readonly ConcurrentQueue<Answer> writes = new();
    private readonly ConcurrentQueue<Answer> reads = new();
    private int written;
    private int called;

    public SemaphoreSlim Held { get; } = new(0);

    public int Writes => written;

    public int Calls => called;

    public void ForWrites(IEnumerable<Answer> answers) => answers.ToList().ForEach(writes.Enqueue);

    public void ForReads(IEnumerable<Answer> answers) => answers.ToList().ForEach(reads.Enqueue);

    public void Clear()
    {
        writes.Clear();
        reads.Clear();
        written = called = 0;
    }

    public async Task PlayAsync(RehearsalPlatform platform, HttpContext context, RequestDelegate next, Func<HttpContext, Answer, Task> speak)
    {
        var marks = context.GetEndpoint()?.Metadata;
        if (marks?.GetMetadata<ControlCall>() is not null)
        {
            await next(context);
            return;
        }

        var writing = marks?.GetMetadata<WritingCall>() is not null;
        Interlocked.Increment(ref called);
        _ = writing ? Interlocked.Increment(ref written) : 0;
        await ReadWholeAsync(context);
        var answer = (writing ? writes : reads).TryDequeue(out var scripted) ? scripted : Answer.Normal;
        if (answer.Wait is { } wait)
        {
            await Task.Delay(wait, platform.Settings.Clock, context.RequestAborted);
        }

        await PlayAsync(platform, context, next, speak, answer);
    }

    private Task PlayAsync(RehearsalPlatform platform, HttpContext context, RequestDelegate next, Func<HttpContext, Answer, Task> speak, Answer answer) => answer.Kind switch
    {
        AnswerKind.Normal => next(context),
        AnswerKind.TimeoutBefore => HoldAsync(context),
        AnswerKind.AcceptThenTimeout => SilentlyAsync(context, next, () => HoldAsync(context)),
        AnswerKind.DropBefore => Drop(context),
        AnswerKind.AcceptThenDrop => SilentlyAsync(context, next, () => Drop(context)),
        AnswerKind.AcceptThenGarbage => SilentlyAsync(context, next, () => speak(context, Answer.Garbage)),
        AnswerKind.AlteredDigit => AlterAsync(platform, context, next),
        _ => speak(context, answer),
    };

    /// <summary>A cut connection must come after the request has fully arrived: that is what makes it uncertain.</summary>
    private static async Task ReadWholeAsync(HttpContext context)
    {
        var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        body.Position = 0;
        context.Request.Body = body;
    }

    private static async Task SilentlyAsync(HttpContext context, RequestDelegate next, Func<Task> then)
    {
        var wire = context.Response.Body;
        context.Response.Body = new MemoryStream();
        await next(context);
        context.Response.Body = wire;
        context.Response.Clear();
        await then();
    }

    private async Task HoldAsync(HttpContext context)
    {
        Held.Release();
        await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted).ContinueWith(static _ => { }, TaskScheduler.Default);
        context.Abort();
    }

    private static Task Drop(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    private static async Task AlterAsync(RehearsalPlatform platform, HttpContext context, RequestDelegate next)
    {
        var before = platform.Shelf.All.ToHashSet();
        await next(context);
        platform.Shelf.All.Where(p => !before.Contains(p)).ToList().ForEach(p => platform.Alter(p.Id));
    }
}
