using System.Text.Json;
using Spectre.Console;

namespace Syndication.Cli.Talk;

/// <summary>How items and deliveries are shown.</summary>
internal static class Board
{
    public static bool NeedsAction(JsonElement item) => item.Items("deliveries").Any(d => d.Text("group") == "needsAction");

    public static void Item(Session session, JsonElement item)
    {
        session.Line($"{item.Text("indexNumber")}  {item.Text("title")}");
        session.Line(session.Say(item.Get("headline")));
        if (item.Get("turn") is { } turn)
        {
            session.Line(session.Say(turn.Get("words")));
        }

        Deliveries(session, [.. item.Items("deliveries")]);
    }

    public static void Deliveries(Session session, IReadOnlyList<JsonElement> deliveries, bool titled = false)
    {
        if (session.Json || deliveries.Count == 0)
        {
            return;
        }

        var table = new Table().Border(TableBorder.None).AddColumns("", session.Say("渠道", "Outlet"), session.Say("状态", "State"), titled ? session.Say("信息", "Item") : session.Say("地址", "Address"));
        foreach (var d in deliveries)
        {
            var words = session.Say(d.Get("words")) + (d.Get("detail") is { } detail ? " · " + session.Say(detail) : "") + (d.Text("action") is { } action ? $" → {action}" : "");
            var last = titled ? $"{d.Text("disclosure")} {d.Text("title")}" : d.Text("address") ?? "";
            table.AddRow(Glyph(d.Text("group")), Markup.Escape(d.Text("outlet") ?? ""), Markup.Escape(words), Markup.Escape(last));
        }

        session.Write(table);
    }

    private static string Glyph(string? group) => group switch
    {
        "done" => "●",
        "onItsWay" => "◐",
        "waiting" => "○",
        "needsAction" => "▲",
        _ => "–",
    };
}
