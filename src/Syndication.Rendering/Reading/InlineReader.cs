using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Syndication.Rendering.Reading;

/// <summary>Runs of the Markdown tree to runs of our model.</summary>
internal sealed class InlineReader(Findings findings, IReadOnlyList<Attachment> files)
{
    private readonly LinkReader links = new(findings, files);
    private int line;

    public IReadOnlySet<LinkReferenceDefinition> UsedDefinitions => links.Used;

    public IReadOnlyDictionary<InlinePicture, string> Captions => links.Captions;

    public Attachment? File(string name) => files.FirstOrDefault(f => f.Name == name);

    /// <summary>The runs of one block, neighbouring text joined, outer blanks gone.</summary>
    public IReadOnlyList<Inline> Read(ContainerInline? container) => container is null ? [] : Runs.Tidy(Each(container));

    /// <summary>Text that can stand in HTML and XML and holds no slot marks; what cannot is replaced and blocks.</summary>
    public string Clean(string text, int at)
    {
        if (text.AsSpan().ContainsAny(Slots.Open, Slots.Close))
        {
            findings.Block("private-use", at, "正文含有保留字符 U+E000 或 U+E001（不可见的自造字）；请删去或改用规范汉字。", "The text contains the reserved characters U+E000 or U+E001 (invisible private characters); remove or replace them.");
        }

        var clean = Printable(text);
        if (clean.Contains('\uFFFD'))
        {
            findings.Block("unprintable", at, "正文含有无法显示的字符（控制字符或乱码“�”）；请删去或改正。", "The text contains characters that cannot be shown (control characters or a damaged \"�\"); remove or mend them.");
        }

        return clean;
    }

    public static string Printable(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var shown = rune.Value is '\t' or '\n' or '\r' or (>= 0x20 and not (>= 0x7F and <= 0x9F) and not 0xFFFE and not 0xFFFF and not Slots.Open and not Slots.Close);
            clean.Append(shown ? rune : Rune.ReplacementChar);
        }

        return clean.ToString();
    }

    private List<Inline> Each(ContainerInline container)
    {
        var runs = new List<Inline>();
        foreach (var inline in container)
        {
            line = Math.Max(line, inline.Line);
            runs.AddRange(One(inline));
        }

        return runs;
    }

    private IEnumerable<Inline> One(Markdig.Syntax.Inlines.Inline inline) => inline switch
    {
        LiteralInline literal => [Text(literal.Content.ToString())],
        HtmlEntityInline entity => [Text(entity.Transcoded.ToString())],
        CodeInline code => [new CodeRun(Clean(code.Content, code.Line))],
        CellBreak => [new LineBreak()],
        LineBreakInline { IsHard: true } => [new LineBreak()],
        LineBreakInline soft => Joints.Between(soft, findings),
        EmphasisInline emphasis => Marks.Read(emphasis, Each(emphasis)),
        FootnoteLink { IsBackLink: true } => [],
        FootnoteLink note => [new NoteReference(note.Footnote.Order)],
        LinkInline { IsImage: true } image => [links.Picture(image, Clean(Words(image), image.Line))],
        LinkInline link => links.Link(link, Each(link)),
        AutolinkInline auto => links.Link(auto, Clean(auto.Url, auto.Line)),
        DelimiterInline open => [Text(open.ToLiteral()), .. Each(open)],
        HtmlInline html => [Text(html.Tag)],
        ContainerInline other => Each(other),
        _ => [Text(inline.ToString() ?? "")],
    };

    private Run Text(string text) => new(Clean(text, line));

    private static string Words(ContainerInline container) => string.Concat(container.Descendants().Select(i => i switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        LineBreakInline or CellBreak => " ",
        _ => "",
    })).Trim();
}
