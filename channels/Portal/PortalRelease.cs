using System.Text;
using Syndication.Channels.Http;
using Syndication.Channels.Portal.Pages;
using Syndication.Channels.Portal.Site;

namespace Syndication.Channels.Portal;

/// <summary>
/// Puts one edition on a site. A reader sees it from the moment its page is renamed into place; the act is done when lists and maps follow.
/// A crash anywhere between is mended by doing the same again.
/// </summary>
internal sealed class PortalRelease(Publication publication)
{
    private readonly PortalOptions site = publication.Session.Outlet.Options<PortalOptions>();
    private readonly Edition edition = publication.Edition;
    private readonly string id = PortalAddress.Id(publication.Edition.Disclosure);
    private readonly string page = PortalAddress.Page(publication.Edition, publication.Slots);
    private bool visible;

    public async Task<ChannelOutcome> RunAsync(CancellationToken cancellation)
    {
        try
        {
            var folder = new FolderOutlet(site.Folder);
            await using var turn = await folder.LockAsync(cancellation);
            var state = await PortalFolder.StateAsync(folder, id, cancellation);
            if (!(state is { Done: true, Withdrawn: false } && state.Key == publication.Key && folder.Exists(page)))
            {
                await WriteAsync(new(site, folder), state, cancellation);
            }

            return new ChannelOutcome.Live(site.Address(page)) { Reference = new(page) };
        }
        catch (Exception e) when (FolderFault.IsOne(e))
        {
            return visible ? new ChannelOutcome.Unknown(FolderFault.Of(e)) { Reference = new(page) } : new ChannelOutcome.Deferred(FolderFault.Of(e));
        }
    }

    private async Task WriteAsync(PortalFolder folder, PortalState? before, CancellationToken cancellation)
    {
        var slots = publication.Slots with { CanonicalAddress = publication.Slots.CanonicalAddress ?? site.Address(page) };
        var item = PortalItem.Of(edition, slots, slots.CanonicalAddress);
        var catalogue = await Catalogue.ReadAsync(site, folder.Files, cancellation);
        var left = (before?.Files ?? []).Except(item.Files).ToList();
        var state = new PortalState(publication.Key, edition.Number, page, Done: false, Withdrawn: false, [.. item.Files, .. left]);
        await folder.WriteStateAsync(id, state, cancellation);
        await WriteFilesAsync(folder, cancellation);
        var after = catalogue.With(item);
        await folder.WriteAsync(page, new ArticlePage(after).Write(item, Part("head", slots), Part("article", slots)), cancellation);
        visible = true;
        folder.Files.Delete(PortalAddress.Status(page));
        await MoveAsync(folder, before?.Path, after, cancellation);
        await RecordAsync(folder, catalogue.Find(id), item, after, cancellation);
        folder.Drop(left, after);
        await folder.WriteStateAsync(id, state with { Done = true, Files = item.Files }, cancellation);
    }

    private string Part(string name, Slots slots) => publication.Rendition.Part(name).Fill(slots);

    private async Task WriteFilesAsync(PortalFolder folder, CancellationToken cancellation)
    {
        foreach (var file in edition.Files)
        {
            await folder.Files.WriteAsync(PortalAddress.File(file), await publication.Session.ReadAsync(file.Content, cancellation), cancellation);
        }
    }

    // An item that changes its column keeps its old address as a permanent redirect.
    private async Task MoveAsync(PortalFolder folder, string? old, Catalogue catalogue, CancellationToken cancellation)
    {
        if (old is not null && old != page)
        {
            await folder.WriteAsync(old, new NoticePage(catalogue).Moved(site.Address(page)), cancellation);
            await folder.WriteAsync(PortalAddress.Status(old), $"301 {site.Address(page).AbsoluteUri}", cancellation);
        }
    }

    private async Task RecordAsync(PortalFolder folder, PortalItem? old, PortalItem item, Catalogue catalogue, CancellationToken cancellation)
    {
        var related = catalogue.RelatedTo(item).ToList();
        await folder.Files.WriteAsync(PortalAddress.Record(edition.Disclosure), PortalJson.Write(PublicRecord.Of(site, edition, item, related)), cancellation);
        string[] columns = [.. new[] { item.Column, old?.Column }.OfType<string>().Distinct()];
        await catalogue.WriteAsync(folder.Files, columns, cancellation);
        await folder.RefreshAsync(catalogue, columns, related.Select(r => r.Item), cancellation);
    }
}
