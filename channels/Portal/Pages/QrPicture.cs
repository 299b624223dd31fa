using System.Globalization;
using System.Text;
using QRCoder;
using Syndication.Rendering.Pages;
using static Syndication.Rendering.Pages.Markup;

namespace Syndication.Channels.Portal.Pages;

/// <summary>A QR code of an address as one small inline picture.</summary>
internal static class QrPicture
{
    public static Markup Of(Uri address)
    {
        using var code = QRCodeGenerator.GenerateQrCode(address.AbsoluteUri, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var y = 0; y < code.ModuleMatrix.Count; y++)
        {
            for (var x = 0; x < code.ModuleMatrix[y].Length; x++)
            {
                _ = code.ModuleMatrix[y][x] ? path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z") : path;
            }
        }

        var size = code.ModuleMatrix.Count.ToString(CultureInfo.InvariantCulture);
        return Tag(
            "svg",
            [("class", "qr"), ("viewBox", $"0 0 {size} {size}"), ("role", "img"), ("aria-label", "本页网址二维码"), ("shape-rendering", "crispEdges")],
            Tag("path", [("d", path.ToString())]));
    }
}
