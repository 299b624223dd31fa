using static Syndication.ChannelOutcome;

namespace Syndication.Channels.WeChat;

/// <summary>Takes a published article back. The platform keeps a page that says the publisher deleted it, without title.</summary>
internal sealed class WeChatWithdraw(WeChatApi api, WeChatPost? post, Uri? canonical)
{
    private const int NoSuchArticle = 53600;
    private const int NoSuchMedia = 40007;

    public async Task<ChannelOutcome> RunAsync(CancellationToken cancellation)
    {
        var (articles, known) = await FindAsync(cancellation);
        foreach (var article in articles)
        {
            var reply = await api.DeleteArticleAsync(article, cancellation);
            if (reply is { Failure: { } failure, Code: not NoSuchArticle })
            {
                return failure with { Reference = Reference(article) };
            }
        }

        known ??= articles.Count == 0 ? await DraftAsync(remove: true, cancellation) : null;

        // A look that failed changed nothing, so the withdrawal may be tried again.
        var outcome = known is Unknown unknown ? new Deferred(unknown.Fault) : known ?? new Gone();
        return outcome with { Reference = articles is [var first, ..] ? Reference(first) : post?.Reference };
    }

    /// <summary>After a withdrawal whose answer was lost: Gone, or Deferred when it certainly still stands.</summary>
    public async Task<ChannelOutcome> CheckAsync(CancellationToken cancellation)
    {
        var (articles, known) = await FindAsync(cancellation);
        foreach (var article in articles)
        {
            var reply = await api.GetArticleAsync(article, cancellation);
            if (reply is { Value.IsDeleted: false })
            {
                return new Deferred(Trouble("still-standing", "文章仍在，确认未撤下", "The article still stands; it was not taken back")) { Reference = Reference(article) };
            }

            if (reply is { Failure: { } failure, Code: not NoSuchArticle })
            {
                return failure with { Reference = Reference(article) };
            }
        }

        known ??= articles.Count == 0 ? await DraftAsync(remove: false, cancellation) : null;
        return (known ?? new Gone()) with { Reference = post?.Reference };
    }

    private async Task<(IReadOnlyList<string> Articles, ChannelOutcome? Known)> FindAsync(CancellationToken cancellation) => post switch
    {
        { ArticleId: { } article } => ([article], null),
        { PublishId: { } publishId } => OfState(await api.GetPublishAsync(publishId, cancellation)),
        null when canonical is null => ([], new Unknown(Trouble("no-reference", "缺少平台编号和原文地址，请在公众平台人工删除", "Neither the platform's id nor the source address is known; delete it by hand in the WeChat console"))),
        _ => await SearchAsync(cancellation),
    };

    private static (IReadOnlyList<string> Articles, ChannelOutcome? Known) OfState(Reply<PublishState> reply) => reply.Value switch
    {
        { Status: 0, ArticleId: { } article } => ([article], null),
        { Status: 1 } => ([], new Deferred(Trouble("publishing", "平台仍在发布，完成后撤下", "The platform is still publishing; it is taken back afterwards"), TimeSpan.FromSeconds(30))),
        { Status: 2 or 3 or 4 or 5 or 6 } => ([], null),
        _ => ([], reply.Failure ?? new Unknown(Trouble("status", "平台给出从未见过的发布状态", "The platform named a publish status never seen before"))),
    };

    private async Task<(IReadOnlyList<string> Articles, ChannelOutcome? Known)> SearchAsync(CancellationToken cancellation)
    {
        var found = await WeChatSearch.FindAsync(api.ListPublishedAsync, IsOurs, DateTimeOffset.MinValue, cancellation);
        return ([.. found.Items.Where(i => !i.IsDeleted).Select(i => i.Id)], found.Items.Count > 0 || found.IsComplete ? found.Failure : found.Failure ?? new Unknown(
            Trouble("not-found", "最近的文章中没有找到，请在公众平台人工核实", "It is not among the newest articles; look in the WeChat console")));
    }

    private bool IsOurs(string? address) =>
        post is not null ? WeChatAddress.MarkIn(address) == post.Mark : WeChatAddress.IsMarkOf(canonical!, address);

    // A draft that was never taken cannot be published any more once it is deleted.
    private async Task<ChannelOutcome?> DraftAsync(bool remove, CancellationToken cancellation)
    {
        if (post is not { Draft: { } draft, PublishId: null })
        {
            return null;
        }

        return await api.GetDraftAsync(draft, cancellation) switch
        {
            { Value: not null } when remove => (await api.DeleteDraftAsync(draft, cancellation)).Failure,
            { Value: not null } => new Deferred(Trouble("draft", "草稿仍在草稿箱", "The draft is still there")),
            { Code: NoSuchMedia } => new Deferred(Trouble("publishing", "草稿已被平台取走但文章未见，稍后再撤", "The platform took the draft but no article is listed yet; it is taken back later"), TimeSpan.FromMinutes(1)),
            var reply => reply.Failure,
        };
    }

    private RemoteReference Reference(string article) => ((post ?? new WeChatPost("")) with { ArticleId = article }).Reference;

    private static Fault Trouble(string code, string zh, string en) => new(FaultKind.Outage, code, new(zh, en));
}
