using System.Globalization;
using Syndication.Rendering;

namespace Syndication.Channels.WeChat;

/// <summary>The lines around the authored text: where it comes from before it, signature and the way to the original after it.</summary>
internal sealed class WeChatFrame(Edition edition)
{
    private readonly Metadata data = edition.Metadata;

    private bool IsDocument => DisclosureKind.Find(data.Kind)?.IsDocument == true;

    /// <summary>Source line, full title where a short one stands above, number, and what was corrected.</summary>
    public IReadOnlyList<Block> Before(bool titleShortened) =>
    [
        Line($"来源：{data.Source}"),
        .. When(titleShortened, () => Line(data.Title, strong: true)),
        .. When(IsDocument && data.DocumentNumber is { Length: > 0 }, () => Line(data.DocumentNumber!)),
        .. When(data.CorrectionNote is { Length: > 0 }, () => new Paragraph([new Strong([new Run(CorrectionLabel)]), new Run(data.CorrectionNote!)])),
    ];

    /// <summary>Addressees stand directly before the text.</summary>
    public IReadOnlyList<Block> Opening => [.. When(data.Addressees.Count > 0, () => Line(string.Join('，', data.Addressees) + '：'))];

    /// <summary>Attachments, signatures, date and annotation stand directly after the text.</summary>
    public IReadOnlyList<Block> Closing =>
    [
        .. Attachments,
        .. data.IssuerSignatures.Select(s => Line(s)),
        .. When(IsDocument && data.ComposedOn is not null, () => Line(Date(data.ComposedOn!.Value))),
        .. When(data.Annotation is { Length: > 0 }, () => Line($"（{data.Annotation!.Trim('（', '）')}）")),
    ];

    public IReadOnlyList<Block> After =>
    [
        Line($"发布机构：{data.PublisherName}　索引号：{data.IndexNumber}"),
        Line($"来源：{data.Source}　原文：{Slots.Address()}"),
    ];

    private string CorrectionLabel => data.CorrectedOn is { } day ? $"更正说明（{Date(day)}）：" : "更正说明：";

    // The platform cannot carry files; readers fetch them at the original.
    private IReadOnlyList<Block> Attachments
    {
        get
        {
            var files = edition.Files.Where(f => f.IsDownload).ToList();
            var numbered = files.Select((f, i) => Line(files.Count == 1 ? $"附件：{f.Title}" : string.Create(CultureInfo.InvariantCulture, $"附件{i + 1}：{f.Title}")));
            return files.Count == 0 ? [] : [.. numbered, Line("附件请点击文末“阅读原文”，在门户网站下载。")];
        }
    }

    private static IEnumerable<Block> When(bool condition, Func<Block> block) => condition ? [block()] : [];

    private static Paragraph Line(string text, bool strong = false) => new([strong ? new Strong([new Run(text)]) : new Run(text)]);

    private static string Date(DateOnly day) => day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);
}
