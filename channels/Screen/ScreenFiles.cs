using System.Text;
using Syndication.Channels.Http;

namespace Syndication.Channels.Screen;

/// <summary>The files one disclosure needs on a screen. Named by their content, so that a playing slide is never overwritten.</summary>
internal sealed class ScreenFiles
{
    private readonly List<(string Path, ReadOnlyMemory<byte> Bytes)> files = [];
    private readonly List<ScreenSlide> slides = [];
    private readonly List<ScreenAsset> assets = [];

    public static async Task<ScreenFiles> OfAsync(Publication publication, CancellationToken cancellation)
    {
        var made = new ScreenFiles();
        var id = publication.Edition.Disclosure;
        foreach (var part in publication.Rendition.Parts)
        {
            var html = part.Fill(publication.Slots);
            var (path, sha256) = made.Add(id, Encoding.UTF8.GetBytes(html), ".html");
            made.slides.Add(new(path, sha256, ScreenText.Dwell(html)));
        }

        if (publication.Slots.CanonicalAddress is { } address)
        {
            made.Add(id, ScreenRenderer.QrName, QrCode.Svg(address), ".svg", "image/svg+xml");
        }

        foreach (var picture in Pictures(publication))
        {
            made.Add(id, picture.PublicName, await publication.Session.ReadAsync(picture.Content, cancellation), Path.GetExtension(picture.PublicName), picture.MediaType);
        }

        return made;
    }

    public ScreenItem Item(Publication publication, DateTimeOffset now, ScreenOptions options, ScreenItem? present) => new(
        publication.Edition.Disclosure, publication.Edition.Number, publication.Rendition.TextFingerprint,
        DisclosureKind.Find(publication.Edition.Metadata.Kind)?.IsEmergency == true,
        publication.Slots.PublishedAt ?? now, present?.ExpiresAt ?? now.AddDays(options.ExpiryDays), slides, assets);

    public async Task WriteAsync(FolderOutlet folder, CancellationToken cancellation)
    {
        foreach (var (path, bytes) in files)
        {
            await folder.WriteAsync(path, bytes, cancellation);
        }
    }

    private static IEnumerable<Attachment> Pictures(Publication publication)
    {
        var html = string.Concat(publication.Rendition.Parts.Select(p => p.AsText()));
        return publication.Edition.Files.Where(f => html.Contains($"src=\"{f.PublicName}\"", StringComparison.Ordinal)).DistinctBy(f => f.Content);
    }

    private void Add(DisclosureId id, string name, ReadOnlyMemory<byte> bytes, string extension, string mediaType)
    {
        var (path, sha256) = Add(id, bytes, extension);
        assets.Add(new(name, path, sha256, mediaType));
    }

    private (string Path, Fingerprint Sha256) Add(DisclosureId id, ReadOnlyMemory<byte> bytes, string extension)
    {
        var sha256 = Fingerprint.Of(bytes.Span);
        var path = $"items/{id}/{sha256.ToString()[..24]}{extension}";
        files.Add((path, bytes));
        return (path, sha256);
    }
}
