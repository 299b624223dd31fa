using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace Syndication.Crash.Tests.Matrix;

/// <summary>What a platform can do about a request that comes twice.</summary>
public enum Platform
{
    /// <summary>Repeats make doubles; the desk can be asked.</summary>
    LooksUp = 0,

    /// <summary>The same key makes no double; nobody can be asked.</summary>
    RepeatsSafely = 1,

    /// <summary>Repeats make doubles and nobody can be asked: only a person can end a doubt.</summary>
    Neither = 2,
}

/// <summary>One writing request.</summary>
public sealed record Act(Verb Verb, string Key, int Edition, string? Post);

/// <summary>A platform in the test's own process, so that it outlives the child: counts every request and every post.</summary>
internal sealed class Sink : IAsyncDisposable
{
    private readonly Lock gate = new();
    private readonly Platform platform;
    private readonly WebApplication site;
    private readonly List<(int Edition, bool IsLive)> posts = [];
    private readonly Dictionary<string, string> done = [];
    private readonly ConcurrentQueue<Act> requests = [];
    private TaskCompletionSource? holding;

    private Sink(Platform platform)
    {
        this.platform = platform;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(k => k.ConfigureEndpointDefaults(e => e.Protocols = HttpProtocols.Http1));
        site = builder.Build();
        site.MapPost("/acts", TakeAsync);
        site.MapGet("/acts/{key}", (string key) => Find(key) is { } post ? Results.Json(post) : Results.NotFound());
    }

    public Uri Address => new(site.Urls.First() + "/");

    /// <summary>Every post ever made.</summary>
    public IReadOnlyList<(int Edition, bool IsLive)> Posts
    {
        get
        {
            lock (gate)
            {
                return [.. posts];
            }
        }
    }

    public int RequestsFor(Verb verb) => requests.Count(r => r.Verb == verb);

    public static async Task<Sink> StartAsync(Platform platform)
    {
        var sink = new Sink(platform);
        await sink.site.StartAsync();
        return sink;
    }

    /// <summary>The next request is carried out and then not answered; completes when that is so.</summary>
    public Task HoldAsync() => (holding = new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public async ValueTask DisposeAsync()
    {
        using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await site.StopAsync(soon.Token);
        await site.DisposeAsync();
    }

    private async Task<IResult> TakeAsync(Act act, HttpContext context)
    {
        requests.Enqueue(act);
        var post = Carry(act);
        if (Interlocked.Exchange(ref holding, null) is { } held)
        {
            held.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return Results.Json(post);
    }

    private string Carry(Act act)
    {
        lock (gate)
        {
            if (platform == Platform.RepeatsSafely && done.TryGetValue(act.Key, out var known))
            {
                return known;
            }

            var at = act.Verb == Verb.Publish ? posts.Count : int.Parse(act.Post!, System.Globalization.CultureInfo.InvariantCulture);
            if (act.Verb == Verb.Publish)
            {
                posts.Add((act.Edition, true));
            }

            posts[at] = (act.Edition, act.Verb != Verb.Withdraw);
            return done[act.Key] = at.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
    }

    private string? Find(string key)
    {
        lock (gate)
        {
            return done.GetValueOrDefault(key);
        }
    }
}
