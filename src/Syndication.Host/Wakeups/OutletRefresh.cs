using Syndication.Grains.Outlets;

namespace Syndication.Host.Wakeups;

/// <summary>Keeps this silo's picture of the outlets at most a second old.</summary>
public sealed partial class OutletRefresh(OutletDirectory directory, TimeProvider clock, ILogger<OutletRefresh> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1), clock);
        do
        {
            try
            {
                await directory.RefreshAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                Log.Failed(log, e.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Outlets could not be read: {Exception}; trying again in a second")]
        public static partial void Failed(ILogger log, string exception);
    }
}
