using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Syndication.Channels.Http;

namespace Syndication.Channels.WeChat;

/// <summary>The platform's calls that free publish needs, one method each (contract, sections 4 to 6).</summary>
internal sealed class WeChatApi(HttpDesk desk, OutletSession session, ILogger log)
{
    private readonly WeChatCalls calls = new(desk, session, log);

    public Task<Reply<string>> UploadImageAsync(Upload upload, CancellationToken cancellation) =>
        calls.PostAsync(new WeChatCall<string>("/cgi-bin/media/uploadimg", upload.Form, Purpose.Prepare, json => json.Text("url")) { Bounds = Bounds.Upload }, cancellation);

    public Task<Reply<string>> AddMaterialAsync(Upload upload, CancellationToken cancellation) =>
        calls.PostAsync(new WeChatCall<string>("/cgi-bin/material/add_material", upload.Form, Purpose.Prepare, json => json.Id("media_id")) { Query = "&type=image", Bounds = Bounds.Upload }, cancellation);

    public Task<Reply<string>> AddDraftAsync(Article article, CancellationToken cancellation) =>
        AskAsync("/cgi-bin/draft/add", new { Articles = new[] { article } }, Purpose.Write, json => json.Id("media_id"), cancellation);

    public Task<Reply<string>> GetDraftAsync(string draft, CancellationToken cancellation) =>
        AskAsync("/cgi-bin/draft/get", new { MediaId = draft }, Purpose.Look, json => json.Property("news_item") is null ? null : draft, cancellation);

    public Task<Reply<string>> DeleteDraftAsync(string draft, CancellationToken cancellation) =>
        AskAsync("/cgi-bin/draft/delete", new { MediaId = draft }, Purpose.Write, _ => draft, cancellation);

    public Task<Reply<Listing>> ListDraftsAsync(int offset, CancellationToken cancellation) =>
        AskAsync("/cgi-bin/draft/batchget", new { Offset = offset, Count = Listing.PageSize, NoContent = 1 }, Purpose.Look, json => Listing.Read(json, "media_id"), cancellation);

    public Task<Reply<string>> SubmitAsync(string draft, CancellationToken cancellation) =>
        AskAsync("/cgi-bin/freepublish/submit", new { MediaId = draft }, Purpose.Write, json => json.Id("publish_id"), cancellation);

    public Task<Reply<PublishState>> GetPublishAsync(string publishId, CancellationToken cancellation) =>
        AskAsync("/cgi-bin/freepublish/get", new { PublishId = publishId }, Purpose.Look, PublishState.Read, cancellation);

    public Task<Reply<Listing>> ListPublishedAsync(int offset, CancellationToken cancellation) =>
        AskAsync("/cgi-bin/freepublish/batchget", new { Offset = offset, Count = Listing.PageSize, NoContent = 1 }, Purpose.Look, json => Listing.Read(json, "article_id"), cancellation);

    public Task<Reply<Listed>> GetArticleAsync(string article, CancellationToken cancellation) =>
        AskAsync("/cgi-bin/freepublish/getarticle", new { ArticleId = article }, Purpose.Look, json => Listed.Read(article, null, json), cancellation);

    /// <summary>Deletes the first article of a publication; ours have one. The index is never left out: 0 or nothing would mean all.</summary>
    public Task<Reply<string>> DeleteArticleAsync(string article, CancellationToken cancellation) =>
        AskAsync("/cgi-bin/freepublish/delete", new { ArticleId = article, Index = 1 }, Purpose.Write, _ => article, cancellation);

    private Task<Reply<T>> AskAsync<T>(string path, object body, Purpose purpose, Func<JsonElement, T?> read, CancellationToken cancellation)
        where T : class =>
        calls.PostAsync(new WeChatCall<T>(path, () => WeChatJson.Content(body), purpose, read), cancellation);
}

/// <summary>A picture on its way to the platform.</summary>
internal sealed record Upload(string Name, string MediaType, ReadOnlyMemory<byte> Bytes)
{
    public HttpContent Form()
    {
        var file = new ReadOnlyMemoryContent(Bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue(MediaType);
        return new MultipartFormDataContent { { file, "media", Name } };
    }
}

/// <summary>One article of a draft, as the platform names its fields.</summary>
internal sealed record Article(string Title, string Author, string Digest, string Content, string ContentSourceUrl, string ThumbMediaId)
{
    public string ArticleType { get; } = "news";

    public int NeedOpenComment { get; }

    public int OnlyFansCanComment { get; }
}

/// <summary>A page of drafts or of published articles.</summary>
internal sealed record Listing(int Total, IReadOnlyList<Listed> Items)
{
    public const int PageSize = 20;

    public static Listing? Read(JsonElement json, string id) =>
        json.Number("total_count") is { } total ? new(total, [.. json.Items("item").Select(item => One(item, id)).OfType<Listed>()]) : null;

    private static Listed? One(JsonElement item, string id) =>
        item.Id(id) is { } found && item.Property("content") is { } content ? Listed.Read(found, item.Number("update_time"), content) : null;
}

/// <summary>What a list says of one draft or published article.</summary>
internal sealed record Listed(string Id, string? SourceAddress, string? Url, bool IsDeleted, DateTimeOffset? UpdatedAt)
{
    public static Listed? Read(string id, int? updated, JsonElement content) =>
        content.Items("news_item").Select(article => new Listed(id, article.Text("content_source_url"), article.Text("url"), article.Flag("is_deleted"), At(updated))).FirstOrDefault();

    private static DateTimeOffset? At(int? seconds) => seconds is { } s ? DateTimeOffset.FromUnixTimeSeconds(s) : null;
}

/// <summary>What became of a publish job (contract, section 6.1).</summary>
internal sealed record PublishState(string PublishId, int Status, string? ArticleId, string? Address, IReadOnlyList<int> Failed)
{
    public static PublishState? Read(JsonElement json) => json.Number("publish_status") is not { } status ? null : new(
        json.Id("publish_id") ?? "", status, json.Id("article_id"),
        json.Property("article_detail")?.Items("item").Select(i => i.Text("article_url")).FirstOrDefault(),
        [.. json.Items("fail_idx").Select(i => int.Parse(i.GetRawText().Trim('"'), CultureInfo.InvariantCulture))]);
}
