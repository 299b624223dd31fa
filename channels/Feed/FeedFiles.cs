using Syndication.Channels.Feed.Formats;
using Syndication.Channels.Http;

namespace Syndication.Channels.Feed;

/// <summary>Builds the feed files from the records. Derived and repeatable: the same records give the same bytes.</summary>
internal sealed class FeedFiles(FeedOptions options, FeedRecords records, string? partnerPath)
{
    public static readonly IReadOnlyList<string> PublicNames = ["rss.xml", "atom.xml", "feed.json"];

    private static readonly TimeSpan ShownWithdrawn = TimeSpan.FromDays(30);

    private readonly FolderOutlet folder = new(options.Folder);

    public FolderOutlet Folder => folder;

    /// <summary>Writes every feed the columns stand in; the caller holds the turn.</summary>
    public async Task WriteAsync(IEnumerable<string> columns, DateTimeOffset now, CancellationToken cancellation)
    {
        var all = Shown(await records.NewestAsync(null, now, cancellation), now);
        if (partnerPath is not null)
        {
            await WritePartnerAsync(partnerPath, all, cancellation);
            return;
        }

        await WritePublicAsync("", options.SiteName, all, cancellation);
        foreach (var column in columns.Distinct(StringComparer.Ordinal))
        {
            var items = Shown(await records.NewestAsync(column, now, cancellation), now);
            await WritePublicAsync($"column/{FeedRecords.Slug(column)}/", $"{options.SiteName} · {items.FirstOrDefault()?.Entry.Category}", items, cancellation);
        }
    }

    private async Task WritePublicAsync(string prefix, string title, List<FeedItem> items, CancellationToken cancellation)
    {
        FeedHead Head(string file) => new(title, options.SiteAddress, new(options.BaseAddress, prefix + file));
        await folder.WriteAsync(prefix + "rss.xml", RssFeed.Write(Head("rss.xml"), [.. items.Where(i => !i.IsWithdrawn)]), cancellation);
        await folder.WriteAsync(prefix + "atom.xml", AtomFeed.Write(Head("atom.xml"), items), cancellation);
        await folder.WriteAsync(prefix + "feed.json", JsonFeed.Write(Head("feed.json"), items), cancellation);
    }

    private async Task WritePartnerAsync(string path, List<FeedItem> items, CancellationToken cancellation)
    {
        // The address in the feed leaves the secret out: partners keep and show it.
        var head = new FeedHead(options.SiteName, options.SiteAddress, options.BaseAddress);
        var bytes = options.Profile switch
        {
            FeedProfile.BaiduNews => PartnerLists.BaiduNews(head, items),
            FeedProfile.JsonList => PartnerLists.JsonList(items),
            _ => RssFeed.Write(head, items),
        };
        await folder.WriteAsync($"{path}/withdrawn.json", JsonFeed.Withdrawn(items), cancellation);
        await folder.WriteAsync($"{path}/{PartnerPath.FileOf(options.Profile)}", bytes, cancellation);
    }

    private static List<FeedItem> Shown(IReadOnlyList<FeedItem> items, DateTimeOffset now) =>
        [.. items.Where(i => !i.IsWithdrawn || i.UpdatedAt + ShownWithdrawn > now)];
}
