using Dapper;
using Syndication.Ledger.Chain;
using Syndication.Ledger.Stores;

namespace Syndication.Ledger.Writing;

/// <summary>Where the touched disclosures stand, read inside the transaction: nobody else can move them until it ends.</summary>
internal sealed class Heads
{
    private readonly Dictionary<string, Head> heads = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Disclosure, string Outlet), Place> places = [];

    public long Position { get; set; }

    public Head this[string disclosure]
    {
        get => heads.TryGetValue(disclosure, out var head) ? head : new() { Id = disclosure, Hash = Links.First(disclosure) };
        set => heads[disclosure] = value;
    }

    public static async Task<Heads> LoadAsync(Store store, Session session, IReadOnlyCollection<string> disclosures)
    {
        var heads = new Heads();
        if (disclosures.Count == 0)
        {
            return heads;
        }

        var sql = $"""
            select coalesce(max(position), 0) from events;
            select id as Id, version as Version, head as Hash from disclosures where {store.AmongIds("id")};
            select disclosure as Disclosure, outlet as Outlet, organisation as Organisation, status_group as StatusGroup from deliveries where {store.AmongIds("disclosure")}
            """;
        await using var results = await session.Connection.QueryMultipleAsync(sql, new { ids = store.Ids(disclosures) });
        heads.Position = await results.ReadSingleAsync<long>();
        heads.Keep(await results.ReadAsync<Head>(), await results.ReadAsync<Place>());
        return heads;
    }

    /// <summary>Moves a delivery to its new place.</summary>
    /// <returns>The old place, null for a new delivery.</returns>
    public Place? Move(Place to)
    {
        var from = places.GetValueOrDefault((to.Disclosure, to.Outlet));
        places[(to.Disclosure, to.Outlet)] = to;
        return from;
    }

    private void Keep(IEnumerable<Head> found, IEnumerable<Place> standing)
    {
        foreach (var head in found)
        {
            heads[head.Id] = head;
        }

        foreach (var place in standing)
        {
            places[(place.Disclosure, place.Outlet)] = place;
        }
    }
}

internal sealed record Head
{
    public required string Id { get; init; }

    public long Version { get; init; }

    public required byte[] Hash { get; init; }
}

/// <summary>Where a delivery is counted.</summary>
internal sealed record Place
{
    public required string Disclosure { get; init; }

    public required string Outlet { get; init; }

    public required string Organisation { get; init; }

    public required long StatusGroup { get; init; }
}
