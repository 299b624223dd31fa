using System.Security.Cryptography;
using System.Text;
using Syndication.Channels.Http;
using static Syndication.ChannelOutcome;

namespace Syndication.Channels.Screen;

/// <summary>The writing side of one screen, for one act.</summary>
internal sealed class ScreenDesk : IDisposable
{
    private readonly OutletSession session;
    private readonly ScreenOptions options;
    private readonly ScreenKey key;
    private readonly ScreenPlaylist playlist;

    private ScreenDesk(OutletSession session)
    {
        this.session = session;
        options = session.Outlet.Options<ScreenOptions>();
        key = ScreenKey.FromSecret(session.Secret(options.SigningKeyName));
        playlist = new(options, session.Outlet.Id, key, session.Clock);
    }

    public static async Task<ChannelOutcome> TryAsync(OutletSession session, Func<ScreenDesk, CancellationToken, Task<ChannelOutcome>> act, CancellationToken cancellation)
    {
        try
        {
            cancellation.ThrowIfCancellationRequested();
            using var desk = new ScreenDesk(session);
            return await act(desk, cancellation);
        }
        catch (Exception e) when (e is KeyNotFoundException or CryptographicException)
        {
            return new Refused(new(FaultKind.Credential, "no-signing-key", new("大屏签名密钥缺失或无效；请在密钥库中登记 ECDSA P-256 私钥", "The screen's signing key is missing or not valid; add an ECDSA P-256 private key to the installation's secrets")));
        }
        catch (ScreenManifestDamagedException)
        {
            return new Deferred(new(FaultKind.Defect, "manifest-damaged", new("大屏播放清单不是用本密钥签署的，可能被改动；请恢复或删除 manifest.json 后重试", "The screen's manifest was not signed with its key and may have been tampered with; restore or delete manifest.json, then retry")));
        }
        catch (Exception e) when (FolderFault.IsOne(e))
        {
            return new Unknown(FolderFault.Of(e));
        }
    }

    public async Task<ChannelOutcome> PlayAsync(Publication publication, CancellationToken cancellation)
    {
        if (publication.Rendition.Problems.FirstOrDefault(p => p.Blocks) is { } problem)
        {
            return new Refused(new(FaultKind.Content, problem.Code, problem.Message));
        }

        await using var turn = await playlist.Folder.LockAsync(cancellation);
        var current = await playlist.ReadAsync(cancellation);
        var live = ScreenPlaylist.Live(current, session.Clock.GetUtcNow()).ToLookup(i => i.Id == publication.Edition.Disclosure);
        var (present, others) = (live[true].FirstOrDefault(), live[false].ToList());
        if (others.Count >= options.MaxItems)
        {
            return Full(others);
        }

        var files = await ScreenFiles.OfAsync(publication, cancellation);
        var item = files.Item(publication, session.Clock.GetUtcNow(), options, present);
        await files.WriteAsync(playlist.Folder, cancellation);
        await PlayerFiles.WriteAsync(playlist.Folder, options, session.Outlet.Id, key.Public, cancellation);
        if (!item.ShowsTheSameAs(present) || present!.Edition != item.Edition)
        {
            await playlist.WriteAsync(current, current with { Items = [.. others, item], Revoked = [.. current.Revoked.Where(r => r.Id != item.Id)] }, cancellation);
        }

        return Playing(item.Id);
    }

    public async Task<ChannelOutcome> WithdrawAsync(Withdrawal withdrawal, CancellationToken cancellation)
    {
        var id = withdrawal.Edition.Disclosure;
        await using var turn = await playlist.Folder.LockAsync(cancellation);
        var current = await playlist.ReadAsync(cancellation);
        if (current.Item(id) is not null || current.Version > 0 && current.Revoked.All(r => r.Id != id))
        {
            await playlist.WriteAsync(current, current with
            {
                Items = [.. current.Items.Where(i => i.Id != id)],
                Revoked = [.. current.Revoked.Where(r => r.Id != id), new(id, session.Clock.GetUtcNow())],
            }, cancellation);
        }

        return new Gone { Reference = new(id.ToString()) };
    }

    public async Task<ChannelOutcome> CheckAsync(Probe probe, CancellationToken cancellation)
    {
        var current = await playlist.ReadAsync(cancellation);
        var item = ScreenPlaylist.Live(current, session.Clock.GetUtcNow()).FirstOrDefault(i => i.Id == probe.Edition.Disclosure);
        return (probe.Verb, item) switch
        {
            (Verb.Withdraw, null) => new Gone { Reference = probe.Reference },
            (Verb.Withdraw, _) => NotDone("仍在播放", "It is still playing"),
            (Verb.Update, null) => new Gone { Reference = probe.Reference },
            (_, null) => NotDone("播放清单中还没有它", "The playlist does not have it"),
            _ when item.Edition == probe.Edition.Number && item.Text == probe.Rendition.TextFingerprint => Playing(item.Id),
            _ => NotDone("播放清单中还是旧版", "The playlist still has the old edition"),
        };
    }

    private Live Playing(DisclosureId id) => new(new Uri(options.BaseAddress, $"#{id}")) { Reference = new(id.ToString()) };

    private Deferred Full(List<ScreenItem> others)
    {
        var room = others.Min(i => i.ExpiresAt) - session.Clock.GetUtcNow();
        return new(new(FaultKind.Quota, "playlist-full", new($"大屏播放清单已满{options.MaxItems}条；请先下屏一条，或等最早一条到期", $"The screen's playlist is full with {options.MaxItems} items; take one off, or wait for the first to expire")), room);
    }

    private static Deferred NotDone(string zh, string en) => new(new(FaultKind.Outage, "not-playing", new(zh, en)));

    public void Dispose() => key.Dispose();
}
