using System.Globalization;

namespace Syndication.Channels.Portal;

/// <summary>The permanent place of an item: <c>{column}/{yyyyMM}/t{yyyyMMdd}_{id}.html</c>, in China time.</summary>
internal static class PortalAddress
{
    /// <summary>Twelve digits that nobody can guess before release, because the disclosure's own id is random and unpublished until then.</summary>
    public static string Id(DisclosureId disclosure) => Fingerprint.Of($"portal|{disclosure}").ToString()[..12];

    public static string Page(Edition edition, Slots slots)
    {
        var day = (slots.PublishedAt ?? throw new InvalidOperationException("A page needs its time of publication.")).ToOffset(TimeSpan.FromHours(8));
        return string.Create(CultureInfo.InvariantCulture, $"{edition.Metadata.Column}/{day:yyyyMM}/t{day:yyyyMMdd}_{Id(edition.Disclosure)}.html");
    }

    public static string File(Attachment file) => "files/" + file.PublicName;

    public static string Record(DisclosureId disclosure) => $"items/{Id(disclosure)}.json";

    public static string Status(string page) => page + ".status";
}
