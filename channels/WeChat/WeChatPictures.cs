namespace Syndication.Channels.WeChat;

/// <summary>Puts an edition's pictures on the platform, each once per account.</summary>
internal sealed class WeChatPictures(WeChatApi api, WeChatMemory memory, OutletSession session)
{
    /// <summary>The content with its picture slots replaced by the platform's addresses.</summary>
    public async Task<Reply<string>> PlaceAsync(string content, Edition edition, CancellationToken cancellation)
    {
        foreach (var file in WeChatPictureSlot.Of(edition, content))
        {
            var address = await ImageAsync(file, cancellation);
            if (address.Value is null)
            {
                return address;
            }

            content = content.Replace(WeChatPictureSlot.For(file), System.Net.WebUtility.HtmlEncode(address.Value), StringComparison.Ordinal);
        }

        return new(content, null);
    }

    /// <summary>The media id of the edition's cover.</summary>
    public async Task<Reply<WeChatCoverFact>> CoverAsync(WeChatCover cover, CancellationToken cancellation)
    {
        if (await memory.CoverAsync(cover.Content, cancellation) is { } known)
        {
            return new(known, null);
        }

        var reply = await api.AddMaterialAsync(await cover.ReadAsync(session, cancellation), cancellation);
        if (reply.Value is not { } id)
        {
            return reply.As<WeChatCoverFact>();
        }

        var fact = new WeChatCoverFact(id, session.Clock.GetUtcNow());
        await memory.KeepCoverAsync(cover.Content, fact, cancellation);
        return new(fact, null);
    }

    private async Task<Reply<string>> ImageAsync(Attachment file, CancellationToken cancellation)
    {
        if (await memory.ImageAsync(file.Content, cancellation) is { } known)
        {
            return new(known, null);
        }

        var reply = await api.UploadImageAsync(new(file.PublicName, file.MediaType, await session.ReadAsync(file.Content, cancellation)), cancellation);
        if (reply.Value is { } address)
        {
            await memory.KeepImageAsync(file.Content, address, cancellation);
        }

        return reply;
    }
}

/// <summary>The stand-in for a picture's address in a rendition: the platform's own address is known only once the picture is there.</summary>
internal static class WeChatPictureSlot
{
    public static string For(Attachment file) => $"syndication:{file.Content}";

    public static IEnumerable<Attachment> Of(Edition edition, string content) =>
        edition.Files.DistinctBy(f => f.Content).Where(f => content.Contains(For(f), StringComparison.Ordinal));

    public static int Count(Edition edition, string content) => Of(edition, content).Sum(f => content.AsSpan().Count(For(f)));
}
