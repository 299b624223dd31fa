using Syndication.Grains.Ports;
using Syndication.Ledger.Writing;

namespace Syndication.Ledger.Projections;

/// <summary>Rows as columns, in the order of <see cref="Stores.Tables"/>: what lists filter by, and the whole row as JSON.</summary>
internal static class RowShapes
{
    public static object?[] Disclosure(DisclosureRow row, Head head, string body) =>
    [
        head.Id, head.Version, head.Hash, row.Organisation, row.AuthorId, row.IndexNumber, (long)row.State, (long?)row.WaitsFor,
        (row.ReleaseAt ?? row.PublishedAt)?.UtcTicks, row.ChangedAt.UtcTicks, Search(row.Title, row.IndexNumber), body,
    ];

    public static object?[] Edition(Edition edition) =>
        [edition.Disclosure.ToString(), (long)edition.Number, Search(edition.Metadata.DocumentNumber), LedgerJson.Write(edition)];

    public static object?[] Delivery(DeliveryRow row) =>
    [
        row.Disclosure.ToString(), row.Outlet.Value, row.Organisation, (long)row.Status.Group, (long)row.Status.Code,
        row.Cause, row.ChangedAt.UtcTicks, row.DueAt?.UtcTicks, Search(row.Title, row.IndexNumber), LedgerJson.Write(row),
    ];

    public static Place Place(DeliveryRow row) => new()
    {
        Disclosure = row.Disclosure.ToString(), Outlet = row.Outlet.Value, Organisation = row.Organisation, StatusGroup = (long)row.Status.Group,
    };

    /// <summary>Lower case, because the databases disagree about LIKE and case.</summary>
    public static string Search(params ReadOnlySpan<string?> texts) => string.Join('\n', texts!).ToLowerInvariant();
}
