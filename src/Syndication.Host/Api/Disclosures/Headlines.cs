using Syndication.Grains.Deliveries;
using Syndication.Grains.Disclosures;
using Syndication.Grains.Ports;

namespace Syndication.Host.Api.Disclosures;

/// <summary>The one headline of a disclosure, always computed from its deliveries, never stored.</summary>
public static class Headlines
{
    public static Words Of(DisclosureRow row) => Of(row.State, group => row.Groups.ElementAtOrDefault((int)group));

    public static Words Of(ItemState state, IReadOnlyList<DeliveryRow> rows) => Of(state, group => rows.Count(r => r.Status.Group == group));

    private static Words Of(ItemState state, Func<StatusGroup, int> count)
    {
        var (waiting, moving, done, action) = (count(StatusGroup.Waiting), count(StatusGroup.OnItsWay), count(StatusGroup.Done), count(StatusGroup.NeedsAction));
        var all = waiting + moving + done + action;
        var (zh, en) = state == ItemState.Withdrawn ? ("已撤稿", "Withdrawn") : ("已公开", "Public");
        return new(
            $"{zh} {done}/{all}{(moving > 0 ? $" · 进行中 {moving}" : "")} · 按计划等待 {waiting} · 需处理 {action}",
            $"{en} at {done} of {all}{(moving > 0 ? $" · {moving} on the way" : "")} · {waiting} waiting as planned · {action} need anyone");
    }
}
