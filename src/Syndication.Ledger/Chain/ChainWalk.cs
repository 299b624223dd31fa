using Syndication.Grains.Ports;

namespace Syndication.Ledger.Chain;

/// <summary>Compares link by link. After a break it goes on from the stored hash, so one changed byte is one break.</summary>
internal sealed class ChainWalk
{
    private readonly List<ChainBreak> breaks = [];
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private Link? last;

    public void Take(Link link, Dictionary<string, ChainHead> heads)
    {
        if (last?.Id != link.Id)
        {
            EndOf(heads);
            last = null;
            seen.Add(link.Id);
        }

        var expected = (last?.Version ?? 0) + 1;
        if (link.Version != expected)
        {
            Break(link.Id, expected, $"缺少第 {expected} 至 {link.Version - 1} 条记录 / records {expected} to {link.Version - 1} are missing");
        }
        else if (!Links.Next(last?.Hash ?? Links.First(link.Id), link.Version, link.Ticks, link.Actor, link.Event).AsSpan().SequenceEqual(link.Hash))
        {
            Break(link.Id, link.Version, $"第 {link.Version} 条记录与其哈希不符 / record {link.Version} does not fit its hash: it was changed or moved");
        }

        last = link;
    }

    public IReadOnlyList<ChainBreak> End(Dictionary<string, ChainHead> heads)
    {
        EndOf(heads);
        foreach (var head in heads.Values.Where(h => h.Version > 0 && !seen.Contains(h.Id)))
        {
            Break(head.Id, 1, $"全部 {head.Version} 条记录缺失 / all {head.Version} records are missing");
        }

        return breaks;
    }

    private void EndOf(Dictionary<string, ChainHead> heads)
    {
        if (last is null)
        {
            return;
        }

        if (!heads.TryGetValue(last.Id, out var head))
        {
            Break(last.Id, last.Version, "信息本身的行缺失 / the row of the disclosure itself is missing");
        }
        else if (head.Version > last.Version)
        {
            Break(last.Id, last.Version + 1, $"末尾缺少第 {last.Version + 1} 至 {head.Version} 条记录 / records {last.Version + 1} to {head.Version} are missing at the end");
        }
        else if (head.Version < last.Version || !head.Hash.AsSpan().SequenceEqual(last.Hash))
        {
            Break(last.Id, last.Version, "最后一条记录与链头不符 / the last record does not fit the head of the chain");
        }
    }

    private void Break(string id, long version, string what) => breaks.Add(new(DisclosureId.Parse(id), version, what));
}
