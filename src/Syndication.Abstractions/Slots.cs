using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Syndication;

/// <summary>The two facts that are known only at release: they stand in a rendition as slots, so that approved bytes can be fingerprinted before.</summary>
/// <param name="PublishedAt">The first release, fixed for the life of the disclosure.</param>
/// <param name="CanonicalAddress">The address of the portal page, once it is known.</param>
public sealed partial record Slots(DateTimeOffset? PublishedAt, Uri? CanonicalAddress)
{
    /// <summary>The private-use characters around a slot. Authored text cannot contain them: the reader of front matter and body refuses them.</summary>
    public const char Open = '\uE000';

    /// <inheritdoc cref="Open"/>
    public const char Close = '\uE001';

    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    /// <summary>A slot for the time of publication in UTC+8, in this .NET format.</summary>
    public static string Time(string format = "yyyy-MM-dd HH:mm") => $"{Open}publishedAt|{format}{Close}";

    /// <summary>A slot for the canonical address: escaped for HTML and XML, for the inside of a JSON string, or plain.</summary>
    public static string Address(SlotForm form = SlotForm.Html) => $"{Open}canonicalAddress|{form}{Close}";

    /// <summary>Fills every slot.</summary>
    /// <exception cref="InvalidOperationException">A slot's fact is not known yet: sending would show a hole.</exception>
    public string Fill(string text) => Slot().Replace(text, m => m.Groups[1].Value switch
    {
        "publishedAt" => (PublishedAt ?? throw Missing("publishedAt")).ToOffset(China).ToString(m.Groups[2].Value, CultureInfo.InvariantCulture),
        "canonicalAddress" => Escape(CanonicalAddress?.AbsoluteUri ?? throw Missing("canonicalAddress"), m.Groups[2].Value),
        var name => throw Missing(name),
    });

    private static string Escape(string address, string form) => Enum.Parse<SlotForm>(form) switch
    {
        SlotForm.Html => WebUtility.HtmlEncode(address),
        SlotForm.Json => JsonSerializer.Serialize(address)[1..^1],
        _ => address,
    };

    private static InvalidOperationException Missing(string slot) => new($"The slot {slot} has no value yet.");

    [GeneratedRegex("\uE000([A-Za-z]+)\\|([^\uE001]*)\uE001")]
    private static partial Regex Slot();
}

/// <summary>How a slot's value is escaped.</summary>
public enum SlotForm
{
    Html = 0,
    Json = 1,
    Plain = 2,
}
