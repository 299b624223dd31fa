using Syndication.Channels.Http;

namespace Syndication.Channels.Screen;

/// <summary>The signed playlist in a screen's folder. Whoever changes it holds the folder's turn.</summary>
public sealed class ScreenPlaylist(ScreenOptions options, OutletId screen, ScreenKey key, TimeProvider clock)
{
    public const string File = "manifest.json";

    private readonly FolderOutlet folder = new(options.Folder);

    public FolderOutlet Folder => folder;

    /// <summary>The playlist as it stands; an empty one when there is none yet.</summary>
    /// <exception cref="ScreenManifestDamagedException">The file was not sealed with the screen's key.</exception>
    public async Task<ScreenManifest> ReadAsync(CancellationToken cancellation)
    {
        if (await folder.ReadAsync(File, cancellation) is not { } bytes)
        {
            return new() { Screen = screen.Value, Version = 0, IssuedAt = DateTimeOffset.MinValue, ValidUntil = DateTimeOffset.MinValue };
        }

        return key.Open(bytes.Span) is { } manifest && manifest.Screen == screen.Value ? manifest : throw new ScreenManifestDamagedException();
    }

    /// <summary>Seals and writes the next version; the caller holds the turn. Expired items and old revocations leave here.</summary>
    public async Task<ScreenManifest> WriteAsync(ScreenManifest current, ScreenManifest wanted, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var life = TimeSpan.FromDays(options.ExpiryDays);
        var next = wanted with
        {
            // Seconds as a floor: a playlist that was lost and begun anew must not look older than what players remember.
            Version = Math.Max(current.Version + 1, now.ToUnixTimeSeconds()),
            IssuedAt = now,
            ValidUntil = now + life,
            Items = [.. Live(wanted, now).OrderByDescending(i => i.Emergency).ThenByDescending(i => i.PublishedAt).ThenBy(i => i.Id)],
            Revoked = [.. wanted.Revoked.Where(r => r.At + life > now)],
        };
        await folder.WriteAsync(File, key.Seal(next), cancellation);
        Sweep(next);
        return next;
    }

    /// <summary>Turns the screen black, or on again.</summary>
    public async Task BlackoutAsync(bool black, CancellationToken cancellation)
    {
        await using var turn = await folder.LockAsync(cancellation);
        var current = await ReadAsync(cancellation);
        await WriteAsync(current, current with { Blackout = black }, cancellation);
    }

    /// <summary>Takes away what no longer plays; only after the manifest that stopped naming it is in place.</summary>
    private void Sweep(ScreenManifest playing)
    {
        var named = playing.Items.SelectMany(i => i.Slides.Select(s => s.Path).Concat(i.Assets.Select(a => a.Path))).ToHashSet(StringComparer.Ordinal);
        foreach (var path in folder.List("items").Where(p => !named.Contains(p)))
        {
            folder.Delete(path);
        }
    }

    internal static IEnumerable<ScreenItem> Live(ScreenManifest manifest, DateTimeOffset now) => manifest.Items.Where(i => i.ExpiresAt > now);
}

/// <summary>Somebody else wrote the manifest: adding to it would sign what nobody approved.</summary>
public sealed class ScreenManifestDamagedException() : Exception("The screen's manifest was not signed with its key.");
