using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Syndication.Ledger.Chain;

/// <summary>The audit chain: each event's hash covers the hash before it and the bytes of the event as they are stored.</summary>
internal static class Links
{
    /// <summary>What the first event of a disclosure follows, so that a chain cannot be moved to another one.</summary>
    public static byte[] First(string disclosure) => SHA256.HashData(Encoding.UTF8.GetBytes(disclosure));

    public static byte[] Next(byte[] previous, long version, long ticks, string actor, string @event)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(previous);
        Append(hash, version);
        Append(hash, ticks);
        Append(hash, actor);
        Append(hash, @event);
        return hash.GetHashAndReset();
    }

    private static void Append(IncrementalHash hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Append(hash, bytes.Length);
        hash.AppendData(bytes);
    }

    private static void Append(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        hash.AppendData(bytes);
    }
}
