using System.Globalization;
using System.Net;
using System.Text;
using Syndication.Channels.Http;

namespace Syndication.Channels.Screen;

/// <summary>The player's own page, script and style, put beside the playlist so that a device needs only a browser and one address.</summary>
internal static class PlayerFiles
{
    public static async Task WriteAsync(FolderOutlet folder, ScreenOptions options, OutletId screen, string publicKey, CancellationToken cancellation)
    {
        await folder.WriteAsync("player.css", Encoding.UTF8.GetBytes(Style(options)), cancellation);
        await folder.WriteAsync("player.js", Read("player.js"), cancellation);
        await folder.WriteAsync("index.html", Encoding.UTF8.GetBytes(Page(options, screen, publicKey)), cancellation);
    }

    /// <summary>The player's look, and the grid the text was paged on.</summary>
    public static string Style(ScreenOptions options) => options.Format.Css + Encoding.UTF8.GetString(Read("player.css"));

    private static string Page(ScreenOptions options, OutletId screen, string publicKey)
    {
        var page = new StringBuilder(Encoding.UTF8.GetString(Read("index.html")));
        var (width, height) = options.Stage;
        foreach (var (name, value) in new (string, string)[]
        {
            ("screen", screen.Value), ("key", publicKey), ("city", options.City), ("location", options.Location),
            ("width", width.ToString(CultureInfo.InvariantCulture)), ("height", height.ToString(CultureInfo.InvariantCulture)),
            ("orientation", options.IsPortrait ? "portrait" : "landscape"),
        })
        {
            page.Replace($"{{{name}}}", WebUtility.HtmlEncode(value));
        }

        return page.ToString();
    }

    private static byte[] Read(string name)
    {
        using var stream = typeof(PlayerFiles).Assembly.GetManifestResourceStream(name)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
