using System.Security.Cryptography;
using Syndication.Channels.Http;

namespace Syndication.Channels.Screen;

/// <summary>Looks at a screen as its player does: over HTTP, trusting nothing but signature and hashes.</summary>
internal sealed class ScreenWindow(HttpDesk desk, OutletSession session)
{
    private readonly ScreenOptions options = session.Outlet.Options<ScreenOptions>();

    public async Task<Sighting> LookAsync(Probe probe, CancellationToken cancellation)
    {
        var answer = await GetAsync(ScreenPlaylist.File, cancellation);
        if (answer is not HttpAnswer.Answered { Status: 200 } page)
        {
            return Unread(answer);
        }

        if (Open(page.Body.Span) is not { } manifest)
        {
            return new(Presence.Altered, Fingerprint.Of(page.Body.Span), new("播放清单的签名不符，播放器不会播放", "The playlist's signature does not fit; players refuse it"));
        }

        return ScreenPlaylist.Live(manifest, session.Clock.GetUtcNow()).FirstOrDefault(i => i.Id == probe.Edition.Disclosure) is { } item
            ? await CompareAsync(probe, item, cancellation)
            : Sighting.Missing(new("播放清单中没有它（未上屏、已撤下或已到期）", "The playlist does not have it: never on, taken off, or expired"));
    }

    private async Task<Sighting> CompareAsync(Probe probe, ScreenItem item, CancellationToken cancellation)
    {
        var (slides, genuine) = (new List<string>(), true);
        foreach (var (path, sha256) in item.Slides.Select(s => (s.Path, s.Sha256)).Concat(item.Assets.Select(a => (a.Path, a.Sha256))))
        {
            var answer = await GetAsync(path, cancellation);
            if (answer is not HttpAnswer.Answered { Status: 200 } file)
            {
                return Unread(answer);
            }

            genuine &= Fingerprint.Of(file.Body.Span) == sha256;
            if (path.EndsWith(".html", StringComparison.Ordinal))
            {
                slides.Add(file.Text);
            }
        }

        var sighting = Sighting.Compare(probe.Rendition, ScreenText.Of(slides));
        return genuine || sighting.Presence != Presence.Matches
            ? sighting
            : sighting with { Presence = Presence.Altered, Detail = new("有文件与签署的不符，播放器不会播放", "A file is not what was signed; players refuse it") };
    }

    private ScreenManifest? Open(ReadOnlySpan<byte> bytes)
    {
        try
        {
            using var key = ScreenKey.FromSecret(session.Secret(options.SigningKeyName));
            return key.Open(bytes);
        }
        catch (Exception e) when (e is KeyNotFoundException or CryptographicException)
        {
            return null;
        }
    }

    private Task<HttpAnswer> GetAsync(string path, CancellationToken cancellation) =>
        desk.SendAsync(new(HttpMethod.Get, new Uri(options.BaseAddress, path)), Purpose.Look, cancellation);

    private static Sighting Unread(HttpAnswer answer) => answer switch
    {
        HttpAnswer.Answered { Status: 404 or 410 } => Sighting.Missing(new("大屏地址上没有该文件", "The screen's address does not have the file")),
        HttpAnswer.Answered a => Sighting.Unreachable(new($"大屏地址答复 {a.Status}", $"The screen's address answered {a.Status}")),
        HttpAnswer.NotSent n => Sighting.Unreachable(n.Fault.Message),
        HttpAnswer.Lost l => Sighting.Unreachable(l.Fault.Message),
        _ => Sighting.Unreachable(new("无法读取", "It could not be read")),
    };
}
