using Syndication.Rendering.Slides;

namespace Syndication.Rendering;

/// <summary>Pages a text on a fixed grid, without a browser: the same slides everywhere, and none that overflows.</summary>
public static class SlideDeck
{
    /// <summary>The slides of an edition's text; its title, source and date stand in the frame around each.</summary>
    public static IReadOnlyList<Slide> Lay(Document document, Edition edition, SlideFormat format)
    {
        var text = WithoutTitle(document.Blocks, edition.Metadata.Title).Concat(document.Notes.SelectMany(Note));
        var rest = new Cards(format).Turn([.. text]);
        var room = Grid.Line * format.Lines;
        var pager = new Pager(new(format, room));
        var slides = new List<Slide>();
        while (rest.Count > 0)
        {
            var (page, later) = pager.Split(rest, room, format.Columns, fresh: true);
            slides.Add(new(page));
            rest = later;
        }

        return slides;
    }

    private static IEnumerable<Block> WithoutTitle(IReadOnlyList<Block> blocks, string title) =>
        blocks is [Heading first, ..] && VisibleText.Normalise(Flow.Text(first.Text)) == VisibleText.Normalise(title) ? blocks.Skip(1) : blocks;

    private static IEnumerable<Block> Note(Note note)
    {
        var mark = new NoteReference(note.Number);
        return note.Blocks is [Paragraph first, ..]
            ? note.Blocks.Skip(1).Prepend(new Paragraph([mark, new Run(" "), .. first.Text]))
            : note.Blocks.Prepend(new Paragraph([mark]));
    }
}
