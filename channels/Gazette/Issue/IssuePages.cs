using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Syndication.Rendering.Pages;
using static Syndication.Rendering.Pages.Markup;

namespace Syndication.Channels.Gazette.Issue;

/// <summary>The pages of one issue: cover, contents and back page, one page per piece, a machine-readable index, the style.</summary>
internal sealed class IssuePages(GazetteOptions gazette, IReadOnlyList<GazettePiece> pieces, DateOnly? issuedOn)
{
    private const string StyleName = "gazette.css";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), WriteIndented = true };

    private static readonly Lazy<byte[]> StyleBytes = new(ReadStyle);

    private string State => issuedOn is null ? "征集中（草样，未公开）" : $"{Official.Date(issuedOn)}出版";

    public static IssueFile Style { get; } = new(StyleName, "text/css", StyleBytes.Value);

    /// <summary>The sections that hold something, in printing order.</summary>
    public IEnumerable<(string Name, IReadOnlyList<GazettePiece> Pieces)> Sections() => gazette.Order
        .Select(s => (s.Name, (IReadOnlyList<GazettePiece>)[.. pieces.Where(p => p.Section == s.Name).Order(ByDocumentNumber.Order)]))
        .Where(s => s.Item2.Count > 0);

    public IssueFile Contents() => IssueFile.Html("index.html", Page(
        $"{gazette.Masthead} {gazette.Number}",
        "",
        "issue",
        Lines("\n", Cover(), Tag("main", [("id", "content")], Tag("nav", [("class", "contents"), ("aria-labelledby", "contents")], Tag("h2", [("id", "contents")], "目录"), Each(Sections(), Section))), Back())));

    public IssueFile Piece(GazettePiece piece, string article) => IssueFile.Html(piece.File, Page(
        $"{piece.Title}_{gazette.RunningHead}",
        "../",
        "piece",
        Lines(
            "\n",
            Tag("header", [("class", "running")], Tag("a", [("href", "../index.html")], gazette.RunningHead), Tag("span", piece.Section)),
            Tag("main", [("id", "content")], Trusted($"\n{article}\n")),
            Tag("footer", [("class", "turn")], Tag("a", [("href", "../index.html")], "返回目录"), Tag("span", State)))));

    public IssueFile Index() => new("issue.json", "application/json", JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            gazette.Masthead, gazette.Year, gazette.NumberInYear, gazette.TotalNumber, issuedOn,
            sections = Sections().Select(s => new { s.Name, pieces = s.Pieces.Select(p => new { p.Title, p.DocumentNumber, p.ComposedOn, url = p.File, textFingerprint = p.Text }) }),
        },
        Json));

    private Markup Cover() => Tag(
        "header",
        [("class", "cover")],
        Tag("h1", gazette.Masthead),
        Tag("p", [("class", "number")], gazette.Number),
        Tag("p", [("class", "state")], State),
        Tag("p", [("class", "bodies")], Lines(
            "",
            gazette.Supervisor is null ? None : Tag("span", $"主管：{gazette.Supervisor}"),
            Tag("span", $"主办：{gazette.Sponsor}"),
            Tag("span", $"编辑：{gazette.Editor}"))));

    private static Markup Section((string Name, IReadOnlyList<GazettePiece> Pieces) section) => Tag(
        "section",
        Tag("h3", section.Name),
        Tag("ol", Each(section.Pieces, p => Tag(
            "li",
            Tag("a", [("href", p.File)], p.Title),
            When(p.DocumentNumber is not null, () => Tag("span", [("class", "no")], Text(p.DocumentNumber)))))));

    private Markup Back() => Tag(
        "footer",
        [("class", "back")],
        Tag("h2", "编后"),
        Tag("p", "本刊刊登的政府规章和行政规范性文件文本为标准文本。刊载文件与批准文本逐字一致；如有差错，在后续期号以更正启事说明，已出版的期号不作改动。"),
        Tag("p", string.Create(CultureInfo.InvariantCulture, $"本期共收文件{pieces.Count}件。下期预计{Official.Date(gazette.NextIssueOn)}出版。")));

    private Markup DemoMark() => When(gazette.Demo, () => Tag("p", [("class", "demo"), ("role", "note")], Tag("strong", "演示"), " 单位、文件、人物均为虚构。"));

    private string Page(string title, string up, string style, Markup content) => "<!DOCTYPE html>\n" + Tag("html", [("lang", "zh-CN")], Lines(
        "\n",
        Tag("head", Lines(
            "\n",
            Tag("meta", [("charset", "utf-8")]),
            Tag("meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")]),
            Tag("title", title),
            Tag("link", [("rel", "icon"), ("href", "data:,")]),
            Tag("link", [("rel", "stylesheet"), ("href", up + StyleName)]))),
        Tag("body", [("class", style)], Lines("\n", Tag("a", [("class", "skip"), ("href", "#content")], "跳到正文"), DemoMark(), content)))) + "\n";

    private static byte[] ReadStyle()
    {
        using var stream = typeof(IssuePages).Assembly.GetManifestResourceStream(StyleName)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
