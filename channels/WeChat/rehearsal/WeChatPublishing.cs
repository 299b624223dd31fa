using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Syndication.Rehearsal.WeChat;

/// <summary>Publish jobs and articles. A job is kept as a pending post; it becomes live, or stays unseen, when its time has come.</summary>
internal sealed class WeChatPublishing(PostShelf shelf, WeChatDrafts drafts, WeChatAccount account, TimeProvider clock, WeChatEvents events, Func<Post, Uri> addressOf)
{
    private const long FirstPublishId = 2_247_483_650;

    private readonly Lock gate = new();
    private readonly List<ITimer> timers = [];

    private IReadOnlyList<Post> Jobs => [.. shelf.All.Where(p => p.More.ContainsKey("publish_id"))];

    public object Submit(JsonElement body)
    {
        lock (gate)
        {
            var draft = drafts.Find(body);
            if (!account.SecondSubmitPublishesAgain && Jobs.Any(j => j.More["draft_id"] == draft.Id))
            {
                throw new WeChatProblem(40007, "invalid media_id");
            }

            var job = Keep(draft);
            _ = account.DraftVanishesAtSubmit ? Remove(draft.Id) : false;
            Arm(job);
            var id = job.More["publish_id"];
            return new { errcode = 0, errmsg = "ok", publish_id = account.NumericIds ? (object)long.Parse(id, CultureInfo.InvariantCulture) : id };
        }
    }

    /// <summary>Continues the jobs that were under way when the platform last stopped.</summary>
    public void Resume() => Jobs.Where(j => j.State == PostState.Pending).ToList().ForEach(Arm);

    public object Get(JsonElement body)
    {
        var id = body.TryGetProperty("publish_id", out var value) ? value.ToString() : "";
        var job = Jobs.FirstOrDefault(j => j.More["publish_id"] == id) ?? throw new WeChatProblem(40097, "invalid args");
        var status = Status(job);
        var answer = new JsonObject { ["publish_id"] = account.NumericIds ? long.Parse(id, CultureInfo.InvariantCulture) : id, ["publish_status"] = status, ["fail_idx"] = new JsonArray(status is 2 or 4 ? [1] : []) };
        if (status == 0)
        {
            answer["article_id"] = job.Id;
            answer["article_detail"] = new JsonObject { ["count"] = 1, ["item"] = new JsonArray(new JsonObject { ["idx"] = 1, ["article_url"] = addressOf(job).AbsoluteUri }) };
        }

        return answer;
    }

    public object List(JsonElement body) =>
        WeChatPaging.Of(body, [.. Jobs.Where(j => Status(j) is 0 or 5 or 6).Select(j => (j.Id, j.At, Articles(j)))], "article_id");

    public object Article(JsonElement body) => new { news_item = Articles(Find(body)) };

    public object Delete(JsonElement body)
    {
        var job = Find(body);
        var index = body.TryGetProperty("index", out var value) && value.TryGetInt32(out var n) ? n : 0;
        _ = index >= 0 && index <= WeChatDrafts.Articles(job).Count ? index : throw new WeChatProblem(40114, "invalid index value");
        Flip(job.Id, 5);
        return new { errcode = 0, errmsg = "ok" };
    }

    /// <summary>5: the account holder deleted it. 6: the platform blocked it.</summary>
    public void Flip(string article, int status) => shelf.Change(article, p => With(p!, status) with { State = PostState.Gone });

    public static int Status(Post job) => int.Parse(job.More["status"], CultureInfo.InvariantCulture);

    private Post Find(JsonElement body) =>
        body.TryGetProperty("article_id", out var id) && Jobs.FirstOrDefault(j => j.Id == id.GetString() && Status(j) is 0 or 5 or 6) is { } job ? job : throw new WeChatProblem(53600, "Article ID is invalid.");

    private JsonArray Articles(Post job)
    {
        var articles = WeChatDrafts.Articles(job);
        foreach (var article in articles)
        {
            article!["url"] = addressOf(job).AbsoluteUri;
            article["is_deleted"] = Status(job) is 5 or 6;
        }

        return articles;
    }

    private Post Keep(Post draft)
    {
        var article = WeChatDrafts.Articles(draft)[0]!;
        var publishId = Jobs.Select(j => long.Parse(j.More["publish_id"], CultureInfo.InvariantCulture)).DefaultIfEmpty(FirstPublishId).Max() + 1;
        return shelf.Keep(new()
        {
            Id = "A" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20)), State = PostState.Pending, At = clock.GetUtcNow(),
            Title = (string)article["title"]!, Html = (string)article["content"]!,
            More = new Dictionary<string, string>
            {
                ["draft"] = draft.More["draft"], ["draft_id"] = draft.Id, ["publish_id"] = publishId.ToString(CultureInfo.InvariantCulture), ["status"] = "1",
                ["ends"] = (account.Outcomes.TryDequeue(out var scripted) ? scripted : 0).ToString(CultureInfo.InvariantCulture),
                ["due"] = (clock.GetUtcNow() + account.Delay).ToString("O", CultureInfo.InvariantCulture),
            },
        });
    }

    private void Arm(Post job)
    {
        var left = DateTimeOffset.Parse(job.More["due"], CultureInfo.InvariantCulture) - clock.GetUtcNow();
        if (left <= TimeSpan.Zero)
        {
            Finish(job.Id);
        }
        else
        {
            timers.Add(clock.CreateTimer(_ => Finish(job.Id), null, left, Timeout.InfiniteTimeSpan));
        }
    }

    private void Finish(string id)
    {
        if (shelf.Find(id) is not { State: PostState.Pending } job)
        {
            return;
        }

        var status = int.Parse(job.More["ends"], CultureInfo.InvariantCulture);
        Remove(job.More["draft_id"]);
        job = shelf.Keep(With(job, status) with { State = status == 0 ? PostState.Live : PostState.Draft });
        events.Send(job.More["publish_id"], status, job.Id, () => addressOf(job));
    }

    private bool Remove(string draft)
    {
        shelf.Remove(draft);
        return true;
    }

    private static Post With(Post post, int status) => post with { More = new Dictionary<string, string>(post.More) { ["status"] = status.ToString(CultureInfo.InvariantCulture) } };
}
