using System.Globalization;

namespace Syndication.Rendering.Html;

internal sealed class InlineHtml(Markup markup, HtmlStyle style, int notes)
{
    private readonly List<string> addresses = [];
    private readonly HashSet<int> referred = [];
    private bool inLink;

    /// <summary>The addresses that stand at the end under <see cref="LinkPolicy.Notes"/>; their numbers follow the footnotes'.</summary>
    public IReadOnlyList<string> Addresses => addresses;

    public void Write(IReadOnlyList<Inline> text)
    {
        foreach (var inline in text)
        {
            Write(inline);
        }
    }

    public void Picture(string file, string alt, int? width = null, int? height = null)
    {
        if (style.ImageAddress(file) is { } address)
        {
            markup.Empty("img", ("src", address), ("alt", alt), ("width", Number(width)), ("height", Number(height)));
        }
        else
        {
            markup.Open("span", ("role", "img"), ("aria-label", alt)).Close("span");
        }
    }

    public static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private void Write(Inline inline)
    {
        switch (inline)
        {
            case Run run: markup.Text(run.Text); break;
            case Strong strong: Within("strong", strong.Text); break;
            case Emphasis emphasis: Within("em", emphasis.Text); break;
            case Strike strike: Within("s", strike.Text); break;
            case Superscript super: Within("sup", super.Text); break;
            case Subscript sub: Within("sub", sub.Text); break;
            case CodeRun code: markup.Open("code").Text(code.Text).Close("code"); break;
            case Link link: Link(link); break;
            case InlinePicture picture: Picture(picture.File, picture.Alt); break;
            case LineBreak: markup.Empty("br"); break;
            case NoteReference note: Note(note.Number); break;
            default: throw new NotSupportedException($"No HTML for {inline.GetType().Name}.");
        }
    }

    private void Within(string tag, IReadOnlyList<Inline> text)
    {
        markup.Open(tag);
        Write(text);
        markup.Close(tag);
    }

    private void Link(Link link)
    {
        var address = inLink ? null : style.LinkAddress(link.Address);
        switch (address is null ? LinkPolicy.Text : style.Links)
        {
            case LinkPolicy.Keep:
                inLink = true;
                markup.Open("a", ("href", address));
                Write(link.Text);
                markup.Close("a");
                inLink = false;
                break;
            case LinkPolicy.Notes:
                Write(link.Text);
                Listed(address!);
                break;
            default:
                Write(link.Text);
                break;
        }
    }

    private void Listed(string address)
    {
        if (!addresses.Contains(address))
        {
            addresses.Add(address);
        }

        markup.Open("sup").Text($"[{Number(notes + addresses.IndexOf(address) + 1)}]").Close("sup");
    }

    private void Note(int number)
    {
        var first = referred.Add(number);
        var name = Number(number);
        markup.Open("sup", ("id", first ? $"{style.NotePrefix}ref-{name}" : null), ("class", "note-ref"));
        var linked = style.Ids && !inLink;
        if (linked)
        {
            markup.Open("a", ("href", $"#{style.NotePrefix}note-{name}"));
        }

        markup.Text($"[{name}]");
        (linked ? markup.Close("a") : markup).Close("sup");
    }
}
