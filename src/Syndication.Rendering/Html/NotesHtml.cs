namespace Syndication.Rendering.Html;

/// <summary>Footnotes, then listed link addresses, at the end. Numbers are text, so that they survive platforms that drop lists.</summary>
internal sealed class NotesHtml(Markup markup, HtmlStyle style, InlineHtml inlines, BlockHtml blocks)
{
    public void Write(IReadOnlyList<Note> notes)
    {
        if (notes.Count == 0 && inlines.Addresses.Count == 0)
        {
            return;
        }

        markup.Open("section", ("class", "notes")).Line();
        foreach (var note in notes)
        {
            Note(note);
        }

        for (var i = 0; i < inlines.Addresses.Count; i++)
        {
            markup.Open("p").Text($"[{InlineHtml.Number(notes.Count + i + 1)}] {inlines.Addresses[i]}").Close("p").Line();
        }

        markup.Close("section").Line();
    }

    private void Note(Note note)
    {
        var name = InlineHtml.Number(note.Number);
        markup.Open("p", ("id", $"{style.NotePrefix}note-{name}"));
        if (style.Ids)
        {
            markup.Open("a", ("href", $"#{style.NotePrefix}ref-{name}")).Text($"[{name}]").Close("a").Text(" ");
        }
        else
        {
            markup.Text($"[{name}] ");
        }

        var first = note.Blocks is [Paragraph paragraph, ..] ? paragraph.Text : [];
        inlines.Write(first);
        markup.Close("p").Line();
        blocks.Write(first.Count > 0 ? [.. note.Blocks.Skip(1)] : note.Blocks);
    }
}
