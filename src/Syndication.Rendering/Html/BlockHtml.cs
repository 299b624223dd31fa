namespace Syndication.Rendering.Html;

internal sealed class BlockHtml(Markup markup, HtmlStyle style, InlineHtml inlines)
{
    public void Write(IReadOnlyList<Block> blocks)
    {
        foreach (var block in blocks)
        {
            Write(block);
            markup.Line();
        }
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case Heading heading: Heading(heading); break;
            case Paragraph paragraph: Text("p", paragraph.Text); break;
            case ListBlock list: List(list); break;
            case Table table: new TableHtml(markup, style, inlines).Write(table); break;
            case Quote quote: Within("blockquote", null, quote.Blocks); break;
            case Box box: Within("div", $"box box-{box.Kind}", box.Blocks); break;
            case CodeBlock code: markup.Open("pre").Open("code").Text(code.Text).Close("code").Close("pre"); break;
            case Rule: markup.Empty("hr"); break;
            case Picture picture: Figure(picture); break;
            default: throw new NotSupportedException($"No HTML for {block.GetType().Name}.");
        }
    }

    private void Heading(Heading heading)
    {
        var level = Math.Clamp(heading.Level, 2, 6);
        Text($"h{InlineHtml.Number(level)}", heading.Text);
    }

    private void Text(string tag, IReadOnlyList<Inline> text)
    {
        markup.Open(tag);
        inlines.Write(text);
        markup.Close(tag);
    }

    private void Within(string tag, string? kind, IReadOnlyList<Block> blocks)
    {
        markup.Open(tag, ("class", kind)).Line();
        Write(blocks);
        markup.Close(tag);
    }

    private void List(ListBlock list)
    {
        var tag = list.Ordered ? "ol" : "ul";
        markup.Open(tag, ("start", list.Ordered && list.Start != 1 ? InlineHtml.Number(list.Start) : null)).Line();
        foreach (var item in list.Items)
        {
            markup.Open("li");
            Item(item);
            markup.Close("li").Line();
        }

        markup.Close(tag);
    }

    /// <summary>A lone paragraph stands in its item without a paragraph's margins.</summary>
    private void Item(IReadOnlyList<Block> item)
    {
        if (item is [Paragraph only, ..] && item.Skip(1).All(b => b is ListBlock))
        {
            inlines.Write(only.Text);
            Write([.. item.Skip(1)]);
        }
        else
        {
            Write(item);
        }
    }

    private void Figure(Picture picture)
    {
        markup.Open("figure");
        inlines.Picture(picture.File, picture.Alt, picture.Width, picture.Height);
        if (picture.Caption is { } caption)
        {
            markup.Open("figcaption").Text(caption).Close("figcaption");
        }

        markup.Close("figure");
    }
}
