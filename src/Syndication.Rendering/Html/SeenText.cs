using System.Globalization;
using System.Text;

namespace Syndication.Rendering.Html;

/// <summary>The words of a document in the order in which <see cref="HtmlWriter"/> writes them.</summary>
internal sealed class SeenText(LinkPolicy links, int notes)
{
    private readonly StringBuilder seen = new();
    private readonly List<string> addresses = [];

    public string Of(Document document)
    {
        Blocks(document.Blocks);
        foreach (var note in document.Notes)
        {
            Mark(note.Number);
            Blocks(note.Blocks);
        }

        for (var i = 0; i < addresses.Count; i++)
        {
            Mark(notes + i + 1);
            seen.Append(addresses[i]);
        }

        return seen.ToString();
    }

    private void Blocks(IReadOnlyList<Block> blocks)
    {
        foreach (var block in blocks)
        {
            Block(block);
        }
    }

    private void Block(Block block)
    {
        switch (block)
        {
            case Heading heading: Inlines(heading.Text); break;
            case Paragraph paragraph: Inlines(paragraph.Text); break;
            case ListBlock list: list.Items.ToList().ForEach(Blocks); break;
            case Table table: Cells(table); break;
            case Quote quote: Blocks(quote.Blocks); break;
            case Box box: Blocks(box.Blocks); break;
            case CodeBlock code: seen.Append(code.Text); break;
            case Picture picture: seen.Append(picture.Caption); break;
            case Rule: break;
            default: throw new NotSupportedException($"No text for {block.GetType().Name}.");
        }
    }

    private void Cells(Table table)
    {
        foreach (var cell in table.Rows.SelectMany(r => r).Prepend(new([.. table.Header.SelectMany(c => c.Text)])))
        {
            Inlines(cell.Text);
        }
    }

    private void Inlines(IReadOnlyList<Inline> text)
    {
        foreach (var inline in text)
        {
            One(inline);
        }
    }

    private void One(Inline inline)
    {
        switch (inline)
        {
            case Run run: seen.Append(run.Text); break;
            case CodeRun code: seen.Append(code.Text); break;
            case Strong strong: Inlines(strong.Text); break;
            case Emphasis emphasis: Inlines(emphasis.Text); break;
            case Strike strike: Inlines(strike.Text); break;
            case Superscript super: Inlines(super.Text); break;
            case Subscript sub: Inlines(sub.Text); break;
            case Link link: Link(link); break;
            case NoteReference note: Mark(note.Number); break;
            case LineBreak or InlinePicture: break;
            default: throw new NotSupportedException($"No text for {inline.GetType().Name}.");
        }
    }

    private void Link(Link link)
    {
        Inlines(link.Text);
        if (links == LinkPolicy.Notes)
        {
            if (!addresses.Contains(link.Address))
            {
                addresses.Add(link.Address);
            }

            Mark(notes + addresses.IndexOf(link.Address) + 1);
        }
    }

    private void Mark(int number) => seen.Append(CultureInfo.InvariantCulture, $"[{number}]");
}
