using Syndication.Grains.Deliveries;
using Syndication.Grains.Disclosures;
using Syndication.Grains.Ports;

namespace Syndication.Host.Demo;

/// <summary>How the whole script stands now, read from the product's own lists.</summary>
/// <param name="Items">Each disclosure of the script with its deliveries.</param>
public sealed record DemoState(IReadOnlyList<DemoStanding> Items)
{
    public IEnumerable<DeliveryRow> Deliveries => Items.SelectMany(i => i.Deliveries);

    public bool HasSettled => Items.All(i => i.IsAsExpected);

    public int Count(StatusGroup group) => Deliveries.Count(d => d.Status.Group == group);

    public int Count(StatusCode code) => Deliveries.Count(d => d.Status.Code == code);

    public static async Task<DemoState> ReadAsync(IReadOnlyList<DemoItem> script, Func<DemoItem, DisclosureId> id, IBoard board, CancellationToken cancellation)
    {
        var standings = new List<DemoStanding>();
        foreach (var item in script)
        {
            standings.Add(new(item, id(item), await board.DeliveriesOfAsync(id(item), cancellation)));
        }

        return new(standings);
    }
}

/// <param name="Item">The script's words.</param>
/// <param name="Id">The disclosure.</param>
/// <param name="Deliveries">Its deliveries; empty until it is handed in.</param>
public sealed record DemoStanding(DemoItem Item, DisclosureId Id, IReadOnlyList<DeliveryRow> Deliveries)
{
    public string? IndexNumber => Deliveries.Count > 0 ? Deliveries[0].IndexNumber : null;

    public string? Title => Deliveries.Count > 0 ? Deliveries[0].Title : null;

    private int Editions => Item.Then.Any(t => t.Correct is not null) ? 2 : 1;

    public bool IsAsExpected => Deliveries.Count == Item.Outlets.Count && Deliveries.All(IsExpected);

    public bool IsExpected(DeliveryRow row) => row.Edition == Editions && row.Status.Code == Expected(row.Outlet);

    public StatusCode Expected(OutletId outlet) => Item.Expects.GetValueOrDefault(outlet) switch
    {
        "in-gazette" => StatusCode.InGazette,
        "post-by-hand" => StatusCode.PostByHand,
        "confirm-for-screen" => StatusCode.ConfirmForScreen,
        "withdrawn" => StatusCode.Withdrawn,
        _ => StatusCode.Verified,
    };
}
