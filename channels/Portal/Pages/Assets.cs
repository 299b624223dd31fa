using System.Globalization;

namespace Syndication.Channels.Portal.Pages;

/// <summary>The site's style, script and emblem. Their names carry their content, so that a new version never mixes with a cached old one.</summary>
internal sealed record Assets(string Path, ReadOnlyMemory<byte> Bytes)
{
    public static Assets Style { get; } = Read("site.css");

    public static Assets Script { get; } = Read("site.js");

    public static Assets Emblem { get; } = Read("emblem.svg");

    public static IReadOnlyList<Assets> All { get; } = [Style, Script, Emblem];

    private static Assets Read(string name)
    {
        using var stream = typeof(Assets).Assembly.GetManifestResourceStream(name)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        var version = Fingerprint.Of(bytes.ToArray()).ToString()[..8];
        return new(string.Create(CultureInfo.InvariantCulture, $"assets/{System.IO.Path.GetFileNameWithoutExtension(name)}-{version}{System.IO.Path.GetExtension(name)}"), bytes.ToArray());
    }
}
