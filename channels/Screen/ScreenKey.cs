using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Syndication.Channels.Screen;

/// <summary>Signs and opens manifests: ECDSA P-256 over SHA-256, r and s side by side as WebCrypto wants them.</summary>
public sealed class ScreenKey : IDisposable
{
    private const DSASignatureFormat Form = DSASignatureFormat.IeeeP1363FixedFieldConcatenation;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ECDsa key;

    private ScreenKey(ECDsa key) => this.key = key;

    /// <summary>The public half for the player page: SPKI in base64.</summary>
    public string Public => Convert.ToBase64String(key.ExportSubjectPublicKeyInfo());

    /// <summary>A new private key as the secret's text.</summary>
    public static string NewSecret()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return key.ExportPkcs8PrivateKeyPem();
    }

    /// <exception cref="CryptographicException">The secret is no such key; the message does not repeat it.</exception>
    public static ScreenKey FromSecret(string pem)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(pem);
            return key.KeySize == 256 ? new(key) : throw new CryptographicException("Not a P-256 key.");
        }
        catch (Exception e) when (e is ArgumentException or CryptographicException)
        {
            key.Dispose();
            throw new CryptographicException("The screen's signing key is no ECDSA P-256 private key in PEM.");
        }
    }

    public byte[] Seal(ScreenManifest manifest)
    {
        var signed = JsonSerializer.Serialize(manifest, Json);
        var signature = Convert.ToBase64String(key.SignData(Encoding.UTF8.GetBytes(signed), HashAlgorithmName.SHA256, Form));
        return JsonSerializer.SerializeToUtf8Bytes(new Envelope(signed, signature), Json);
    }

    /// <summary>The manifest inside; null when it was not sealed with this key.</summary>
    public ScreenManifest? Open(ReadOnlySpan<byte> sealedManifest)
    {
        try
        {
            var (signed, signature) = JsonSerializer.Deserialize<Envelope>(sealedManifest, Json) ?? new("", "");
            return key.VerifyData(Encoding.UTF8.GetBytes(signed), Convert.FromBase64String(signature), HashAlgorithmName.SHA256, Form)
                ? JsonSerializer.Deserialize<ScreenManifest>(signed, Json)
                : null;
        }
        catch (Exception e) when (e is JsonException or FormatException or ArgumentNullException)
        {
            return null;
        }
    }

    public void Dispose() => key.Dispose();

    private sealed record Envelope(string Signed, string Signature);
}
