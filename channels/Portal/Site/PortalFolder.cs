using System.Text;
using Syndication.Channels.Http;
using Syndication.Channels.Portal.Pages;

namespace Syndication.Channels.Portal.Site;

/// <summary>The files of a site that are made from what stands on it: lists, home, maps, and the frames around the pages.</summary>
internal sealed class PortalFolder(PortalOptions site, FolderOutlet folder)
{
    private const string FrameMark = ".state/frame";

    public FolderOutlet Files => folder;

    public static async Task<PortalState?> StateAsync(FolderOutlet folder, string id, CancellationToken cancellation) =>
        PortalJson.Read<PortalState>(await folder.ReadAsync(StatePath(id), cancellation));

    public Task WriteStateAsync(string id, PortalState state, CancellationToken cancellation) =>
        folder.WriteAsync(StatePath(id), PortalJson.Write(state), cancellation);

    public Task WriteAsync(string path, string text, CancellationToken cancellation) => folder.WriteAsync(path, Encoding.UTF8.GetBytes(text), cancellation);

    /// <summary>Brings every derived file up to date after a change in the given columns. Only files whose bytes change are written.</summary>
    public async Task RefreshAsync(Catalogue catalogue, IReadOnlyCollection<string> columns, IEnumerable<PortalItem> touched, CancellationToken cancellation)
    {
        foreach (var asset in Assets.All)
        {
            await folder.WriteAsync(asset.Path, asset.Bytes, cancellation);
        }

        await RefreshListsAsync(catalogue, columns, cancellation);
        await RefreshFramesAsync(catalogue, touched, cancellation);
    }

    /// <summary>Takes away files that no item uses any more: two items may carry the same attachment.</summary>
    public void Drop(IEnumerable<string> files, Catalogue catalogue)
    {
        var used = catalogue.Items.SelectMany(i => i.Files).ToHashSet(StringComparer.Ordinal);
        foreach (var file in files.Where(f => !used.Contains(f)))
        {
            folder.Delete(file);
        }
    }

    private async Task RefreshListsAsync(Catalogue catalogue, IReadOnlyCollection<string> columns, CancellationToken cancellation)
    {
        await WriteAsync("index.html", new HomePage(catalogue).Write(), cancellation);
        foreach (var column in columns.SelectMany(catalogue.Lineage).Distinct())
        {
            await RefreshColumnAsync(catalogue, column, cancellation);
        }

        foreach (var (path, xml) in new SiteMap(catalogue).Files())
        {
            await WriteAsync(path, xml, cancellation);
        }
    }

    private async Task RefreshColumnAsync(Catalogue catalogue, PortalColumn column, CancellationToken cancellation)
    {
        var pages = Pages(catalogue, column).ToList();
        foreach (var (path, html) in pages)
        {
            await WriteAsync(path, html, cancellation);
        }

        foreach (var left in folder.List(column.Path, "list_*.html").Where(f => Path.GetDirectoryName(f) == column.Path).Except(pages.Select(p => p.Path)))
        {
            folder.Delete(left);
        }

        if (column.Path == site.Platform)
        {
            await folder.WriteAsync($"{column.Path}/catalogue.json", new PlatformPage(catalogue, column).Index(), cancellation);
        }
    }

    private IEnumerable<(string Path, string Html)> Pages(Catalogue catalogue, PortalColumn column) =>
        column.Path == site.Platform ? [(column.Index, new PlatformPage(catalogue, column).Write())] : new ColumnPage(catalogue, column).Write();

    // Navigation stands on every page: when it changes (a column fills or empties, a setting, a new version), every frame is written anew.
    private async Task RefreshFramesAsync(Catalogue catalogue, IEnumerable<PortalItem> touched, CancellationToken cancellation)
    {
        var mark = Fingerprint.Of(new NoticePage(catalogue).NotFound()).ToString();
        var all = await folder.ReadAsync(FrameMark, cancellation) is not { } known || Encoding.UTF8.GetString(known.Span) != mark;
        foreach (var item in all ? catalogue.Items : touched)
        {
            if (await folder.ReadAsync(item.Path, cancellation) is { } page)
            {
                await WriteAsync(item.Path, new ArticlePage(catalogue).Reframe(item, Encoding.UTF8.GetString(page.Span)), cancellation);
            }
        }

        if (all)
        {
            await RefreshFixedAsync(catalogue, cancellation);
        }

        await WriteAsync(FrameMark, mark, cancellation);
    }

    private async Task RefreshFixedAsync(Catalogue catalogue, CancellationToken cancellation)
    {
        await WriteAsync("404.html", new NoticePage(catalogue).NotFound(), cancellation);
        await WriteAsync("about.html", new AboutPage(catalogue).Write(), cancellation);
        await WriteAsync("map.html", new SiteMap(catalogue).Write(), cancellation);
        foreach (var column in site.Columns.Where(c => catalogue.Under(c.Path).Any()))
        {
            await RefreshColumnAsync(catalogue, column, cancellation);
        }
    }

    private static string StatePath(string id) => $".state/items/{id}.json";
}
