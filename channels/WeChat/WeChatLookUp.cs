using static Syndication.ChannelOutcome;

namespace Syndication.Channels.WeChat;

/// <summary>Finds out what became of a publish (contract, section 11). Only asks.</summary>
internal sealed class WeChatLookUp(WeChatApi api, WeChatMemory memory, OutletSession session)
{
    private const int NoSuchMedia = 40007;

    private static readonly TimeSpan LongestCheck = TimeSpan.FromHours(18);
    private static readonly TimeSpan LongestSearch = TimeSpan.FromHours(24);

    public async Task<ChannelOutcome> PublishedAsync(Probe probe, CancellationToken cancellation)
    {
        var post = await memory.PostAsync(probe.Key, cancellation) ?? WeChatPost.Parse(probe.Reference?.Value);
        return post switch
        {
            { PublishId: not null } => await StatusAsync(post, cancellation),
            { Step: WeChatStep.Submitting } => await SubmittedAsync(post, cancellation),
            { Step: WeChatStep.Drafting or WeChatStep.Drafted } => new Deferred(NotYet("未提交发布，读者未见；可继续", "It was never submitted, readers saw nothing; it may go on")) { Reference = post.Reference },
            _ => await UnrecordedAsync(post ?? WeChatPost.Start(probe.Key), probe.Since, cancellation),
        };
    }

    /// <summary>What the platform says of a publish job we know by its id.</summary>
    public async Task<ChannelOutcome> StatusAsync(WeChatPost post, CancellationToken cancellation)
    {
        var reply = await api.GetPublishAsync(post.PublishId!, cancellation);
        var outcome = reply.Value is { } state ? WeChatStatus.Outcome(state, NextCheck(post), post.Failures == 0) : reply.Failure!;
        return outcome with { Reference = (post with { ArticleId = reply.Value?.ArticleId ?? post.ArticleId }).Reference };
    }

    /// <summary>The published article that carries the post's mark: Live, or Gone when it was deleted; null when the list has none.</summary>
    public async Task<(ChannelOutcome? Outcome, Found Found)> ListedAsync(WeChatPost post, DateTimeOffset since, CancellationToken cancellation)
    {
        var found = await WeChatSearch.FindAsync(api.ListPublishedAsync, address => WeChatAddress.MarkIn(address) == post.Mark, since, cancellation);
        if ((found.Standing ?? found.Items.ElementAtOrDefault(0)) is not { } article)
        {
            return (null, found);
        }

        ChannelOutcome outcome = article.IsDeleted ? new Gone() : new Live(WeChatAddress.Shown(article.Url));
        return (outcome with { Reference = (post with { ArticleId = article.Id }).Reference }, found);
    }

    public TimeSpan FirstCheck => TimeSpan.FromSeconds(session.Outlet.Options<WeChatOptions>().FirstCheckSeconds);

    // 2 min, 10 min, 1 h, 6 h, 24 h after submitting: a day has 100 questions.
    private TimeSpan NextCheck(WeChatPost post)
    {
        var next = Age(post) * 4;
        return next < FirstCheck ? FirstCheck : next > LongestCheck ? LongestCheck : next;
    }

    private async Task<ChannelOutcome> SubmittedAsync(WeChatPost post, CancellationToken cancellation)
    {
        var (outcome, found) = await ListedAsync(post, post.At ?? session.Clock.GetUtcNow(), cancellation);
        if ((outcome ?? found.Failure) is { } known)
        {
            return known with { Reference = known.Reference ?? post.Reference };
        }

        var draft = await api.GetDraftAsync(post.Draft!, cancellation);
        return Judge(post, draft) with { Reference = post.Reference };
    }

    private ChannelOutcome Judge(WeChatPost post, Reply<string> draft) => draft switch
    {
        { Value: not null } when Age(post) < WeChatChannel.Settle => new Unknown(NotYet("草稿仍在，平台可能仍在处理，稍后再查", "The draft is still there; the platform may still be working, so it is looked at again")),
        { Value: not null } => new Deferred(NotYet("草稿仍在，确认未发布；将提交同一草稿", "The draft is still there, so nothing was published; the same draft is submitted again")),
        { Code: NoSuchMedia } when Age(post) < LongestSearch => new Accepted(NextCheck(post)),
        { Code: NoSuchMedia } => new Unknown(NotYet("草稿已被平台取走，24小时仍未见文章，请在公众平台核实", "The platform took the draft but no article appeared in 24 hours; look in the WeChat console")),
        _ => draft.Failure!,
    };

    private async Task<ChannelOutcome> UnrecordedAsync(WeChatPost post, DateTimeOffset since, CancellationToken cancellation)
    {
        var (outcome, found) = await ListedAsync(post, since, cancellation);
        return outcome ?? found.Failure ?? (found.IsComplete && session.Clock.GetUtcNow() - since >= WeChatChannel.Settle
            ? new Deferred(NotYet("已发布列表中没有，确认未发布", "It is not among the published articles, so nothing was published"))
            : new Unknown(NotYet("已发布列表中暂未见到，稍后再查", "It is not among the published articles yet; it is looked for again")));
    }

    private TimeSpan Age(WeChatPost post) => session.Clock.GetUtcNow() - (post.At ?? session.Clock.GetUtcNow());

    private static Fault NotYet(string zh, string en) => new(FaultKind.Outage, "not-found", new(zh, en));
}
