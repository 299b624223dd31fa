using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Syndication;

/// <summary>The key of an act: 32 characters of base64url, from the first 24 bytes of a SHA-256 over what the act is.</summary>
public static class IdempotencyKey
{
    public static string Of(DisclosureId disclosure, OutletId outlet, int edition, Verb verb, int round) =>
        Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"{disclosure}|{outlet}|{edition}|{verb}|{round}"))).AsSpan(0, 24));
}
