using Syndication.Grains.Disclosures;

namespace Syndication.Grains.Ports;

/// <summary>The durable record. It is the truth; grains are a cache over it.</summary>
public interface ILedger
{
    /// <summary>Everything recorded of a disclosure, oldest first, with all its editions; null when there is none.</summary>
    Task<DisclosureRecord?> ReadAsync(DisclosureId disclosure, CancellationToken cancellation);

    /// <summary>Saves events, new editions and read-model rows in one transaction, durable when it returns. Commits of many callers share a transaction.</summary>
    /// <returns>False, with nothing saved, when the disclosure's version is not the expected one.</returns>
    Task<bool> AppendAsync(Commit commit, CancellationToken cancellation);

    /// <summary>Events of all disclosures in commit order after a position, at most <paramref name="limit"/>: the outbox and the live stream. Positions never appear out of order.</summary>
    Task<IReadOnlyList<Positioned>> ReadAllAsync(long after, int limit, CancellationToken cancellation);

    /// <summary>The newest position, 0 when empty.</summary>
    Task<long> PositionAsync(CancellationToken cancellation);

    /// <summary>Recomputes the hash chain of one disclosure, or of all.</summary>
    /// <returns>What is broken; empty when the chain holds.</returns>
    Task<IReadOnlyList<ChainBreak>> VerifyChainAsync(DisclosureId? disclosure, CancellationToken cancellation);
}

/// <summary>One disclosure as recorded.</summary>
public sealed record DisclosureRecord(IReadOnlyList<Recorded> Events, IReadOnlyList<Edition> Editions);

/// <summary>What one turn of a disclosure saves.</summary>
/// <param name="Disclosure">Whose.</param>
/// <param name="ExpectedVersion">How many events are recorded before these.</param>
/// <param name="Events">The new events, versions following on without a gap.</param>
/// <param name="Editions">New or replaced editions (by number).</param>
/// <param name="Row">The disclosure's row afterwards.</param>
/// <param name="Deliveries">The rows that changed.</param>
public sealed record Commit(
    DisclosureId Disclosure, long ExpectedVersion, IReadOnlyList<Recorded> Events, IReadOnlyList<Edition> Editions,
    DisclosureRow Row, IReadOnlyList<DeliveryRow> Deliveries);

/// <summary>An event with its place in the whole ledger.</summary>
public sealed record Positioned(long Position, DisclosureId Disclosure, Recorded Recorded);

/// <summary>A place where the audit chain does not hold.</summary>
public sealed record ChainBreak(DisclosureId Disclosure, long Version, string What);
