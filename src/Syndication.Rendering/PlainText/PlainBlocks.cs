using System.Globalization;
using System.Text;

namespace Syndication.Rendering.PlainText;

internal static class PlainBlocks
{
    public static void Append(StringBuilder text, IReadOnlyList<Block> blocks, string indent)
    {
        foreach (var block in blocks)
        {
            Append(text, block, indent);
        }
    }

    /// <summary>A marker, then blocks whose later lines stand under the first.</summary>
    public static void Item(StringBuilder text, IReadOnlyList<Block> blocks, string indent, string marker)
    {
        var at = text.Length;
        var inner = indent + new string(' ', marker.Length);
        Append(text, blocks, inner);
        if (text.Length >= at + inner.Length)
        {
            text.Remove(at, inner.Length).Insert(at, indent + marker);
        }
        else
        {
            Lines(text, marker, indent);
        }
    }

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Append(StringBuilder text, Block block, string indent)
    {
        switch (block)
        {
            case Heading heading: Lines(text, PlainInlines.Of(heading.Text), indent); break;
            case Paragraph paragraph: Lines(text, PlainInlines.Of(paragraph.Text), indent); break;
            case ListBlock list: List(text, list, indent); break;
            case Table table: Lines(text, Rows(table), indent); break;
            case Quote quote: Append(text, quote.Blocks, indent + "  "); break;
            case Box box: Append(text, box.Blocks, indent); break;
            case CodeBlock code: Lines(text, code.Text, indent); break;
            case Picture picture: Lines(text, $"[图：{picture.Alt}]{(picture.Caption is { } caption ? " " + caption : "")}", indent); break;
            case Rule: Lines(text, "----------", indent); break;
            default: throw new NotSupportedException($"No plain text for {block.GetType().Name}.");
        }
    }

    private static void List(StringBuilder text, ListBlock list, string indent)
    {
        for (var i = 0; i < list.Items.Count; i++)
        {
            Item(text, list.Items[i], indent, list.Ordered ? $"{Number(list.Start + i)}. " : "• ");
        }
    }

    private static string Rows(Table table)
    {
        var rows = table.Header.Any(c => c.Text.Count > 0) ? table.Rows.Prepend(table.Header) : table.Rows;
        return string.Join('\n', rows.Select(r => string.Join('\t', r.Select(c => PlainInlines.Of(c.Text).Replace('\n', ' ').Replace('\t', ' ')))));
    }

    private static void Lines(StringBuilder text, string words, string indent) =>
        text.Append(indent).Append(words.Replace("\n", "\n" + indent, StringComparison.Ordinal)).Append("\n\n");
}
