using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using MarkdownTable = Markdig.Extensions.Tables.Table;

namespace Syndication.Rendering.Reading;

/// <summary>Blocks of the Markdown tree to blocks of our model.</summary>
internal sealed class BlockReader(Findings findings, InlineReader inlines)
{
    private readonly TableReader tables = new(inlines);
    private int level = 1;

    public IReadOnlyList<Block> Read(ContainerBlock container) => [.. container.SelectMany(Read)];

    private IEnumerable<Block> Read(Markdig.Syntax.Block block) => block switch
    {
        HeadingBlock heading => [Heading(heading)],
        ParagraphBlock paragraph => Paragraphs(paragraph),
        Markdig.Syntax.ListBlock list => new ListReader(findings, this).Read(list),
        MarkdownTable table => [tables.Read(table)],
        CustomContainer container => [Box(container)],
        QuoteBlock quote => [new Quote(Read(quote))],
        FootnoteGroup or LinkReferenceDefinitionGroup or LinkReferenceDefinition or YamlFrontMatterBlock or BlankLineBlock => [],
        Markdig.Syntax.CodeBlock code => [Code(code)],
        ThematicBreakBlock => [new Rule()],
        ContainerBlock other => Read(other),
        LeafBlock leaf => Verbatim(leaf),
        _ => [],
    };

    private Heading Heading(HeadingBlock heading)
    {
        if (heading.Level == 1)
        {
            findings.Warn("heading-level-1", heading.Line, "正文使用了一级标题（#）；一级只用于公文标题，已按二级处理，请改用 ##。", "The body has a level-1 heading (#); only the title is level 1. It is set as level 2: write ## instead.");
        }
        else if (heading.Level > level + 1)
        {
            findings.Warn("heading-skipped", heading.Line, $"标题由{level}级跳到{heading.Level}级，已按{level + 1}级处理；请补上中间一级。", $"The heading jumps from level {level} to {heading.Level}; it is set as level {level + 1}. Use the level between.");
        }

        level = Math.Clamp(heading.Level, 2, level + 1);
        return new(level, inlines.Read(heading.Inline));
    }

    private static IEnumerable<Block> Alone(IReadOnlyList<Inline> text, IReadOnlyDictionary<InlinePicture, string> captions) =>
        text.OfType<InlinePicture>().Select(p => new Picture(p.File, p.Alt, captions.GetValueOrDefault(p)));

    private IEnumerable<Block> Paragraphs(ParagraphBlock paragraph)
    {
        var text = inlines.Read(paragraph.Inline);
        if (text.Count == 0)
        {
            return [];
        }

        var pictures = text.OfType<InlinePicture>().Any() && text.All(i => i is InlinePicture or LineBreak || (i is Run run && string.IsNullOrWhiteSpace(run.Text)));
        return pictures ? Alone(text, inlines.Captions).Select(Sized) : [new Paragraph(text)];
    }

    private Block Sized(Block block) => block is Picture picture && inlines.File(picture.File) is { } file
        ? picture with { Width = file.Width, Height = file.Height }
        : block;

    /// <summary>Words behind the colons stay words: a kind nobody knows, or a title, becomes the box's first line.</summary>
    private Box Box(CustomContainer container)
    {
        var kind = container.Info ?? "";
        var known = kind.Length > 0 && kind.All(c => char.IsAsciiLetterLower(c) || c == '-');
        var title = InlineReader.Printable($"{(known ? "" : kind)} {container.Arguments}".Trim());
        var blocks = Read(container);
        return new(known ? kind : "note", title.Length == 0 ? blocks : [new Paragraph([new Strong([new Run(title)])]), .. blocks]);
    }

    private CodeBlock Code(Markdig.Syntax.CodeBlock code)
    {
        if (code is not FencedCodeBlock)
        {
            findings.Warn("indented-code", code.Line, "这一段以四个空格开头，被当作代码原样显示；段首缩进由版式自动完成，请删去空格。", "This paragraph starts with four spaces and is shown as code; indents are made by the layout, remove the spaces.");
        }

        return new(inlines.Clean(code.Lines.ToString(), code.Line));
    }

    private IEnumerable<Block> Verbatim(LeafBlock leaf) => leaf.Inline is null
        ? [new Paragraph([new Run(inlines.Clean(leaf.Lines.ToString(), leaf.Line))])]
        : [new Paragraph(inlines.Read(leaf.Inline))];
}
