using Syndication.Channels.Http;
using Syndication.Channels.Portal.Pages;
using Syndication.Channels.Portal.Site;

namespace Syndication.Channels.Portal;

/// <summary>Takes one item back: its words leave the page first, then lists, maps, record and files.</summary>
internal sealed class PortalTakeBack(Withdrawal withdrawal)
{
    private readonly PortalOptions site = withdrawal.Session.Outlet.Options<PortalOptions>();
    private readonly string id = PortalAddress.Id(withdrawal.Edition.Disclosure);

    public async Task<ChannelOutcome> RunAsync(CancellationToken cancellation)
    {
        try
        {
            var folder = new FolderOutlet(site.Folder);
            await using var turn = await folder.LockAsync(cancellation);
            var state = await PortalFolder.StateAsync(folder, id, cancellation);
            if (state is not null and not { Done: true, Withdrawn: true })
            {
                await RemoveAsync(new(site, folder), state, cancellation);
            }

            return new ChannelOutcome.Gone { Reference = state is null ? null : new(state.Path) };
        }
        catch (Exception e) when (FolderFault.IsOne(e))
        {
            return new ChannelOutcome.Unknown(FolderFault.Of(e)) { Reference = withdrawal.Reference };
        }
    }

    private async Task RemoveAsync(PortalFolder folder, PortalState standing, CancellationToken cancellation)
    {
        var state = standing with { Key = withdrawal.Key, Done = false, Withdrawn = true };
        await folder.WriteStateAsync(id, state, cancellation);
        var before = await Catalogue.ReadAsync(site, folder.Files, cancellation);
        var after = before.Without(id);
        await folder.WriteAsync(state.Path, Notice(after), cancellation);
        await folder.WriteAsync(PortalAddress.Status(state.Path), Status(), cancellation);
        await folder.Files.WriteAsync(PortalAddress.Record(withdrawal.Edition.Disclosure), PortalJson.Write(new WithdrawnRecord(id, withdrawal.Session.Clock.GetUtcNow())), cancellation);
        var column = before.Find(id)?.Column ?? withdrawal.Edition.Metadata.Column;
        await after.WriteAsync(folder.Files, [column], cancellation);
        await folder.RefreshAsync(after, [column], Tied(before), cancellation);
        folder.Drop(state.Files, after);
        await folder.WriteStateAsync(id, state with { Done = true, Files = [] }, cancellation);
    }

    private IEnumerable<PortalItem> Tied(Catalogue before) =>
        before.Find(id) is { } item ? before.RelatedTo(item).Select(r => r.Item) : [];

    private string Notice(Catalogue catalogue)
    {
        var page = new NoticePage(catalogue);
        return withdrawal.Kind switch
        {
            WithdrawalKind.Notice => page.Withdrawn(withdrawal.Edition.Metadata.Title, withdrawal.Reason),
            WithdrawalKind.Replaced when withdrawal.Replacement is { } address => page.Moved(address),
            _ => page.Gone(),
        };
    }

    private string Status() => withdrawal is { Kind: WithdrawalKind.Replaced, Replacement: { } address } ? $"301 {address.AbsoluteUri}" : "410";
}
