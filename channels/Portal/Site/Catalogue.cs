using Syndication.Channels.Http;

namespace Syndication.Channels.Portal.Site;

/// <summary>All items that stand on a site, newest first, kept as one file per column.</summary>
internal sealed class Catalogue(PortalOptions site, IReadOnlyList<PortalItem> items)
{
    private const string Folder = ".state/columns";

    public PortalOptions Site => site;

    public IReadOnlyList<PortalItem> Items { get; } = [.. items.OrderByDescending(i => i.PublishedAt).ThenByDescending(i => i.Id, StringComparer.Ordinal)];

    public static async Task<Catalogue> ReadAsync(PortalOptions site, FolderOutlet folder, CancellationToken cancellation)
    {
        var items = new List<PortalItem>();
        foreach (var file in folder.List(Folder, "*.json"))
        {
            items.AddRange(PortalJson.Read<List<PortalItem>>(await folder.ReadAsync(file, cancellation)) ?? []);
        }

        // A crash between two column files of a moved item leaves it in both: the later entry is the moved one.
        return new(site, [.. items.GroupBy(i => i.Id).Select(g => g.Last())]);
    }

    public Catalogue With(PortalItem item) => new(site, [.. Items.Where(i => i.Id != item.Id), item]);

    public Catalogue Without(string id) => new(site, [.. Items.Where(i => i.Id != id)]);

    public PortalItem? Find(string id) => Items.FirstOrDefault(i => i.Id == id);

    public async Task WriteAsync(FolderOutlet folder, IEnumerable<string> columns, CancellationToken cancellation)
    {
        foreach (var column in columns)
        {
            await folder.WriteAsync($"{Folder}/{column.Replace('/', '.')}.json", PortalJson.Write(Items.Where(i => i.Column == column)), cancellation);
        }
    }

    /// <summary>The items of a column and of the columns below it.</summary>
    public IEnumerable<PortalItem> Under(string path)
    {
        var below = Below(path).ToHashSet(StringComparer.Ordinal);
        return Items.Where(i => below.Contains(i.Column));
    }

    /// <summary>The columns directly below one (or at the top), without the empty ones: an empty column is no place to send a reader.</summary>
    public IEnumerable<PortalColumn> Children(string? path) =>
        site.Columns.Where(c => c.Parent == path && (c.Address is not null || c.Path == site.Platform || Under(c.Path).Any()));

    /// <summary>The column and all above it, lowest first.</summary>
    public IEnumerable<PortalColumn> Lineage(string? path)
    {
        for (var column = path is null ? null : site.Column(path); column is not null; column = column.Parent is { } parent ? site.Column(parent) : null)
        {
            yield return column;
        }
    }

    /// <summary>What an item is tied to, in both directions: its own references and those that name it.</summary>
    public IEnumerable<(Related Related, PortalItem Item)> RelatedTo(PortalItem item) =>
        item.Related.SelectMany(r => Items.Where(i => i.Id != item.Id && i.IsMeantBy(r)).Select(i => (r, i)))
            .Concat(Items.Where(i => i.Id != item.Id).SelectMany(i => i.Related.Where(item.IsMeantBy).Select(r => (new Related(Reverse(r.Kind, i), item.IndexNumber), i))))
            .DistinctBy(pair => pair.i.Id)
            .Select(pair => (pair.Item1, pair.i));

    private static string Reverse(string kind, PortalItem from) => kind switch
    {
        "amends" => "amendedBy",
        "abolishes" => "abolishedBy",
        _ => from.Kind,
    };

    private IEnumerable<string> Below(string path) =>
        site.Columns.Where(c => c.Parent == path).SelectMany(c => Below(c.Path)).Prepend(path);
}
