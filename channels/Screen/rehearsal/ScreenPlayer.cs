using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Syndication.Rehearsal;

/// <summary>
/// A screen without a display: fetches the signed playlist over HTTP as the player page does, plays only what it could verify,
/// and keeps a play log, one line per slide shown. Like the page, it goes on with what it verified last while the network is away.
/// </summary>
public sealed partial class ScreenPlayer(Uri address, string playLog, TimeProvider clock) : IDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly TimeSpan CachedFor = TimeSpan.FromHours(72);

    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(10) };
    private byte[]? pinnedKey;
    private DateTimeOffset verifiedAt = DateTimeOffset.MinValue;
    private int position = -1;
    private DateTimeOffset until = DateTimeOffset.MinValue;

    /// <summary>What plays now, verified; empty is the standby card.</summary>
    public IReadOnlyList<PlayedSlide> Playlist { get; private set; } = [];

    public long Version { get; private set; }

    public bool Black { get; private set; }

    /// <summary>Why the last playlist or an item of it was not taken; null when all was.</summary>
    public string? Refused { get; private set; }

    /// <summary>Polls and plays until cancelled.</summary>
    /// <param name="interval">Between two looks at the playlist.</param>
    /// <param name="speed">How many times faster than life slides change.</param>
    public async Task RunAsync(TimeSpan interval, double speed, CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(interval, clock);
        do
        {
            await PollAsync(cancellation);
            await PlayAsync(speed, cancellation);
        }
        while (await timer.WaitForNextTickAsync(cancellation));
    }

    /// <summary>Looks at the playlist once.</summary>
    public async Task PollAsync(CancellationToken cancellation)
    {
        try
        {
            await TakeAsync(cancellation);
            verifiedAt = clock.GetUtcNow();
        }
        catch (Exception e) when (e is HttpRequestException or JsonException or FormatException or CryptographicException || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            Refused = e.Message;
            Playlist = clock.GetUtcNow() - verifiedAt > CachedFor ? [] : Playlist;
        }
    }

    /// <summary>Shows the next slide when the present one has had its time.</summary>
    public async Task PlayAsync(double speed, CancellationToken cancellation)
    {
        if (Black || Playlist.Count == 0 || clock.GetUtcNow() < until)
        {
            return;
        }

        position = (position + 1) % Playlist.Count;
        var slide = Playlist[position];
        until = clock.GetUtcNow() + (TimeSpan.FromSeconds(slide.Dwell) / speed);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(playLog))!);
        await File.AppendAllTextAsync(playLog, JsonSerializer.Serialize(new { at = clock.GetUtcNow(), version = Version, slide.Item, slide.Edition, slide.Path, slide.Sha256, slide.Dwell }, Json) + "\n", cancellation);
    }

    public void Dispose() => http.Dispose();

    private async Task TakeAsync(CancellationToken cancellation)
    {
        pinnedKey ??= await KeyAsync(cancellation);
        var envelope = await http.GetFromJsonAsync<Envelope>(new Uri(address, "manifest.json"), Json, cancellation) ?? throw new FormatException("There is no manifest.");
        var manifest = Open(envelope);
        if (manifest.Version < Version || manifest.ValidUntil < clock.GetUtcNow())
        {
            throw new FormatException("The manifest is older than what was played, or has ended.");
        }

        Refused = null;
        var before = Playlist.Select(s => s.Item).ToHashSet();
        var playlist = new List<PlayedSlide>();
        foreach (var item in manifest.Items.Where(i => i.ExpiresAt > clock.GetUtcNow()))
        {
            playlist.AddRange(await VerifiedAsync(item, cancellation));
        }

        // An emergency that was not there before interrupts.
        if (manifest.Items.Any(i => i.Emergency && !before.Contains(i.Id)))
        {
            (position, until) = (-1, DateTimeOffset.MinValue);
        }

        (Version, Black, Playlist) = (manifest.Version, manifest.Blackout, playlist);
    }

    /// <summary>The key is taken from the player page once, when the device is set up, and kept.</summary>
    private async Task<byte[]> KeyAsync(CancellationToken cancellation)
    {
        var page = await http.GetStringAsync(new Uri(address, "index.html"), cancellation);
        return Convert.FromBase64String(System.Net.WebUtility.HtmlDecode(KeyMeta().Match(page).Groups[1].Value));
    }

    private Manifest Open(Envelope envelope)
    {
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(pinnedKey, out _);
        return key.VerifyData(Encoding.UTF8.GetBytes(envelope.Signed), Convert.FromBase64String(envelope.Signature), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation)
            ? JsonSerializer.Deserialize<Manifest>(envelope.Signed, Json)!
            : throw new CryptographicException("The manifest's signature does not fit.");
    }

    private async Task<IReadOnlyList<PlayedSlide>> VerifiedAsync(Item item, CancellationToken cancellation)
    {
        foreach (var (path, sha256) in item.Slides.Select(s => (s.Path, s.Sha256)).Concat(item.Assets.Select(a => (a.Path, a.Sha256))))
        {
            var bytes = await http.GetByteArrayAsync(new Uri(address, path), cancellation);
            if (Convert.ToHexStringLower(SHA256.HashData(bytes)) != sha256)
            {
                Refused = $"{path} is not what was signed.";
                return [];
            }
        }

        return [.. item.Slides.Select(s => new PlayedSlide(item.Id, item.Edition, s.Path, s.Sha256, s.Dwell))];
    }

    [GeneratedRegex("name=\"screen-key\" content=\"([^\"]*)\"")]
    private static partial Regex KeyMeta();

    private sealed record Envelope(string Signed, string Signature);

    private sealed record Manifest(long Version, DateTimeOffset ValidUntil, bool Blackout, IReadOnlyList<Item> Items);

    private sealed record Item(string Id, int Edition, bool Emergency, DateTimeOffset ExpiresAt, IReadOnlyList<Slide> Slides, IReadOnlyList<Slide> Assets);

    private sealed record Slide(string Path, string Sha256, int Dwell);
}

/// <summary>One slide a screen shows.</summary>
public sealed record PlayedSlide(string Item, int Edition, string Path, string Sha256, int Dwell);
