using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Syndication.Conformance;

/// <summary>An edition and the words of it that no outlet may lose.</summary>
public sealed record Sample(string Name, Edition Edition, IReadOnlyList<string> Phrases)
{
    public override string ToString() => Name;
}

/// <summary>The texts every channel is tried with.</summary>
public static class SampleEditions
{
    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static readonly Attachment Picture = new() { Name = "images/cover.png", Title = "封面", MediaType = "image/png", Size = Png.Length, Content = Fingerprint.Of(Png), Width = 1, Height = 1 };

    public static FrozenDictionary<Fingerprint, ReadOnlyMemory<byte>> Contents { get; } =
        new Dictionary<Fingerprint, ReadOnlyMemory<byte>> { [Picture.Content] = Png }.ToFrozenDictionary();

    /// <summary>A short notice with digits, dates and a list.</summary>
    public static Sample Short { get; } = Of("short", 1, "关于城区计划停水的通知",
        ["因供水管网检修，定于2026年3月12日22:00至13日6:00停水8小时。", "涉及南环路1号至96号，约1,250户。", "咨询电话：0900-1234567。"]);

    /// <summary>The correction of <see cref="Short"/>: edition 2, other hours.</summary>
    public static Sample Corrected { get; } = Of("corrected", 1, "关于城区计划停水的通知",
        ["因供水管网检修，定于2026年3月14日22:00至15日6:00停水8小时。", "涉及南环路1号至98号，约1,260户。", "咨询电话：0900-1234567。"]) is var s
        ? s with { Edition = s.Edition with { Number = 2, Metadata = s.Edition.Metadata with { CorrectionNote = "停水日期由3月12日更正为3月14日。", CorrectedOn = new DateOnly(2026, 3, 7) } } } : null!;

    public static Sample Long { get; } = Of("long", 2, "秦川市2026年重点工作任务分解",
        [.. Enumerable.Range(1, 1000).Select(n => string.Create(CultureInfo.InvariantCulture, $"第{n}条任务由牵头单位于2026年{1 + (n % 12)}月{1 + (n % 28)}日前完成，投资{n * 137}万元，覆盖{n * 3}个点位，责任到人，按季度通报进展情况并接受社会监督。"))]);

    public static Sample FullWidth { get; } = Of("full-width", 3, "ＡＢＣ１２３（全角）与“引号”——标点测试通知",
        ["全角数字０１２３４５６７８９与半角0123456789并存。", "《办法》第二十条〔2026〕3号：“甲”、‘乙’；丙……丁——戊。", "単位：㎡、℃、№、①②③、Ⅲ级。"]);

    public static Sample Emoji { get; } = Of("emoji", 4, "文化惠民活动通知🎉共12场",
        ["报名从3月1日开始👨‍👩‍👧‍👦🏳️‍🌈，名额300人。", "生僻字：𠮷𬭚䶮鿫，地名：𬇙水。", "<b>不是标记</b> & \"引号\" 'apostrophe' 1 < 2。"]);

    public static Sample Tables { get; } = Table();

    public static IReadOnlyList<Sample> All { get; } = [Short, Long, FullWidth, Emoji, Tables];

    /// <summary>One of many small ones, told apart by its number.</summary>
    public static Sample Numbered(int n) => Of(string.Create(CultureInfo.InvariantCulture, $"no-{n}"), 100 + n, string.Create(CultureInfo.InvariantCulture, $"并行发布第{1000 + n}号通知"),
        [string.Create(CultureInfo.InvariantCulture, $"本件编号为{7000 + n}，只此一件。")]);

    /// <summary>Escapes what Markdown would take for markup.</summary>
    private static string Escape(string text) => text.Replace("<", "\\<", StringComparison.Ordinal).Replace("&", "\\&", StringComparison.Ordinal);

    private static Sample Of(string name, int id, string title, IReadOnlyList<string> paragraphs) =>
        Of(name, id, title, string.Join("\n\n", paragraphs.Select(Escape)) + "\n", paragraphs);

    public static Sample Of(string name, int id, string title, string body, IReadOnlyList<string> phrases) => new(name, new Edition
    {
        Disclosure = new(new Guid(id, 0x2026, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1)),
        Number = 1,
        Metadata = new()
        {
            Kind = "notice", Title = title, ShortTitle = title.Length <= 24 ? title : null, IndexNumber = string.Create(CultureInfo.InvariantCulture, $"6199000000/2026-{id:000000}"),
            Publisher = "qinchuan", PublisherName = "秦川市人民政府", Column = "xwdt/tzgg", ColumnName = "通知公告", Source = "秦川市人民政府", LegalBasis = "20-15",
            Genre = "通知", FormedOn = new DateOnly(2026, 3, 5), Abstract = "演练用样稿，共1份。", Keywords = ["演练"], Author = "演练责任编辑", Cover = new("images/cover.png", "封面图"),
        },
        Body = body,
        Files = [Picture],
    }, phrases);

    private static Sample Table()
    {
        var rows = Enumerable.Range(1, 60).Select(n => new[] { $"{n}", $"第{n}项许可", $"{n * 12.5:0.0}".ToString(CultureInfo.InvariantCulture), $"2026-03-{1 + (n % 28):00}" }).ToArray();
        var body = new StringBuilder("## 一、许可结果\n\n本期共60项。\n\n| 序号 | 事项 | 金额（万元） | 日期 |\n|---:|---|---:|---|\n");
        rows.ToList().ForEach(r => body.Append("| ").AppendJoin(" | ", r).Append(" |\n"));
        return Of("tables", 5, "行政许可结果公示2026年第3期", body.ToString(), ["一、许可结果", "本期共60项。", "金额（万元）", .. rows.SelectMany(r => r)]);
    }
}
