using Syndication.Grains.Deliveries;
using Syndication.Grains.Disclosures;

namespace Syndication.Grains.Ports;

/// <summary>Lists and counts over the read models, which are saved in the ledger's own transactions.</summary>
public interface IBoard
{
    Task<Page<DisclosureRow>> DisclosuresAsync(DisclosureFilter filter, Paging paging, CancellationToken cancellation);

    Task<Page<DeliveryRow>> DeliveriesAsync(DeliveryFilter filter, Paging paging, CancellationToken cancellation);

    /// <summary>The rows of one disclosure, by outlet.</summary>
    Task<IReadOnlyList<DeliveryRow>> DeliveriesOfAsync(DisclosureId disclosure, CancellationToken cancellation);

    /// <summary>How many deliveries of an organisation (null: all) stand in each group, and at each outlet.</summary>
    Task<IReadOnlyList<GroupCount>> CountsAsync(string? organisation, CancellationToken cancellation);

    /// <summary>Failures by cause, most first.</summary>
    Task<IReadOnlyList<CauseCount>> CausesAsync(string? organisation, CancellationToken cancellation);

    /// <summary>Disclosures with a delivery due at or before an instant, the longest due first.</summary>
    Task<IReadOnlyList<DisclosureId>> DueAsync(DateTimeOffset until, int limit, CancellationToken cancellation);

    /// <summary>The disclosure with this index number, or null.</summary>
    Task<DisclosureId?> FindAsync(string indexNumber, CancellationToken cancellation);

    /// <summary>Takes the next number of a series (index numbers): starts at 1, never gives one twice, may leave gaps.</summary>
    Task<long> NextNumberAsync(string series, CancellationToken cancellation);
}

/// <summary>All given conditions hold; null means any.</summary>
public sealed record DisclosureFilter(
    string? Organisation = null, ItemState? State = null, ReviewStep? WaitsFor = null, string? Text = null,
    DateTimeOffset? ReleaseFrom = null, DateTimeOffset? ReleaseTo = null, string? Author = null);

/// <summary>All given conditions hold; null means any.</summary>
public sealed record DeliveryFilter(
    StatusGroup? Group = null, StatusCode? Status = null, OutletId? Outlet = null, string? Organisation = null, string? Cause = null, string? Text = null);

/// <param name="Limit">1 to 200 rows.</param>
/// <param name="Cursor">The opaque cursor of the page before; null for the first, newest change first.</param>
public sealed record Paging(int Limit = 50, string? Cursor = null);

/// <param name="Rows">The rows.</param>
/// <param name="Next">The cursor of the next page; null on the last.</param>
public sealed record Page<T>(IReadOnlyList<T> Rows, string? Next);

public sealed record GroupCount(OutletId Outlet, StatusGroup Group, int Count);

public sealed record CauseCount(string Cause, OutletId Outlet, Words Example, int Count);
