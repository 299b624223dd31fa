using System.Data.Common;
using Dapper;
using Syndication.Grains.Ports;

namespace Syndication.Ledger.Chain;

/// <summary>Walks the stored events and recomputes every hash; the head kept with the disclosure shows a tail that was cut off.</summary>
internal static class ChainCheck
{
    public static async Task<IReadOnlyList<ChainBreak>> RunAsync(DbTransaction snapshot, DisclosureId? disclosure, CancellationToken cancellation)
    {
        var of = new { id = disclosure?.ToString() };
        var only = disclosure is null ? "" : " where d.id = @id";
        var connection = snapshot.Connection!;
        var heads = (await connection.QueryAsync<ChainHead>(new($"select d.id as Id, d.version as Version, d.head as Hash from disclosures d{only}", of, snapshot, cancellationToken: cancellation)))
            .ToDictionary(h => h.Id, StringComparer.Ordinal);
        var links = connection.QueryUnbufferedAsync<Link>(
            $"select disclosure as Id, version as Version, at_ticks as Ticks, actor as Actor, event as Event, hash as Hash from events{(disclosure is null ? "" : " where disclosure = @id")} order by disclosure, version", of, snapshot);
        var walk = new ChainWalk();
        await foreach (var link in links.WithCancellation(cancellation))
        {
            walk.Take(link, heads);
        }

        return walk.End(heads);
    }
}

internal sealed record ChainHead
{
    public string Id { get; init; } = "";

    public long Version { get; init; }

    public byte[] Hash { get; init; } = [];
}

internal sealed record Link
{
    public string Id { get; init; } = "";

    public long Version { get; init; }

    public long Ticks { get; init; }

    public string Actor { get; init; } = "";

    public string Event { get; init; } = "";

    public byte[] Hash { get; init; } = [];
}
