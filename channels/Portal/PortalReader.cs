using System.Net;
using System.Net.Http.Headers;
using Syndication.Rendering.Pages;

namespace Syndication.Channels.Portal;

/// <summary>Looks at a page as any reader would, and compares.</summary>
internal sealed class PortalReader(HttpClient client)
{
    public async Task<Sighting> LookAsync(Probe probe, CancellationToken cancellation)
    {
        var site = probe.Session.Outlet.Options<PortalOptions>();
        var address = probe.Address ?? site.Address(PortalAddress.Page(probe.Edition, probe.Slots));
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.CacheControl = new CacheControlHeaderValue { NoCache = true };
            using var answer = await client.SendAsync(request, cancellation);
            return answer.StatusCode == HttpStatusCode.OK
                ? Judge(probe, await answer.Content.ReadAsStringAsync(cancellation))
                : Judge(address, answer);
        }
        catch (Exception e) when (e is HttpRequestException or InvalidOperationException || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return Sighting.Unreachable(new("读取公众页面时网络不通或超时", "The public page could not be reached in time"));
        }
    }

    private static Sighting Judge(Uri address, HttpResponseMessage answer) => answer.StatusCode switch
    {
        HttpStatusCode.NotFound or HttpStatusCode.Gone => Sighting.Missing(new($"公众页面返回{(int)answer.StatusCode}，没有内容", $"The public page answers {(int)answer.StatusCode}: nothing is there")),
        HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect when MovesAway(address, answer.Headers.Location) =>
            Sighting.Missing(new("该网址已转到别的页面", "The address sends readers to another page")),
        _ => Sighting.Unreachable(new($"公众页面返回{(int)answer.StatusCode}，读不到内容", $"The public page answers {(int)answer.StatusCode}: it could not be read")),
    };

    // The same path on another scheme or host is a server's setting, not a move of the item.
    private static bool MovesAway(Uri address, Uri? target) => target is not null && new Uri(address, target).AbsolutePath != address.AbsolutePath;

    private static Sighting Judge(Probe probe, string html)
    {
        if (ApprovedText.Of(html) is not { } seen)
        {
            return Sighting.Unreachable(new("页面上没有可比对的正文标记，版面可能被改动", "The page has no approved part to compare: its layout may have been changed"));
        }

        var expected = ApprovedText.Of(probe.Rendition.Part("article").Fill(probe.Slots with { CanonicalAddress = probe.Slots.CanonicalAddress ?? probe.Address ?? new Uri("about:blank") }))!;
        var sighting = Sighting.Compare(probe.Rendition, seen.Text);
        return sighting.Presence == Presence.Matches && !seen.Slots.SequenceEqual(expected.Slots)
            ? new(Presence.Altered, sighting.Text, new($"发布时间不符：应为“{expected.Slots[0]}”", $"The time of publication differs: expected \"{expected.Slots[0]}\""))
            : sighting;
    }
}
