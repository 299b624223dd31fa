using Syndication.Channels.Http;
using Syndication.Rendering;

namespace Syndication.Channels.Feed;

/// <summary>Looks as a reader does: at our own feeds with a feed reader's eyes, at a partner's account on its public page.</summary>
internal sealed class FeedWindow(HttpDesk desk, FeedOptions options)
{
    public Task<Sighting> LookAsync(Probe probe, CancellationToken cancellation) =>
        options.IsPartner ? AtPartnerAsync(probe, cancellation) : AtFeedsAsync(probe, cancellation);

    public async Task<bool> IsGoneAsync(Uri address, CancellationToken cancellation) =>
        await GetAsync(address, cancellation) is HttpAnswer.Answered { Status: 404 or 410 };

    private async Task<Sighting> AtFeedsAsync(Probe probe, CancellationToken cancellation)
    {
        var id = $"urn:uuid:{probe.Edition.Disclosure}";
        Sighting? last = null;
        foreach (var file in FeedFiles.PublicNames)
        {
            last = await AtFeedAsync(probe, file, id, cancellation);
            if (last.Presence != Presence.Matches)
            {
                return last;
            }
        }

        return last!;
    }

    private async Task<Sighting> AtFeedAsync(Probe probe, string file, string id, CancellationToken cancellation)
    {
        var answer = await GetAsync(new(options.BaseAddress, file), cancellation);
        if (answer is not HttpAnswer.Answered { Status: 200 } feed)
        {
            return Unread(answer);
        }

        try
        {
            return FeedReading.Find(file, feed.Body, id) is { } seen ? Sighting.Compare(probe.Rendition, seen) : await AbsentAsync(probe, file, cancellation);
        }
        catch (FormatException)
        {
            return Sighting.Unreachable(new($"{file} 读不懂", $"{file} could not be read as a feed"));
        }
    }

    /// <summary>An item that newer ones pushed out of the window is not missing.</summary>
    private async Task<Sighting> AbsentAsync(Probe probe, string file, CancellationToken cancellation)
    {
        var records = new FeedRecords(options);
        var item = await records.FindAsync(probe.Edition.Disclosure, cancellation);
        var shown = await records.NewestAsync(null, probe.Session.Clock.GetUtcNow(), cancellation);
        return item is { IsWithdrawn: false } && shown.All(i => i.Disclosure != item.Disclosure)
            ? Sighting.Unreachable(new("已按期移出订阅源", "It left the feed's window in due course"))
            : Sighting.Missing(new($"{file} 中没有这一条", $"{file} does not carry the item"));
    }

    private async Task<Sighting> AtPartnerAsync(Probe probe, CancellationToken cancellation)
    {
        if (probe.Address is not { } address)
        {
            return Sighting.Unreachable(new("合作方尚未告知公开地址", "The partner has not named a public address yet"));
        }

        var answer = await GetAsync(address, cancellation);
        return answer switch
        {
            HttpAnswer.Answered { Status: 200 } page when VisibleText.OfHtml(page.Text, options.ReaderSelector) is { } seen => Sighting.Compare(probe.Rendition, seen),
            HttpAnswer.Answered { Status: 200 } => Sighting.Unreachable(new($"合作方页面上找不到“{options.ReaderSelector}”", $"The partner's page has no \"{options.ReaderSelector}\"")),
            _ => Unread(answer),
        };
    }

    private Task<HttpAnswer> GetAsync(Uri address, CancellationToken cancellation) =>
        desk.SendAsync(new(HttpMethod.Get, address), Purpose.Look, cancellation);

    private static Sighting Unread(HttpAnswer answer) => answer switch
    {
        HttpAnswer.Answered { Status: 404 or 410 } => Sighting.Missing(new("页面不存在", "There is no such page")),
        HttpAnswer.Answered a => Sighting.Unreachable(new($"页面答复 {a.Status}", $"The page answered {a.Status}")),
        HttpAnswer.NotSent n => Sighting.Unreachable(n.Fault.Message),
        HttpAnswer.Lost l => Sighting.Unreachable(l.Fault.Message),
        _ => Sighting.Unreachable(new("无法读取", "It could not be read")),
    };
}
