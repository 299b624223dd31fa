using System.Globalization;
using Markdig.Syntax;

namespace Syndication.Rendering.Reading;

/// <summary>Lists. Markdown renumbers <c>1. 3. 7.</c>; a legal number must survive, so such a list is split where its numbers jump.</summary>
internal sealed class ListReader(Findings findings, BlockReader blocks)
{
    public IEnumerable<ListBlock> Read(Markdig.Syntax.ListBlock list)
    {
        var items = list.OfType<ListItemBlock>().ToList();
        return list.IsOrdered ? Ordered(list, items) : [new ListBlock(false, 1, [.. items.Select(blocks.Read)])];
    }

    private List<ListBlock> Ordered(Markdig.Syntax.ListBlock list, List<ListItemBlock> items)
    {
        var runs = new List<(int Start, List<IReadOnlyList<Block>> Items)>();
        foreach (var item in items)
        {
            if (runs.Count == 0 || item.Order != runs[^1].Start + runs[^1].Items.Count)
            {
                runs.Add((item.Order, []));
            }

            runs[^1].Items.Add(blocks.Read(item));
        }

        Notice(list, items, runs.Count);
        return [.. runs.Select(r => new ListBlock(true, r.Start, r.Items))];
    }

    private void Notice(Markdig.Syntax.ListBlock list, List<ListItemBlock> items, int runs)
    {
        var numbers = string.Join(", ", items.Select(i => i.Order.ToString(CultureInfo.InvariantCulture)));
        if (runs > 1)
        {
            findings.Warn("list-renumbered", list.Line, $"列表编号不连续（{numbers}），已按原编号保留；请核对，公文编号建议写成“1．”。", $"The list's numbers are not consecutive ({numbers}); they are kept as written. Check them, or write \"1．\" to make them text.");
        }

        if (items.Count > 0 && items[0].Order >= 1000)
        {
            findings.Warn("list-from-year", list.Line, $"“{items[0].Order}.”被当作列表编号；若是年份，请写成“{items[0].Order}年”。", $"\"{items[0].Order}.\" is taken for a list number; if it is a year, write it without the full stop.");
        }

        if (list.OrderedDelimiter == ')')
        {
            findings.Warn("list-delimiter", list.Line, "“1)”形式的编号会显示为“1.”；请改用“（1）”或“1．”。", "Numbers written \"1)\" are shown as \"1.\"; write \"（1）\" or \"1．\" instead.");
        }
    }
}
