namespace Syndication.Rendering.Html;

internal sealed class TableHtml(Markup markup, HtmlStyle style, InlineHtml inlines)
{
    public void Write(Table table)
    {
        markup.Open("table").Line();
        Shares(table.Widths);
        if (table.Header.Any(c => c.Text.Count > 0))
        {
            markup.Open("thead");
            Row(table.Header, "th");
            markup.Close("thead").Line();
        }

        markup.Open("tbody").Line();
        foreach (var row in table.Rows)
        {
            Row(row, "td");
            markup.Line();
        }

        markup.Close("tbody").Line().Close("table");
    }

    /// <summary>Widths as attributes: a fixed layout must also hold where style attributes are forbidden.</summary>
    private void Shares(IReadOnlyList<int> widths)
    {
        if (widths.Count == 0)
        {
            return;
        }

        markup.Open("colgroup");
        foreach (var width in widths)
        {
            markup.Empty("col", ("width", $"{InlineHtml.Number(width)}%"));
        }

        markup.Close("colgroup").Line();
    }

    private void Row(IReadOnlyList<TableCell> cells, string tag)
    {
        markup.Open("tr");
        foreach (var cell in cells)
        {
            markup.Open(tag, ("scope", tag == "th" ? "col" : null), Align(cell.Align));
            inlines.Write(cell.Text);
            markup.Close(tag);
        }

        markup.Close("tr");
    }

    /// <summary>A class where there is a style sheet, because a strict content policy forbids style attributes.</summary>
    private (string Name, string? Value) Align(Alignment align)
    {
        var side = align switch
        {
            Alignment.Left => "left",
            Alignment.Centre => "center",
            Alignment.Right => "right",
            _ => null,
        };
        var classes = style is { Ids: true, InlineStyles: null };
        return (classes ? "class" : "style", side is null ? null : classes ? $"align-{side}" : $"text-align:{side}");
    }
}
