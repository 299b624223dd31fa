using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Syndication.Channels.WeChat;

/// <summary>Opens encrypted messages: AES-256-CBC, padded to 32 bytes, 16 random bytes and a length before the text, the account behind it.</summary>
internal sealed class WeChatSeal(string appId, IReadOnlyList<string> keys)
{
    private const int Head = 20;

    public string? Open(string sealedText) => keys.Select(key => Open(sealedText, key)).FirstOrDefault(m => m is not null);

    private string? Open(string sealedText, string encodingAesKey)
    {
        try
        {
            using var aes = Aes.Create();
            aes.Key = Convert.FromBase64String(encodingAesKey + "=");
            return Message(aes.DecryptCbc(Convert.FromBase64String(sealedText), aes.Key.AsSpan(0, 16), PaddingMode.None));
        }
        catch (Exception e) when (e is FormatException or CryptographicException)
        {
            return null;
        }
    }

    private string? Message(byte[] plain)
    {
        var padding = plain.Length == 0 ? 0 : plain[^1];
        var end = plain.Length - padding;
        if (padding is < 1 or > 32 || end < Head)
        {
            return null;
        }

        var length = BinaryPrimitives.ReadInt32BigEndian(plain.AsSpan(16, 4));
        var isOurs = length >= 0 && length <= end - Head && Encoding.UTF8.GetString(plain.AsSpan(Head + length, end - Head - length)) == appId;
        return isOurs ? Encoding.UTF8.GetString(plain.AsSpan(Head, length)) : null;
    }
}
