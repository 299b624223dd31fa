using System.Text.Json;
using Syndication.Rehearsal;

namespace Syndication.Crash.Tests.Demo;

/// <summary>What the rehearsed accounts hold, read from their files: the product is not asked.</summary>
internal sealed record Accounts(IReadOnlyList<(string Account, Post Post)> Posts)
{
    public static Accounts Read(string data) => new([
        .. from file in Directory.EnumerateFiles(Path.Combine(data, "rehearsal"), "*.json", SearchOption.AllDirectories)
           let folder = Path.GetDirectoryName(file)!
           where Path.GetFileName(folder) == "posts"
           orderby file
           select (Path.GetFileName(Path.GetDirectoryName(folder))!, JsonSerializer.Deserialize<Post>(File.ReadAllBytes(file))!),
    ]);

    public int Live => Posts.Count(p => p.Post.State == PostState.Live);

    /// <summary>Every post, to the letter.</summary>
    public IReadOnlyList<string> Everything => [.. Posts.Select(p => $"{p.Account} {JsonSerializer.Serialize(p.Post)}")];

    /// <summary>What readers see more than once at an account, and what was drafted or posted more than once for the same act.</summary>
    public IReadOnlyList<string> Doubles =>
    [
        .. Posts.Where(p => p.Post.State == PostState.Live).GroupBy(p => (p.Account, p.Post.Title)).Where(g => g.Count() > 1).Select(g => $"live twice: {g.Key}"),
        .. Posts.GroupBy(p => (p.Account, Act: ActOf(p.Post))).Where(g => g.Count() > 1).Select(g => $"made twice: {g.Key}"),
        .. Posts.Where(p => p.Post.State is PostState.Draft or PostState.Pending).Select(p => $"left lying: {p.Account} {p.Post.Title}"),
    ];

    /// <summary>The posts readers see of one disclosure at an account.</summary>
    public int LiveOf(string account, string title) => Posts.Count(p => p.Account == account && p.Post.State == PostState.Live && p.Post.Title == title);

    /// <summary>WeChat has no key: the source address of the draft carries the act's mark.</summary>
    private static string ActOf(Post post) => post.More.TryGetValue("draft", out var draft)
        ? JsonDocument.Parse(draft).RootElement[0].GetProperty("content_source_url").GetString()!
        : post.Key ?? post.Id;
}
