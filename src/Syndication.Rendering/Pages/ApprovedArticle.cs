using static Syndication.Rendering.Pages.Markup;

namespace Syndication.Rendering.Pages;

/// <summary>
/// The approved part of an item as one HTML fragment, the same for every outlet that shows the official text: portal and gazette
/// carry equal words because they carry this. The time of publication stands in elements marked <c>data-slot</c>, which are not approved text.
/// </summary>
/// <param name="body">The authored text as HTML.</param>
/// <param name="fileAddress">Where a file of the edition is served.</param>
public sealed class ApprovedArticle(Edition edition, Markup body, Func<Attachment, string> fileAddress)
{
    private readonly Metadata data = edition.Metadata;

    public bool IsDocument => DisclosureKind.Find(data.Kind)?.IsDocument == true;

    public Markup Write() => Tag("article", [("data-approved", ""), ("class", IsDocument ? "official" : "item"), ("lang", "zh-CN")], Lines(
        "\n",
        IsDocument ? Lines("\n", Byline(), Fields(), Head()) : Lines("\n", Head(), Byline(), Abstract()),
        Correction(),
        Line("addressees", data.Addressees.Count == 0 ? null : string.Join('，', data.Addressees) + '：'),
        Tag("div", [("class", "text")], body),
        AttachmentNote(),
        Closing(),
        Downloads()));

    private Markup Head() => Lines(
        "\n",
        Line("issuer-mark", data.IssuerMark),
        Line("document-number", IsDocument ? data.DocumentNumber : null),
        Tag("h1", data.Title));

    private Markup Byline() => Tag(
        "p",
        [("class", "byline")],
        Tag("span", [("data-slot", "publishedAt")], "发布时间：", Tag("time", Slots.Time())),
        " ",
        Tag("span", $"来源：{data.Source}"),
        When(data.Author is { Length: > 0 }, () => Join(" ", Tag("span", $"责任编辑：{data.Author}"))));

    private Markup Fields() => Tag("dl", [("class", "fields")], Lines(
        "\n",
        Field("索引号", data.IndexNumber),
        Field("主题分类", data.Theme),
        Field("发文机关", data.Issuer),
        Field("成文日期", Official.Date(data.ComposedOn)),
        Field("标题", data.Title, "wide"),
        Field("发文字号", data.DocumentNumber),
        Tag("div", Tag("dt", "发布日期"), Tag("dd", Tag("span", [("data-slot", "publishedAt")], Slots.Time("yyyy年M月d日")))),
        Field("有效性", data.Validity, "wide"),
        When(data.Abstract is { Length: > 0 }, () => Field("内容概述", data.Abstract, "wide"))));

    // An empty field keeps its label: readers must see that nothing was stated.
    private static Markup Field(string label, string? value, string? style = null) =>
        Tag("div", [("class", style)], Tag("dt", label), Tag("dd", Text(value)));

    private Markup Abstract() => Line("abstract", data.Abstract);

    private Markup Correction() => When(data.CorrectionNote is { Length: > 0 }, () => Tag(
        "p",
        [("class", "correction")],
        Tag("strong", data.CorrectedOn is { } day ? $"更正说明（{Official.Date(day)}）：" : "更正说明："),
        Text(data.CorrectionNote)));

    private IReadOnlyList<Attachment> Attachments => [.. edition.Files.Where(f => f.IsDownload)];

    private Markup AttachmentNote() => When(IsDocument && Attachments.Count > 0, () => Tag("p", [("class", "attachment-note")], Attachments.Count == 1
        ? $"附件：{Attachments[0].Title}"
        : "附件：" + string.Join(' ', Attachments.Select((a, i) => FormattableString.Invariant($"{i + 1}. {a.Title}")))));

    private Markup Closing() => Lines(
        "\n",
        Each(data.IssuerSignatures, s => Line("signature", s)),
        Line("composed", IsDocument ? Official.Date(data.ComposedOn) : null),
        Line("annotation", data.Annotation is { Length: > 0 } ? $"（{data.Annotation.Trim('（', '）')}）" : null));

    private Markup Downloads() => When(Attachments.Count > 0, () => Tag(
        "section",
        [("class", "downloads"), ("aria-label", "附件下载")],
        Tag("h2", "附件下载"),
        Tag("ul", Each(Attachments, Download))));

    private Markup Download(Attachment file) => Tag(
        "li",
        Tag("a", [("href", fileAddress(file)), ("download", Path.GetFileName(file.Name))], file.Title),
        " ",
        Tag("span", [("class", "kind")], $"{Official.FileKind(file)}，{Official.Size(file.Size)}"),
        " ",
        Tag("span", [("class", "sum")], $"SHA-256 {file.Content}"));

    private static Markup Line(string style, string? text) => When(text is { Length: > 0 }, () => Tag("p", [("class", style)], Text(text)));
}
