using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Syndication.Channels.Http;

namespace Syndication.Channels.Feed;

/// <summary>
/// One file per item, named by its last change, so that the newest are found by name and only those are read:
/// a year's items cost a publish no more than a day's.
/// </summary>
public sealed class FeedRecords(FeedOptions options)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly FolderOutlet folder = new(options.RecordsFolder);

    public Task<IAsyncDisposable> LockAsync(CancellationToken cancellation) => folder.LockAsync(cancellation);

    public async Task<FeedItem?> FindAsync(DisclosureId id, CancellationToken cancellation) =>
        PathsOf(id).LastOrDefault() is { } path ? await ReadAsync(path, cancellation) : null;

    /// <summary>Puts the item in; the caller holds the turn. The new file comes before the old one goes.</summary>
    public async Task PutAsync(FeedItem item, CancellationToken cancellation)
    {
        var path = PathOf(item);
        await folder.WriteAsync(path, JsonSerializer.SerializeToUtf8Bytes(item, Json), cancellation);
        foreach (var old in PathsOf(item.Disclosure).Where(p => p != path))
        {
            folder.Delete(old);
        }
    }

    /// <summary>The newest items of a column, or of all columns: the last days or 50, whichever is more, and never more than the maximum.</summary>
    public async Task<IReadOnlyList<FeedItem>> NewestAsync(string? column, DateTimeOffset now, CancellationToken cancellation)
    {
        var newest = new List<FeedItem>();
        var paths = folder.List(column is null ? "items" : $"items/{Slug(column)}", "*.json").OrderByDescending(Path.GetFileName, StringComparer.Ordinal);
        foreach (var path in paths.DistinctBy(IdOf).Take(options.MaxItems))
        {
            if (await ReadAsync(path, cancellation) is { } item && (newest.Count < 50 || item.UpdatedAt > now.AddDays(-options.WindowDays)))
            {
                newest.Add(item);
            }
        }

        return newest;
    }

    /// <summary>A column's path with nothing in it that a folder or an address minds.</summary>
    internal static string Slug(string column) =>
        string.Join('/', column.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(s => string.Concat(s.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '-'))));

    private static string PathOf(FeedItem item) =>
        string.Create(CultureInfo.InvariantCulture, $"items/{Slug(item.Entry.Column)}/{item.UpdatedAt.UtcDateTime:yyyyMMddHHmmssfff}-{item.Revision:D4}-{item.Disclosure}.json");

    private static string IdOf(string path) => path[^41..];

    private List<string> PathsOf(DisclosureId id) => [.. folder.List("items", $"*-{id}.json").OrderBy(Path.GetFileName, StringComparer.Ordinal)];

    private async Task<FeedItem?> ReadAsync(string path, CancellationToken cancellation) =>
        await folder.ReadAsync(path, cancellation) is { } bytes ? JsonSerializer.Deserialize<FeedItem>(bytes.Span, Json) : null;
}
