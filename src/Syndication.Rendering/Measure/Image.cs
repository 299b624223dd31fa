using System.Buffers.Binary;

namespace Syndication.Rendering;

/// <summary>What a picture file really is, by its first bytes; a name or a declared type proves nothing.</summary>
public static class Image
{
    private static ReadOnlySpan<byte> PngStart => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Type and pixels of a PNG or JPEG; null for everything else and for damaged heads.</summary>
    public static (string MediaType, int Width, int Height)? Size(ReadOnlySpan<byte> bytes) => Png(bytes) ?? Jpeg(bytes);

    private static (string MediaType, int Width, int Height)? Png(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 24 && bytes.StartsWith(PngStart) && bytes[12..16].SequenceEqual("IHDR"u8)
            ? Sized("image/png", BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..]))
            : null;

    /// <summary>Walks the segments to the frame header, which alone knows the size; a preview inside another segment is stepped over.</summary>
    private static (string MediaType, int Width, int Height)? Jpeg(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes[0] != 0xFF || bytes[1] != 0xD8)
        {
            return null;
        }

        var at = 2;
        while (at + 9 <= bytes.Length && bytes[at] == 0xFF)
        {
            var marker = bytes[at + 1];
            if (marker is 0xFF or 0x01 or (>= 0xD0 and <= 0xD7))
            {
                at += marker == 0xFF ? 1 : 2;
                continue;
            }

            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return Sized("image/jpeg", BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]));
            }

            at += 2 + Math.Max(2, (int)BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]));
        }

        return null;
    }

    private static (string MediaType, int Width, int Height)? Sized(string mediaType, int width, int height) =>
        width > 0 && height > 0 ? (mediaType, width, height) : null;
}
