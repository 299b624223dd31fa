using System.Text.Json;

namespace Syndication.Rehearsal;

/// <summary>Posts on disk, one file each, flushed before anybody is answered; so they outlive a kill.</summary>
public sealed class PostShelf
{
    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Lock gate = new();
    private readonly Dictionary<string, Post> posts = [];
    private readonly List<string> order = [];
    private readonly string folder;

    public PostShelf(string folder)
    {
        this.folder = folder;
        Directory.CreateDirectory(folder);
        foreach (var post in Directory.EnumerateFiles(folder, "*.json").Select(f => JsonSerializer.Deserialize<Post>(File.ReadAllText(f), Format)!).OrderBy(p => p.At).ThenBy(p => p.Id, StringComparer.Ordinal))
        {
            Place(post);
        }
    }

    public IReadOnlyList<Post> All
    {
        get
        {
            lock (gate)
            {
                return [.. order.Select(id => posts[id])];
            }
        }
    }

    public Post? Find(string id)
    {
        lock (gate)
        {
            return posts.GetValueOrDefault(id);
        }
    }

    public Post? FindByKey(string key) => All.FirstOrDefault(p => p.Key == key);

    /// <summary>Adds or replaces; on disk when it returns.</summary>
    public Post Keep(Post post)
    {
        lock (gate)
        {
            Durable.Write(PathOf(post.Id), JsonSerializer.SerializeToUtf8Bytes(post, Format));
            Place(post);
            return post;
        }
    }

    /// <summary>Finds or makes in one step, so that two equal requests at the same time make one.</summary>
    public Post Change(string id, Func<Post?, Post> change)
    {
        lock (gate)
        {
            return Keep(change(posts.GetValueOrDefault(id)));
        }
    }

    public void Remove(string id)
    {
        lock (gate)
        {
            File.Delete(PathOf(id));
            posts.Remove(id);
            order.Remove(id);
        }
    }

    public void Clear()
    {
        lock (gate)
        {
            order.ToList().ForEach(Remove);
        }
    }

    private void Place(Post post)
    {
        if (posts.TryAdd(post.Id, post))
        {
            order.Add(post.Id);
        }

        posts[post.Id] = post;
    }

    private string PathOf(string id) => id.Length is > 0 and < 128 && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')
        ? Path.Combine(folder, id + ".json")
        : throw new ArgumentException($"'{id}' is no id of a post.", nameof(id));
}
