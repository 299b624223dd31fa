using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Syndication.Channels.WeChat;

/// <summary>
/// Reads what the platform posts to an account's server URL (contract, section 8). The host answers <c>echo</c> to the verification GET and <c>success</c> to every
/// POST whose signature holds, within 5 seconds; anything else makes the platform send it again.
/// </summary>
/// <param name="appId">The account.</param>
/// <param name="token">The secret that signs.</param>
/// <param name="encodingAesKeys">The current key and the one before it, of 43 characters each; none for plain mode.</param>
public sealed class WeChatCallback(string appId, string token, params IReadOnlyList<string> encodingAesKeys)
{
    private const int MostCharacters = 64 << 10;

    private readonly WeChatSeal seal = new(appId, encodingAesKeys);

    /// <summary>Whether the query of a GET or POST was signed with our token.</summary>
    public bool IsSigned(WeChatSignature signature) => Matches(signature.Signature, token, signature.Timestamp, signature.Nonce);

    /// <summary>The end of a publish job; null when the signature is wrong, or the message is about something else.</summary>
    public WeChatPublishEvent? Read(WeChatSignature signature, string body)
    {
        if (Parse(body) is not { } envelope)
        {
            return null;
        }

        if (envelope.Element("Encrypt")?.Value is not { } sealedText)
        {
            // With a key set, an unencrypted message is not the platform's.
            return encodingAesKeys.Count == 0 && IsSigned(signature) ? WeChatPublishEvent.Read(envelope) : null;
        }

        return Matches(signature.MessageSignature, token, signature.Timestamp, signature.Nonce, sealedText) && seal.Open(sealedText) is { } message && Parse(message) is { } inner
            ? WeChatPublishEvent.Read(inner)
            : null;
    }

#pragma warning disable CA5350 // The platform signs with SHA-1.
    private static bool Matches(string? signature, params string[] parts)
    {
        var expected = SHA1.HashData(Encoding.UTF8.GetBytes(string.Concat(parts.Order(StringComparer.Ordinal))));
        return signature is { Length: 40 } && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(expected)), Encoding.ASCII.GetBytes(signature));
    }
#pragma warning restore CA5350

    private static XElement? Parse(string text)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostCharacters });
            return XElement.Load(reader);
        }
        catch (XmlException)
        {
            return null;
        }
    }
}

/// <summary>The query of a call to the server URL.</summary>
/// <param name="Signature">Of token, timestamp and nonce.</param>
/// <param name="MessageSignature">Of these and the encrypted text, in safe mode.</param>
public sealed record WeChatSignature(string? Signature, string Timestamp, string Nonce, string? MessageSignature = null);
