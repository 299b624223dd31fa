namespace Syndication.Channels.WeChat;

/// <summary>The picture an article is shown with in lists: the authored cover, else the first picture of the text, else a plain one of ours.</summary>
internal sealed record WeChatCover(Fingerprint Content, Attachment? File)
{
    private const string PlainResource = "Syndication.Channels.WeChat.cover.png";

    private static readonly byte[] Plain = ReadPlain();

    public static WeChatCover Of(Edition edition, string content)
    {
        var file = (edition.Metadata.Cover is { } cover ? edition.File(cover.File) : null) ?? WeChatPictureSlot.Of(edition, content).FirstOrDefault();
        return new(file?.Content ?? Fingerprint.Of(Plain), file);
    }

    public async Task<Upload> ReadAsync(OutletSession session, CancellationToken cancellation) =>
        File is { } file
            ? new(file.PublicName, file.MediaType, await session.ReadAsync(file.Content, cancellation))
            : new("cover.png", "image/png", Plain);

    private static byte[] ReadPlain()
    {
        using var stream = typeof(WeChatCover).Assembly.GetManifestResourceStream(PlainResource)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
