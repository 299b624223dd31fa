using QRCoder;

namespace Syndication.Channels.Screen;

internal static class QrCode
{
    public static byte[] Svg(Uri address)
    {
        using var data = QRCodeGenerator.GenerateQrCode(address.AbsoluteUri, QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);
        return System.Text.Encoding.UTF8.GetBytes(code.GetGraphic(8, "#000000", "#ffffff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute));
    }
}
