using System.Text.Json;
using System.Text.Json.Nodes;

namespace Syndication.Rehearsal.WeChat;

/// <summary>A page of drafts or articles, newest first.</summary>
internal static class WeChatPaging
{
    public static object Of(JsonElement body, IReadOnlyList<(string Id, DateTimeOffset At, JsonArray Articles)> all, string idName)
    {
        var (offset, count) = (Number(body, "offset"), Number(body, "count"));
        _ = offset >= 0 && count is >= 1 and <= 20 ? count : throw new WeChatProblem(40097, "invalid args");
        var page = all.OrderByDescending(i => i.At).Skip(offset).Take(count).ToList();
        var items = page.Select(i => new JsonObject
        {
            [idName] = i.Id,
            ["content"] = new JsonObject { ["news_item"] = Trimmed(i.Articles, Number(body, "no_content") == 1) },
            ["update_time"] = i.At.ToUnixTimeSeconds(),
        });
        return new { total_count = all.Count, item_count = page.Count, item = items.ToList() };
    }

    private static JsonArray Trimmed(JsonArray articles, bool withoutContent)
    {
        foreach (var article in articles.Where(_ => withoutContent))
        {
            article!.AsObject().Remove("content");
        }

        return articles;
    }

    private static int Number(JsonElement body, string name) => body.TryGetProperty(name, out var value) && value.TryGetInt32(out var number) ? number : 0;
}
