namespace Syndication.Rendering.PlainText;

internal static class PlainInlines
{
    public static string Of(IReadOnlyList<Inline> text) => string.Concat(text.Select(Of));

    private static string Of(Inline inline) => inline switch
    {
        Run run => run.Text,
        CodeRun code => code.Text,
        Strong strong => Of(strong.Text),
        Emphasis emphasis => Of(emphasis.Text),
        Strike strike => Of(strike.Text),
        Superscript super => Of(super.Text),
        Subscript sub => Of(sub.Text),
        Link link => Address(link, Of(link.Text)),
        InlinePicture picture => $"[图：{picture.Alt}]",
        LineBreak => "\n",
        NoteReference note => $"[{PlainBlocks.Number(note.Number)}]",
        _ => throw new NotSupportedException($"No plain text for {inline.GetType().Name}."),
    };

    private static string Address(Link link, string words)
    {
        var foreign = link.Address.StartsWith("http", StringComparison.Ordinal) && !words.Contains(link.Address, StringComparison.Ordinal);
        return foreign ? $"{words}（{link.Address}）" : words;
    }
}
