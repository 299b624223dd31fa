using Syndication.Grains.Ports;

namespace Syndication.Grains.Outlets;

/// <summary>The session a verb gets: facts from the ledger, tokens from the outlet's grain, secrets from the installation.</summary>
public sealed class GrainSession(
    Outlet outlet, IOutletGrain lane, IFacts facts, IContentStore store, ISecrets secrets, TimeProvider clock) : OutletSession
{
    private static readonly TimeSpan RenewalTakes = TimeSpan.FromMilliseconds(50);

    public override Outlet Outlet => outlet;

    public override TimeProvider Clock => clock;

    public override string Secret(string name) => secrets.Get(name);

    public override async Task<TokenAnswer> TokenAsync(
        string name, Func<CancellationToken, Task<TokenAnswer>> renew, string? rejected, CancellationToken cancellation)
    {
        while (true)
        {
            var lease = await lane.TokenAsync(name, rejected).WaitAsync(cancellation);
            if (lease.Token is { } token)
            {
                return TokenAnswer.Issued(token, DateTimeOffset.MaxValue);
            }

            if (lease.Renew)
            {
                return await RenewAsync(name, renew, cancellation);
            }

            await Task.Delay(RenewalTakes, clock, cancellation);
        }
    }

    public override Task<string?> RecallAsync(string fact, CancellationToken cancellation) => facts.RecallAsync(outlet.Id, fact, cancellation);

    public override Task RememberAsync(string fact, string value, CancellationToken cancellation) =>
        facts.RememberAsync(outlet.Id, fact, value, cancellation);

    public override Task<ReadOnlyMemory<byte>> ReadAsync(Fingerprint content, CancellationToken cancellation) =>
        store.GetAsync(content, cancellation);

    private async Task<TokenAnswer> RenewAsync(string name, Func<CancellationToken, Task<TokenAnswer>> renew, CancellationToken cancellation)
    {
        TokenAnswer? answer = null;
        try
        {
            return answer = await renew(cancellation);
        }
        finally
        {
            // A renewal that threw hands the right back, so that the next caller may try.
            await lane.RenewedAsync(name, answer ?? TokenAnswer.Failed(new ChannelOutcome.Deferred(Deliveries.Faults.TimedOut)));
        }
    }
}
