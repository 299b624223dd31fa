using static Syndication.ChannelOutcome;

namespace Syndication.Channels.WeChat;

/// <summary>One act of publishing: pictures, cover, draft, submit. Each step is remembered before the next, so a repeat goes on where it stopped.</summary>
internal sealed class WeChatPublish(WeChatApi api, WeChatMemory memory, WeChatLookUp lookUp, Publication publication)
{
    private const int NoSuchMedia = 40007;

    private static readonly TimeSpan CoverSettles = TimeSpan.FromMinutes(1);

    private readonly WeChatPictures pictures = new(api, memory, publication.Session);
    private readonly string key = publication.Key;

    public async Task<ChannelOutcome> RunAsync(CancellationToken cancellation)
    {
        var post = await memory.PostAsync(key, cancellation) ?? WeChatPost.Start(key);
        if (post.PublishId is not null)
        {
            // Only a general failure is Deferred here; the platform wants a new draft for it.
            if (await lookUp.StatusAsync(post, cancellation) is not Deferred and var told)
            {
                return told;
            }

            post = await memory.KeepAsync(key, post.Again(key), cancellation);
        }
        else if (post.Step == WeChatStep.Submitting && await lookUp.ListedAsync(post, post.At ?? Now, cancellation) is ({ } standing, _))
        {
            return standing;
        }

        var (drafted, failure) = post.Draft is null ? await DraftAsync(post, cancellation) : (post, null);
        return failure ?? await SubmitAsync(drafted, cancellation);
    }

    private DateTimeOffset Now => publication.Session.Clock.GetUtcNow();

    private async Task<(WeChatPost Post, ChannelOutcome? Failure)> DraftAsync(WeChatPost post, CancellationToken cancellation)
    {
        if (post.Step == WeChatStep.Drafting)
        {
            var (adopted, trouble) = await AdoptAsync(post, cancellation);
            if (adopted is not null || trouble is not null)
            {
                return (adopted ?? post, trouble);
            }
        }

        var content = publication.Rendition.Part("content").Fill(publication.Slots);
        var placed = await pictures.PlaceAsync(content, publication.Edition, cancellation);
        var file = WeChatCover.Of(publication.Edition, content);
        var cover = placed.Value is null ? placed.As<WeChatCoverFact>() : await pictures.CoverAsync(file, cancellation);
        return cover.Value is { } fact
            ? await AddAsync(post, Article(post, placed.Value!, fact), file.Content, fact, cancellation)
            : (post, cover.Failure);
    }

    /// <summary>A draft whose answer was lost may be there: it is taken over, and doubles are removed.</summary>
    private async Task<(WeChatPost? Post, ChannelOutcome? Failure)> AdoptAsync(WeChatPost post, CancellationToken cancellation)
    {
        var found = await WeChatSearch.FindAsync(api.ListDraftsAsync, a => WeChatAddress.MarkIn(a) == post.Mark, post.At ?? Now, cancellation);
        if (found.Failure is Unknown unknown)
        {
            return (null, new Deferred(unknown.Fault) { Reference = post.Reference });
        }

        if (found.Items.Count == 0)
        {
            return (null, null);
        }

        var adopted = await memory.KeepAsync(key, post with { Draft = found.Items[0].Id, Step = WeChatStep.Drafted }, cancellation);
        foreach (var item in found.Items.Skip(1))
        {
            await api.DeleteDraftAsync(item.Id, cancellation);
        }

        return (adopted, null);
    }

    private async Task<(WeChatPost Post, ChannelOutcome? Failure)> AddAsync(WeChatPost post, Article article, Fingerprint cover, WeChatCoverFact fact, CancellationToken cancellation)
    {
        post = await memory.KeepAsync(key, post with { Step = WeChatStep.Drafting, At = Now }, cancellation);
        var reply = await api.AddDraftAsync(article, cancellation);
        if (reply.Value is { } draft)
        {
            return (await memory.KeepAsync(key, post with { Step = WeChatStep.Drafted, Draft = draft }, cancellation), null);
        }

        if (reply.Failure is not Unknown)
        {
            post = await memory.KeepAsync(key, post with { Step = WeChatStep.None }, cancellation);
        }

        var failure = reply.Code == NoSuchMedia ? await CoverMissingAsync(cover, fact, reply.Failure!, cancellation) : reply.Failure!;
        return (post, failure with { Reference = post.Reference });
    }

    // The draft service learns of a new cover some seconds late; an old one that it no longer knows was deleted by somebody and is sent anew.
    private async Task<ChannelOutcome> CoverMissingAsync(Fingerprint cover, WeChatCoverFact fact, ChannelOutcome failure, CancellationToken cancellation)
    {
        if (Now - fact.At >= CoverSettles)
        {
            await memory.KeepCoverAsync(cover, null, cancellation);
        }

        var fault = failure is Refused refused ? refused.Fault with { Kind = FaultKind.Outage } : new Fault(FaultKind.Outage, "cover", new("封面素材暂不可用，稍后重试", "The cover is not available yet; it is tried again"));
        return new Deferred(fault, TimeSpan.FromSeconds(3));
    }

    private async Task<ChannelOutcome> SubmitAsync(WeChatPost post, CancellationToken cancellation)
    {
        post = await memory.KeepAsync(key, post with { Step = WeChatStep.Submitting, At = Now }, cancellation);
        var reply = await api.SubmitAsync(post.Draft!, cancellation);
        if (reply.Value is { } publishId)
        {
            post = await memory.KeepAsync(key, post with { Step = WeChatStep.Submitted, PublishId = publishId, At = Now }, cancellation);
            return new Accepted(lookUp.FirstCheck) { Reference = post.Reference };
        }

        if (reply.Code == NoSuchMedia)
        {
            return await TakenAsync(post, cancellation);
        }

        // Certainly not submitted: the draft waits for the next try.
        post = reply.Failure is Unknown ? post : await memory.KeepAsync(key, post with { Step = WeChatStep.Drafted }, cancellation);
        return reply.Failure! with { Reference = post.Reference };
    }

    private async Task<ChannelOutcome> TakenAsync(WeChatPost post, CancellationToken cancellation) =>
        (await lookUp.ListedAsync(post, post.At ?? Now, cancellation)).Outcome
        ?? new Unknown(new(FaultKind.Outage, "40007", new("草稿已不在草稿箱，可能已发布，正在核实", "The draft is no longer there; it may have been published, which is being checked"))) { Reference = post.Reference };

    private Article Article(WeChatPost post, string content, WeChatCoverFact cover) => new(
        Part("title"),
        Part("author"),
        Part("digest"),
        content,
        WeChatAddress.Marked(publication.Slots.CanonicalAddress!, post.Mark),
        cover.MediaId);

    private string Part(string name) => publication.Rendition.Parts.FirstOrDefault(p => p.Name == name)?.AsText() ?? "";
}
