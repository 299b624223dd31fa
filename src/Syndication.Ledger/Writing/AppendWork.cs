using Syndication.Grains.Ports;
using Syndication.Ledger.Chain;
using Syndication.Ledger.Projections;
using Syndication.Ledger.Stores;

namespace Syndication.Ledger.Writing;

/// <summary>One commit. Its JSON is written on the caller's thread; only the hash chain waits for the writer.</summary>
internal sealed class AppendWork : Work<bool>
{
    private readonly Commit commit;
    private readonly string id;
    private readonly List<(long Version, long Ticks, string Actor, string Event)> events = [];
    private readonly List<object?[]> editions;
    private readonly List<(Place Place, object?[] Row)> deliveries;
    private readonly string body;

    public AppendWork(Commit commit)
    {
        this.commit = commit;
        id = commit.Disclosure.ToString();
        body = LedgerJson.Write(commit.Row);
        editions = [.. commit.Editions.Select(RowShapes.Edition)];
        deliveries = [.. commit.Deliveries.Select(d => (RowShapes.Place(d), RowShapes.Delivery(d)))];
        foreach (var recorded in commit.Events)
        {
            RequireVersion(recorded.Version);
            events.Add((recorded.Version, recorded.At.UtcTicks, LedgerJson.Write(recorded.Actor), LedgerJson.Write(recorded.Event)));
        }
    }

    public override string? Disclosure => id;

    protected override Task<bool> SaveAsync(Batch batch)
    {
        var head = batch.Heads[id];
        if (head.Version != commit.ExpectedVersion)
        {
            return Task.FromResult(false);
        }

        head = Append(batch, head);
        batch.Heads[id] = head;
        batch[Tables.Disclosures].Add(RowShapes.Disclosure(commit.Row, head, body));
        editions.ForEach(batch[Tables.Editions].Add);
        deliveries.ForEach(d => Stage(batch, d.Place, d.Row));
        return Task.FromResult(true);
    }

    private Head Append(Batch batch, Head head)
    {
        foreach (var (version, ticks, actor, @event) in events)
        {
            head = head with { Version = version, Hash = Links.Next(head.Hash, version, ticks, actor, @event) };
            batch[Tables.Events].Add(++batch.Heads.Position, id, version, ticks, actor, @event, head.Hash);
        }

        return head;
    }

    private static void Stage(Batch batch, Place place, object?[] row)
    {
        batch[Tables.Deliveries].Add(row);
        var from = batch.Heads.Move(place);
        if (from == place)
        {
            return;
        }

        Count(batch, place, 1);
        if (from is not null)
        {
            Count(batch, from, -1);
        }
    }

    private static void Count(Batch batch, Place place, long change) =>
        batch[Tables.Counts].Add(place.Organisation, place.Outlet, place.StatusGroup, change);

    private void RequireVersion(long version)
    {
        var due = commit.ExpectedVersion + events.Count + 1;
        if (version != due)
        {
            throw new ArgumentException($"Event version {version} of {id} should be {due}: versions follow on without a gap.", nameof(version));
        }
    }
}
