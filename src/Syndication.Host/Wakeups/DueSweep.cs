using Syndication.Grains.Disclosures;
using Syndication.Grains.Ports;

namespace Syndication.Host.Wakeups;

/// <summary>
/// Finds what is due in the ledger and wakes its grain, every second: the owner of lost work. A woken grain re-reads and plans for itself, so waking twice does no harm.
/// </summary>
public sealed partial class DueSweep(IBoard board, IGrainFactory grains, TimeProvider clock, ILogger<DueSweep> log) : BackgroundService
{
    private const int Batch = 5000;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <summary>What was under way when the process before this one ended is looked into at once.</summary>
    private static readonly TimeSpan FirstLook = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var ahead = FirstLook;
        using var timer = new PeriodicTimer(Interval, clock);
        do
        {
            try
            {
                await WakeAsync(clock.GetUtcNow() + ahead, stoppingToken);
                ahead = Interval;
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                Log.Failed(log, e.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task WakeAsync(DateTimeOffset until, CancellationToken cancellation)
    {
        var due = await board.DueAsync(until, Batch, cancellation);
        await Parallel.ForEachAsync(due, new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = cancellation }, async (id, token) =>
        {
            try
            {
                await grains.GetGrain<IDisclosureGrain>(id.Value).WakeAsync().WaitAsync(TimeSpan.FromSeconds(10), clock, token);
            }
            catch (Exception e) when (!cancellation.IsCancellationRequested)
            {
                // A grain that ends cancels its callers too. One grain that cannot be woken must not keep the others asleep.
                Log.NotWoken(log, id, e.GetType().Name);
            }
        });
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The due sweep failed with {Exception}; it goes on in a second")]
        public static partial void Failed(ILogger log, string exception);

        [LoggerMessage(2, LogLevel.Warning, "{Disclosure} could not be woken: {Exception}")]
        public static partial void NotWoken(ILogger log, DisclosureId disclosure, string exception);
    }
}
