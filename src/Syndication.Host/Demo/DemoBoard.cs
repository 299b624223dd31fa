using System.Globalization;
using Spectre.Console;
using Syndication.Grains.Deliveries;
using Status = Syndication.Grains.Deliveries.Status;

namespace Syndication.Host.Demo;

/// <summary>The board of disclosures by outlets, one glyph a delivery.</summary>
public static class DemoBoard
{
    private const int TitleWidth = 22;

    private static readonly (string Glyph, string Colour, string Zh, string En)[] Legend =
    [
        ("●", "green", "已核验", "verified"), ("◉", "green3", "已上线", "live"), ("◐", "deepskyblue1", "进行中", "on its way"), ("○", "grey", "按计划等待", "waiting as planned"),
        ("▲", "red", "需处理", "needs action"), ("✎", "yellow", "待人工", "by hand"), ("✕", "grey50", "已撤稿", "withdrawn"), ("·", "grey35", "不发", "not going out"),
    ];

    public static Table Draw(DemoState state, IReadOnlyList<OutletId> outlets)
    {
        var table = new Table().Border(TableBorder.Rounded).BorderColor(Color.Grey35);
        table.AddColumn(new TableColumn("[bold]公开信息[/]"));
        for (var i = 0; i < outlets.Count; i++)
        {
            table.AddColumn(new TableColumn(string.Create(CultureInfo.InvariantCulture, $"[grey]{i + 1}[/]")).Centered().Padding(0, 0));
        }

        foreach (var item in state.Items)
        {
            var cells = outlets.Select(o => item.Deliveries.FirstOrDefault(d => d.Outlet == o) is { } row ? Glyph(row.Status) : " ");
            table.AddRow([Markup.Escape(Short(item)), .. cells]);
        }

        table.Caption = new TableTitle(string.Join("  ", Legend.Select(l => $"[{l.Colour}]{l.Glyph}[/] {l.Zh}")));
        return table;
    }

    public static string Outlets(IReadOnlyList<OutletId> outlets) =>
        string.Join("  ", outlets.Select((o, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1} {o}")));

    public static string Word(Status status) => Legend[Index(status)].En;

    private static string Glyph(Status status) => $"[{Legend[Index(status)].Colour}]{Legend[Index(status)].Glyph}[/]";

    private static int Index(Status status) => (status.Code, status.Group) switch
    {
        (StatusCode.Verified or StatusCode.ConfirmedByPerson, _) => 0,
        (StatusCode.Withdrawn, _) => 6,
        (StatusCode.PostByHand or StatusCode.ConfirmForScreen, _) => 5,
        (_, StatusGroup.Done) => 1,
        (_, StatusGroup.OnItsWay) => 2,
        (_, StatusGroup.Waiting) => 3,
        (_, StatusGroup.NeedsAction) => 4,
        _ => 7,
    };

    private static string Short(DemoStanding item)
    {
        var title = item.Deliveries.Count > 0 ? item.Deliveries[0].Title : item.Item.File;
        return title.Length > TitleWidth ? title[..(TitleWidth - 1)] + "…" : title;
    }
}
