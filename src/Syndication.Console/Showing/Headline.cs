using Syndication.Grains.Deliveries;
using Syndication.Grains.Disclosures;

namespace Syndication.WebConsole.Showing;

/// <summary>The one sentence of a disclosure, always computed from its deliveries.</summary>
public static class Headline
{
    /// <param name="groups">Deliveries in each group, by the group's number.</param>
    /// <param name="state">Where the item is on its way.</param>
    public static Words Of(IReadOnlyList<int> groups, ItemState state)
    {
        int Of(StatusGroup group) => (int)group < groups.Count ? groups[(int)group] : 0;
        var (way, done, need) = (Of(StatusGroup.OnItsWay), Of(StatusGroup.Done), Of(StatusGroup.NeedsAction));
        var all = groups.Sum() - Of(StatusGroup.NotGoingOut);
        var (zh, en) = state == ItemState.Withdrawn ? ($"{done}/{all} 处已撤稿", $"Withdrawn at {done} of {all}") : ($"{done}/{all} 处已公开", $"Public at {done} of {all}");
        return new(
            $"{zh}{(way > 0 ? $" · {way} 处进行中" : "")} · {Of(StatusGroup.Waiting)} 处按计划等待 · {need} 处需处理",
            $"{en}{(way > 0 ? $" · {way} on the way" : "")} · {Of(StatusGroup.Waiting)} waiting as planned · {need} {(need == 1 ? "needs" : "need")} anyone");
    }

    public static IReadOnlyList<int> Groups(IEnumerable<Grains.Ports.DeliveryRow> rows)
    {
        var groups = new int[5];
        foreach (var row in rows)
        {
            groups[(int)row.Status.Group]++;
        }

        return groups;
    }
}
