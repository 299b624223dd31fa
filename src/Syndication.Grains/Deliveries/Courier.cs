using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Syndication.Grains.Disclosures;

namespace Syndication.Grains.Deliveries;

/// <summary>Makes the calls the planner asks for, with a time limit on each, and turns whatever happens into an event.</summary>
public sealed partial class Courier(Schedules schedules, TimeProvider clock, ILogger<Courier> log) : IDisposable
{
    private static readonly TimeSpan ReadLimit = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim readers = new(64);

    /// <summary>Calls a writing verb. The release gate is compared with the clock once more, here, in the last step before the channel.</summary>
    public async Task<DeliveryEvent> SendAsync(Errand errand, Step.Send send, DateTimeOffset? notBefore, CancellationToken cancellation)
    {
        var started = clock.GetTimestamp();
        var outcome = send.Verb != Verb.Withdraw && notBefore > clock.GetUtcNow()
            ? new ChannelOutcome.Deferred(new(FaultKind.Defect, "too-early", new("未到发布时间。", "The release instant has not come.")), notBefore - clock.GetUtcNow())
            : await GuardAsync(errand, errand.Channel.Profile.Timeout, token => CallAsync(errand, send, token), cancellation);
        var milliseconds = (long)clock.GetElapsedTime(started).TotalMilliseconds;
        Log.Attempted(log, errand.Disclosure, errand.Outlet, send.Verb, outcome.GetType().Name, milliseconds);
        return new AttemptEnded(errand.Outlet, outcome, milliseconds, RetryAt(errand, outcome));
    }

    /// <summary>Asks the platform's desk. An absence counts only when the platform has had time to settle.</summary>
    public async Task<DeliveryEvent> LookAsync(Errand errand, Probe probe, DateTimeOffset doubtSince, int looks, CancellationToken cancellation)
    {
        await readers.WaitAsync(cancellation);
        try
        {
            var outcome = await GuardAsync(errand, ReadLimit, token => errand.Channel.CheckAsync(probe, token), cancellation);
            var now = clock.GetUtcNow();
            var settles = doubtSince + errand.Channel.Profile.Settle;
            var counts = outcome is not ChannelOutcome.Unknown && (outcome is not ChannelOutcome.Deferred || settles <= now);
            Log.Looked(log, errand.Disclosure, errand.Outlet, outcome.GetType().Name, counts);
            return new Looked(errand.Outlet, outcome, counts, outcome switch
            {
                ChannelOutcome.Accepted accepted => now + accepted.CheckAfter,
                ChannelOutcome.Deferred when counts => now + Jitter(schedules.RetryAfter(errand.Failures)),
                _ => NextLook(now, now + schedules.LookAfter(looks), settles),
            });
        }
        finally
        {
            readers.Release();
        }
    }

    /// <summary>Looks through the reader's window. A look that fails says nothing about the item.</summary>
    public async Task<DeliveryEvent> VerifyAsync(Errand errand, Probe probe, CancellationToken cancellation)
    {
        await readers.WaitAsync(cancellation);
        try
        {
            using var limit = Limit(ReadLimit, cancellation);
            return new Sighted(errand.Outlet, await errand.Channel.VerifyAsync(probe, limit.Token).WaitAsync(limit.Token));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new Sighted(errand.Outlet, Sighting.Unreachable(new("读取公众页面超时。", "Reading the public page took too long.")));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.Threw(log, errand.Disclosure, errand.Outlet, exception.GetType().Name, exception.StackTrace);
            return new Sighted(errand.Outlet, Sighting.Unreachable(Faults.Threw(exception).Message));
        }
        finally
        {
            readers.Release();
        }
    }

    public void Dispose() => readers.Dispose();

    private static Task<ChannelOutcome> CallAsync(Errand errand, Step.Send send, CancellationToken cancellation) => send.Verb switch
    {
        Verb.Publish => errand.Channel.PublishAsync(errand.Publication!, cancellation),
        Verb.Update => errand.Channel.UpdateAsync(errand.Publication!, errand.Reference, cancellation),
        _ => errand.Channel.WithdrawAsync(errand.Withdrawal!, cancellation),
    };

    /// <summary>What a verb throws or how long it hangs is never success and never failure: it is Unknown.</summary>
    private async Task<ChannelOutcome> GuardAsync(Errand errand, TimeSpan limit, Func<CancellationToken, Task<ChannelOutcome>> call, CancellationToken cancellation)
    {
        try
        {
            using var limited = Limit(limit, cancellation);
            return await call(limited.Token).WaitAsync(limited.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new ChannelOutcome.Unknown(Faults.TimedOut);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.Threw(log, errand.Disclosure, errand.Outlet, exception.GetType().Name, exception.StackTrace);
            return new ChannelOutcome.Unknown(Faults.Threw(exception));
        }
    }

    private static CancellationTokenSource Limit(TimeSpan limit, CancellationToken cancellation)
    {
        var source = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        source.CancelAfter(limit);
        return source;
    }

    private DateTimeOffset? RetryAt(Errand errand, ChannelOutcome outcome)
    {
        var now = clock.GetUtcNow();
        return outcome switch
        {
            ChannelOutcome.Deferred { RetryAfter: { } after } => now + TimeSpan.FromTicks(Math.Clamp(after.Ticks, TimeSpan.FromSeconds(1).Ticks, TimeSpan.FromDays(1).Ticks)),
            ChannelOutcome.Deferred { Fault.Kind: FaultKind.Quota } => NextMidnight(now),
            ChannelOutcome.Deferred => now + Jitter(schedules.RetryAfter(errand.Failures)),
            ChannelOutcome.Unknown when errand.Channel.Profile.SafeRepeat => now + Jitter(schedules.RetryAfter(errand.Failures)),
            _ => null,
        };
    }

    /// <summary>The schedule's next look, but none later than the first that can be sure.</summary>
    private static DateTimeOffset NextLook(DateTimeOffset now, DateTimeOffset next, DateTimeOffset settles) => settles > now && settles < next ? settles : next;

    private static DateTimeOffset NextMidnight(DateTimeOffset now)
    {
        var china = now.ToOffset(TimeSpan.FromHours(8));
        return new DateTimeOffset(china.Date.AddDays(1), china.Offset).ToUniversalTime();
    }

#pragma warning disable CA5394 // Jitter needs no cryptography.
    private static TimeSpan Jitter(TimeSpan wait) => wait * (0.9 + (0.2 * Random.Shared.NextDouble()));
#pragma warning restore CA5394

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{Disclosure} at {Outlet}: {Verb} answered {Outcome} after {Milliseconds} ms")]
        public static partial void Attempted(ILogger log, DisclosureId disclosure, OutletId outlet, Verb verb, string outcome, long milliseconds);

        [LoggerMessage(2, LogLevel.Information, "{Disclosure} at {Outlet}: looked, {Outcome}, counts {Counts}")]
        public static partial void Looked(ILogger log, DisclosureId disclosure, OutletId outlet, string outcome, bool counts);

        // Never the exception's message: a platform's words or an address with a token may be in it.
        [LoggerMessage(3, LogLevel.Error, "{Disclosure} at {Outlet}: the channel threw {Exception} {Stack}")]
        public static partial void Threw(ILogger log, DisclosureId disclosure, OutletId outlet, string exception, string? stack);
    }
}

/// <summary>One call to make.</summary>
public sealed record Errand(DisclosureId Disclosure, OutletId Outlet, Channel Channel, int Failures)
{
    public Publication? Publication { get; init; }

    public Withdrawal? Withdrawal { get; init; }

    public RemoteReference? Reference { get; init; }
}
