namespace Syndication.Channels.WeChat;

/// <summary>The facts this channel remembers of an outlet. Media ids belong to one account, so its id is part of their names.</summary>
internal sealed class WeChatMemory(OutletSession session)
{
    private readonly string account = session.Outlet.Options<WeChatOptions>().AppId;

    public async Task<WeChatPost?> PostAsync(string key, CancellationToken cancellation) =>
        WeChatPost.Parse(await session.RecallAsync($"post:{key}", cancellation));

    public async Task<WeChatPost> KeepAsync(string key, WeChatPost post, CancellationToken cancellation)
    {
        await session.RememberAsync($"post:{key}", post.ToString(), cancellation);
        return post;
    }

    public async Task<string?> ImageAsync(Fingerprint content, CancellationToken cancellation) =>
        Present(await session.RecallAsync($"image:{account}:{content}", cancellation));

    public Task KeepImageAsync(Fingerprint content, string address, CancellationToken cancellation) =>
        session.RememberAsync($"image:{account}:{content}", address, cancellation);

    public async Task<WeChatCoverFact?> CoverAsync(Fingerprint content, CancellationToken cancellation) =>
        WeChatCoverFact.Parse(await session.RecallAsync($"cover:{account}:{content}", cancellation));

    public Task KeepCoverAsync(Fingerprint content, WeChatCoverFact? cover, CancellationToken cancellation) =>
        session.RememberAsync($"cover:{account}:{content}", cover?.ToString() ?? "", cancellation);

    private static string? Present(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
