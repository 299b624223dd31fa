using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax.Inlines;

namespace Syndication.Rendering.Reading;

/// <summary>The only Markdown dialect of the product. Not the "advanced" bundle: generic attributes would turn text into live attributes.</summary>
internal static class MarkdownPipelines
{
    public static MarkdownPipeline Authored { get; } = Build();

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder()
            .UseYamlFrontMatter().UsePipeTables().UseFootnotes().UseCustomContainers()
            .UseEmphasisExtras().UseCjkFriendlyEmphasis().DisableHtml();
        builder.InlineParsers.InsertBefore<AutolinkInlineParser>(new CellBreakParser());
        return builder.Build();
    }
}

/// <summary>A written <c>&lt;br&gt;</c>. Not Markdig's own line break: that one would end a table row.</summary>
internal sealed class CellBreak : LeafInline;

/// <summary>With HTML off, a <c>&lt;br&gt;</c> in a table cell would be printed literally; exactly this one tag is understood.</summary>
internal sealed class CellBreakParser : InlineParser
{
    private static readonly string[] Forms = ["<br>", "<br/>", "<br />"];

    public CellBreakParser() => OpeningCharacters = ['<'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        foreach (var form in Forms)
        {
            if (slice.AsSpan().StartsWith(form, StringComparison.OrdinalIgnoreCase))
            {
                processor.Inline = new CellBreak { Line = processor.LineIndex };
                slice.Start += form.Length;
                return true;
            }
        }

        return false;
    }
}
