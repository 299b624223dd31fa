using System.Net.Http.Headers;
using Syndication.Rendering.Pages;

namespace Syndication.Channels.Http;

/// <summary>Looks, as any reader would, at a page of ours that marks its approved part, and compares.</summary>
public static class ApprovedPage
{
    /// <param name="desk">Sends the request.</param>
    /// <param name="address">The page.</param>
    /// <param name="probe">What should stand there; its rendition's first part is the approved fragment.</param>
    /// <param name="cancellation">Ends the look.</param>
    public static async Task<Sighting> LookAsync(HttpDesk desk, Uri address, Probe probe, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.CacheControl = new CacheControlHeaderValue { NoCache = true };
        return await desk.SendAsync(request, Purpose.Look, cancellation) switch
        {
            HttpAnswer.Answered { Status: 200 } page => Judge(probe, page.Text),
            HttpAnswer.Answered { Status: 404 or 410 } => Sighting.Missing(new("公众页面已没有这条内容", "The public page holds nothing any more")),
            HttpAnswer.Answered { Status: 301 or 308 } moved when MovesAway(address, moved.Header("Location")) =>
                Sighting.Missing(new("该网址已转到别的页面", "The address sends readers to another page")),
            HttpAnswer.Answered other => Sighting.Unreachable(new($"公众页面返回{other.Status}，读不到内容", $"The public page answers {other.Status} and could not be read")),
            _ => Sighting.Unreachable(new("读取公众页面时网络不通或超时", "The public page could not be reached in time")),
        };
    }

    // The same path on another scheme or host is a server's setting, not a move of the item.
    private static bool MovesAway(Uri address, string? target) =>
        Uri.TryCreate(address, target, out var there) && there.AbsolutePath != address.AbsolutePath;

    // A forged time of publication is as grave as a forged digit, though it is no part of the approved words.
    private static Sighting Judge(Probe probe, string html)
    {
        if (ApprovedText.Of(html) is not { } seen)
        {
            return Sighting.Unreachable(new("页面上没有可比对的正文标记，版面可能被改动", "The page has no approved part to compare: its layout may have been changed"));
        }

        var sighting = Sighting.Compare(probe.Rendition, seen.Text);
        var expected = ApprovedText.Of(probe.Rendition.Parts[0].Fill(probe.Slots))!.Slots;
        return sighting.Presence == Presence.Matches && !seen.Slots.SequenceEqual(expected)
            ? new(Presence.Altered, sighting.Text, new($"发布时间不符：应为“{string.Join(' ', expected)}”", $"The time of publication differs: expected \"{string.Join(' ', expected)}\""))
            : sighting;
    }
}
