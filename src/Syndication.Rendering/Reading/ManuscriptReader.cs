using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;

namespace Syndication.Rendering.Reading;

/// <summary>One reading of one text.</summary>
internal sealed class ManuscriptReader(string markdown, IReadOnlyList<Attachment> files)
{
    private readonly Findings findings = new();

    public Document Read()
    {
        MarkdownDocument tree;
        try
        {
            tree = Markdown.Parse(markdown, MarkdownPipelines.Authored);
        }
        catch (ArgumentException)
        {
            return TooDeep();
        }

        var inlines = new InlineReader(findings, files);
        var blocks = new BlockReader(findings, inlines);
        var read = blocks.Read(tree);
        var notes = Notes(tree, blocks);
        LostDefinitions(tree, inlines);
        return new(read, notes, findings.All);
    }

    private static List<Note> Notes(MarkdownDocument tree, BlockReader blocks) =>
        [.. tree.OfType<FootnoteGroup>().SelectMany(g => g.OfType<Footnote>()).Where(f => f.Order > 0).OrderBy(f => f.Order).Select(f => new Note(f.Order, blocks.Read(f)))];

    /// <summary>Markdown swallows a line such as <c>[附件]: 见后</c> as a link definition; an official text must not lose it silently.</summary>
    private void LostDefinitions(MarkdownDocument tree, InlineReader inlines)
    {
        foreach (var definition in tree.Descendants<LinkReferenceDefinition>())
        {
            var used = definition is FootnoteLinkReferenceDefinition note ? note.Footnote.Order > 0 : inlines.UsedDefinitions.Contains(definition);
            if (!used)
            {
                findings.Block("lost-definition", definition.Line, $"“[{definition.Label}]:”开头的一行没有被引用，读者看不到；请在正文中引用或改写这一行。", $"The line starting with \"[{definition.Label}]:\" is never referred to, so readers would not see it; refer to it or rephrase the line.");
            }
        }

        foreach (var matter in tree.Descendants<YamlFrontMatterBlock>())
        {
            findings.Block("front-matter-in-body", matter.Line, "正文以“---”开头的一段被当作属性区，读者看不到；请删去或在前面空一行。", "The part between \"---\" lines at the start of the body is taken for front matter and not shown; remove it or put an empty line before it.");
        }
    }

    private Document TooDeep()
    {
        findings.Block("too-deep", 0, "列表、引用或括号嵌套过深，无法排版；请减少层次。", "Lists, quotes or brackets are nested too deeply to be laid out; use fewer levels.");
        var paragraphs = markdown.Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        return new([.. paragraphs.Select(p => new Paragraph([new Run(InlineReader.Printable(p))]))], [], findings.All);
    }
}
