using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Syndication.Grains.Ports;

namespace Syndication.WebConsole.Live;

/// <summary>One look at the ledger's position for the whole process; open pages are told only when something moved.</summary>
public sealed partial class LivePulse(ILedger ledger, OverviewReader reader, TimeProvider clock, ILogger<LivePulse> logger) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(300);

    // Outlets are not in the ledger: their pauses and faults are read again this often.
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(3);

    private readonly ConcurrentDictionary<object, Func<Task>> watchers = new();
    private readonly SemaphoreSlim reading = new(1, 1);
    private volatile Overview? latest;
    private volatile bool stale;

    /// <summary>What was read last, for an instant first look; null before the first reading.</summary>
    public Overview? Latest => latest;

    /// <summary>Calls back after every change until disposed.</summary>
    public IDisposable Watch(Func<Task> moved)
    {
        var key = new object();
        watchers[key] = moved;
        return new Watching(() => watchers.TryRemove(key, out _));
    }

    /// <summary>What is known now; read again only when the ledger moved.</summary>
    public async Task<Overview> OverviewAsync(CancellationToken cancellation)
    {
        await reading.WaitAsync(cancellation);
        try
        {
            if (latest is not { } known || stale || known.Position != await ledger.PositionAsync(cancellation) || clock.GetUtcNow() - known.At > Freshness)
            {
                stale = false;
                latest = known = await reader.ReadAsync(cancellation);
            }

            return known;
        }
        finally
        {
            reading.Release();
        }
    }

    /// <summary>Something outside the ledger changed: tell everybody at the next beat.</summary>
    public void Touch() => stale = true;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Beat, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (!watchers.IsEmpty)
            {
                await BeatAsync(stoppingToken);
            }
        }
    }

    private async Task BeatAsync(CancellationToken cancellation)
    {
        try
        {
            var before = latest;
            if (!ReferenceEquals(before, await OverviewAsync(cancellation)))
            {
                await Task.WhenAll(watchers.Values.Select(moved => moved()));
            }
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Log.BeatFailed(logger, e);
        }
    }

    private sealed class Watching(Action end) : IDisposable
    {
        public void Dispose() => end();
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The console could not read the board; it tries again at the next beat.")]
        public static partial void BeatFailed(ILogger logger, Exception exception);
    }
}
