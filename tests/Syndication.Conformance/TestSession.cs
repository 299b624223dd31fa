using System.Collections.Concurrent;

namespace Syndication.Conformance;

/// <summary>What the grain gives a channel, in memory.</summary>
public sealed class TestSession(Outlet outlet, TimeProvider clock, IReadOnlyDictionary<string, string> secrets) : OutletSession, IDisposable
{
    private readonly ConcurrentDictionary<string, TokenAnswer> tokens = new();
    private readonly SemaphoreSlim renewing = new(1);
    private int renewals;

    public ConcurrentDictionary<string, string> Facts { get; } = new();

    public ConcurrentDictionary<Fingerprint, ReadOnlyMemory<byte>> Contents { get; } = new(SampleEditions.Contents);

    /// <summary>How often a platform was asked for a new token.</summary>
    public int Renewals => renewals;

    /// <summary>Every token ever issued; none may appear in a fault.</summary>
    public ConcurrentBag<string> Tokens { get; } = [];

    public override Outlet Outlet => outlet;

    public override TimeProvider Clock => clock;

    public override string Secret(string name) => secrets.TryGetValue(name, out var value) ? value : throw new KeyNotFoundException($"There is no secret named '{name}'.");

    public override async Task<TokenAnswer> TokenAsync(string name, Func<CancellationToken, Task<TokenAnswer>> renew, string? rejected, CancellationToken cancellation)
    {
        await renewing.WaitAsync(cancellation);
        try
        {
            if (tokens.TryGetValue(name, out var held) && held.Token != rejected && held.ExpiresAt > clock.GetUtcNow())
            {
                return held;
            }

            Interlocked.Increment(ref renewals);
            var fresh = await renew(cancellation);
            if (fresh.Token is { } token)
            {
                tokens[name] = fresh;
                Tokens.Add(token);
            }

            return fresh;
        }
        finally
        {
            renewing.Release();
        }
    }

    public override Task<string?> RecallAsync(string fact, CancellationToken cancellation) => Task.FromResult(Facts.GetValueOrDefault(fact));

    public override Task RememberAsync(string fact, string value, CancellationToken cancellation)
    {
        Facts[fact] = value;
        return Task.CompletedTask;
    }

    public override Task<ReadOnlyMemory<byte>> ReadAsync(Fingerprint content, CancellationToken cancellation) => Task.FromResult(Contents[content]);

    public void Dispose() => renewing.Dispose();
}
