using Syndication.Rendering;

namespace Syndication.Channels.WeChat;

/// <summary>Brings a document into the elements that the platform keeps: figures become paragraphs, boxes become quotes.</summary>
internal static class WeChatShape
{
    public static Document Of(Document document) => document with
    {
        Blocks = Blocks(document.Blocks),
        Notes = [.. document.Notes.Select(n => n with { Blocks = Blocks(n.Blocks) })],
    };

    private static IReadOnlyList<Block> Blocks(IReadOnlyList<Block> blocks) => [.. blocks.SelectMany(Shaped)];

    private static IEnumerable<Block> Shaped(Block block) => block switch
    {
        Picture { Caption: { Length: > 0 } caption } picture => [Shown(picture), new Paragraph([new Run(caption)])],
        Picture picture => [Shown(picture)],
        Box box => [new Quote(Blocks(box.Blocks))],
        Quote quote => [new Quote(Blocks(quote.Blocks))],
        ListBlock list => [list with { Items = [.. list.Items.Select(Blocks)] }],
        _ => [block],
    };

    private static Paragraph Shown(Picture picture) => new([new InlinePicture(picture.File, picture.Alt)]);
}
