using System.Globalization;
using System.Text;
using System.Xml;

namespace Syndication.Channels.Feed.Formats;

/// <summary>What every feed document shares: safe characters, times, a repeatable writer.</summary>
internal static class FeedText
{
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    /// <summary>Without the characters XML 1.0 forbids; one of them makes a crawler refuse the whole feed.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            // An unpaired surrogate is enumerated as U+FFFD.
            if (rune.Value is 0x9 or 0xA or 0xD or (>= 0x20 and <= 0xFFFC) or >= 0x10000)
            {
                clean.Append(rune);
            }
        }

        return clean.ToString();
    }

    /// <summary>RFC 822 with a four-digit year and Beijing's offset.</summary>
    public static string Rfc822(DateTimeOffset at) =>
        at.ToOffset(China).ToString("ddd, dd MMM yyyy HH:mm:ss", CultureInfo.InvariantCulture) + " +0800";

    public static string Rfc3339(DateTimeOffset at) => at.ToOffset(China).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    public static string Beijing(DateTimeOffset at) => at.ToOffset(China).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    public static byte[] Xml(Action<XmlWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new() { Encoding = new UTF8Encoding(false), Indent = true, IndentChars = " ", NewLineChars = "\n" }))
        {
            write(xml);
        }

        return bytes.ToArray();
    }

    public static void Text(this XmlWriter xml, string name, string value) => xml.WriteElementString(name, Clean(value));

    /// <summary>HTML in CDATA, split where it would end early.</summary>
    public static void Cdata(this XmlWriter xml, string html)
    {
        var parts = Clean(html).Split("]]>");
        for (var i = 0; i < parts.Length; i++)
        {
            xml.WriteCData((i > 0 ? ">" : "") + parts[i] + (i < parts.Length - 1 ? "]]" : ""));
        }
    }

    /// <summary>The instant of the last change, so that the same items always give the same bytes.</summary>
    public static DateTimeOffset LastChange(IReadOnlyList<FeedItem> items) => items.Count == 0 ? DateTimeOffset.UnixEpoch : items.Max(i => i.UpdatedAt);
}
