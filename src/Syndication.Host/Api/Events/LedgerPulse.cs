using Microsoft.Extensions.Options;
using Syndication.Grains.Ports;

namespace Syndication.Host.Api.Events;

/// <summary>The one poller of all listeners: it asks for the newest position while anybody listens, and wakes them when it moved.</summary>
internal sealed partial class LedgerPulse(ILedger ledger, TimeProvider clock, IOptions<ApiOptions> options, ILogger<LedgerPulse> log) : BackgroundService
{
    private readonly Lock gate = new();
    private TaskCompletionSource moved = New();
    private TaskCompletionSource wanted = New();
    private int listeners;
    private long position;

    /// <summary>Takes part in the polling until disposed.</summary>
    public IDisposable Listen()
    {
        lock (gate)
        {
            listeners++;
            wanted.TrySetResult();
        }

        return new Listener(this);
    }

    /// <summary>Ends when the ledger has moved beyond a position.</summary>
    public Task MovedAsync(long beyond)
    {
        lock (gate)
        {
            return position > beyond ? Task.CompletedTask : moved.Task;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var tick = new PeriodicTimer(options.Value.EventPoll, clock);
        while (!stoppingToken.IsCancellationRequested)
        {
            await Wanted().WaitAsync(stoppingToken);
            await PollAsync(stoppingToken);
            await tick.WaitForNextTickAsync(stoppingToken);
        }
    }

    private async Task PollAsync(CancellationToken cancellation)
    {
        try
        {
            var now = await ledger.PositionAsync(cancellation);
            lock (gate)
            {
                if (now > position)
                {
                    position = now;
                    moved.TrySetResult();
                    moved = New();
                }
            }
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogFailure(e);
        }
    }

    private Task Wanted()
    {
        lock (gate)
        {
            return listeners > 0 ? Task.CompletedTask : wanted.Task;
        }
    }

    private void Leave()
    {
        lock (gate)
        {
            if (--listeners == 0)
            {
                wanted = New();
            }
        }
    }

    // Listeners go on outside the lock that wakes them.
    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The position of the ledger could not be read; live events pause")]
    private partial void LogFailure(Exception e);

    private sealed class Listener(LedgerPulse pulse) : IDisposable
    {
        private LedgerPulse? pulse = pulse;

        public void Dispose() => Interlocked.Exchange(ref pulse, null)?.Leave();
    }
}
