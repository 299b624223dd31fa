using System.Diagnostics;
using Syndication.Grains.Disclosures;
using Syndication.Grains.Ports;

namespace Syndication.Crash.Tests.Child;

/// <summary>The ledger, and the point at which this process is killed as by kill -9.</summary>
internal sealed class KillingLedger(ILedger ledger) : ILedger
{
    private readonly Lock gate = new();
    private Verb verb;
    private Point point;
    private bool started;

    public void Arm(Verb deadly, Point at)
    {
        lock (gate)
        {
            (verb, point, started) = (deadly, at, false);
        }
    }

    public async Task<bool> AppendAsync(Commit commit, CancellationToken cancellation)
    {
        var (before, after) = Points(commit);
        await DieAsync(before);
        var saved = await ledger.AppendAsync(commit, cancellation);
        await DieAsync(after);
        return saved;
    }

    public Task<DisclosureRecord?> ReadAsync(DisclosureId disclosure, CancellationToken cancellation) => ledger.ReadAsync(disclosure, cancellation);

    public Task<IReadOnlyList<Positioned>> ReadAllAsync(long after, int limit, CancellationToken cancellation) => ledger.ReadAllAsync(after, limit, cancellation);

    public Task<long> PositionAsync(CancellationToken cancellation) => ledger.PositionAsync(cancellation);

    public Task<IReadOnlyList<ChainBreak>> VerifyChainAsync(DisclosureId? disclosure, CancellationToken cancellation) => ledger.VerifyChainAsync(disclosure, cancellation);

    private (bool Before, bool After) Points(Commit commit)
    {
        lock (gate)
        {
            if (started && commit.Events.Any(e => e.Event is AttemptEnded))
            {
                return (point == Point.BeforeEndIsSaved, point == Point.AfterEndIsSaved);
            }

            var starts = commit.Events.Any(e => e.Event is AttemptStarted start && start.Verb == verb);
            started |= starts;
            return starts ? (point == Point.BeforeStartIsSaved, point == Point.AfterStartIsSaved) : (false, false);
        }
    }

    private static async Task DieAsync(bool now)
    {
        if (now)
        {
            using var self = Process.GetCurrentProcess();
            self.Kill();
            await Task.Delay(Timeout.InfiniteTimeSpan);
        }
    }
}
