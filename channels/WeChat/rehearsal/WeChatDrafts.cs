using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Syndication.Rehearsal.WeChat;

/// <summary>The draft box. A draft is a post that no reader sees.</summary>
internal sealed class WeChatDrafts(PostShelf shelf, WeChatMedia media, TimeProvider clock, Func<Uri> root)
{
    private IReadOnlyList<Post> All => [.. shelf.All.Where(p => p.State == PostState.Draft && p.More.ContainsKey("draft"))];

    public object Add(JsonElement body)
    {
        var articles = body.TryGetProperty("articles", out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().ToList() : [];
        _ = articles.Count > 0 ? articles : throw new WeChatProblem(44003, "empty news data");
        _ = articles.Count <= 8 ? articles : throw new WeChatProblem(45008, "article size out of limit");
        var kept = new JsonArray([.. articles.Select(a => (JsonNode)Checked(a))]);
        var id = "D" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        return new { media_id = Keep(id, kept).Id };
    }

    public object Get(JsonElement body) => new { news_item = Articles(Find(body)) };

    public object Update(JsonElement body)
    {
        var draft = Find(body);
        var articles = Articles(draft);
        var index = body.TryGetProperty("index", out var at) && at.TryGetInt32(out var n) ? n : 0;
        _ = index >= 0 && index < articles.Count ? index : throw new WeChatProblem(40114, "invalid index value");
        articles[index] = Checked(body.TryGetProperty("articles", out var article) ? article : throw new WeChatProblem(44003, "empty news data"));
        Keep(draft.Id, articles);
        return new { errcode = 0, errmsg = "ok" };
    }

    public object Delete(JsonElement body)
    {
        shelf.Remove(Find(body).Id);
        return new { errcode = 0, errmsg = "ok" };
    }

    public object Count() => new { total_count = All.Count };

    public object List(JsonElement body) => WeChatPaging.Of(body, [.. All.Select(d => (d.Id, d.At, Articles(d)))], "media_id");

    public Post Find(JsonElement body) =>
        body.TryGetProperty("media_id", out var id) && All.FirstOrDefault(d => d.Id == id.GetString()) is { } draft ? draft : throw new WeChatProblem(40007, "invalid media_id");

    public static JsonArray Articles(Post post) => JsonNode.Parse(post.More["draft"])!.AsArray();

    private Post Keep(string id, JsonArray articles) => shelf.Keep(new()
    {
        Id = id, State = PostState.Draft, At = clock.GetUtcNow(), Title = (string)articles[0]!["title"]!,
        More = new Dictionary<string, string> { ["draft"] = articles.ToJsonString() },
    });

    private JsonObject Checked(JsonElement article)
    {
        string Text(string name) => article.ValueKind == JsonValueKind.Object && article.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
        var (title, content, source) = (Text("title"), Text("content"), Text("content_source_url"));
        Require(title.Length > 0 && content.Length > 0, 44003, "empty news data");
        Require(Length(title) <= 32, 45003, "title size out of limit");
        Require(Length(Text("author")) <= 16, 45110, "author size out of limit");
        Require(Length(Text("digest")) <= 128, 45004, "description size out of limit");
        Require(content.Length < 20_000 && Encoding.UTF8.GetByteCount(content) < 1 << 20, 45002, "content size out of limit");
        Require(source.Length == 0 || (source.Length <= 1024 && Uri.TryCreate(source, UriKind.Absolute, out _)), 41039, "invalid content_source_url");
        Require(media.HasCover(Text("thumb_media_id")), 40007, "invalid media_id");
        return new()
        {
            ["article_type"] = "news", ["title"] = title, ["author"] = Text("author"), ["digest"] = Text("digest"),
            ["content"] = WeChatContent.Keep(content, root()), ["content_source_url"] = source, ["thumb_media_id"] = Text("thumb_media_id"),
            ["need_open_comment"] = 0, ["only_fans_can_comment"] = 0, ["url"] = new Uri(root(), "s/preview").AbsoluteUri,
        };
    }

    private static void Require(bool holds, int code, string words)
    {
        if (!holds)
        {
            throw new WeChatProblem(code, words);
        }
    }

    private static int Length(string text) => text.EnumerateRunes().Count();
}
