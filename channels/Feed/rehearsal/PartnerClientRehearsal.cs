using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Routing;

namespace Syndication.Rehearsal;

/// <summary>How this news client behaves.</summary>
/// <param name="Feed">What it was given to crawl.</param>
/// <param name="Receipts">Where it reports; null for clients that never do.</param>
public sealed record PartnerHabits(Uri Feed, Uri? Receipts = null)
{
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(5);

    public int TitleLimit { get; init; } = 30;

    public bool HonoursETag { get; init; } = true;

    public bool IgnoresUpdates { get; init; }

    public bool IgnoresWithdrawals { get; init; }
}

/// <summary>A news client that crawls our feed into an account and shows it on its own pages: takes new items by guid, rejects long titles, reports what it did.</summary>
public sealed class PartnerClientRehearsal(PartnerHabits habits, RehearsalSettings settings) : RehearsalPlatform(settings)
{
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(10) };
    private string? etag;

    /// <summary>Crawls that found a readable feed.</summary>
    public int Crawls { get; private set; }

    /// <summary>Crawls at its interval until cancelled; a feed that is away is tried again next time.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(habits.Interval, Settings.Clock);
        do
        {
            try
            {
                await CrawlAsync(cancellation);
            }
            catch (Exception e) when (e is HttpRequestException or FormatException || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
            {
            }
        }
        while (await timer.WaitForNextTickAsync(cancellation));
    }

    /// <summary>One round: fetch, take, report.</summary>
    public async Task CrawlAsync(CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, habits.Feed);
        if (habits.HonoursETag && etag is not null)
        {
            request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(etag));
        }

        using var answer = await http.SendAsync(request, cancellation);
        if (answer.IsSuccessStatusCode)
        {
            etag = answer.Headers.ETag?.ToString();
            foreach (var item in CrawledItem.In(Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync(cancellation))))
            {
                Take(item);
            }

            Crawls++;
        }

        await ReportAsync(cancellation);
    }

    public override void Reset()
    {
        base.Reset();
        etag = null;
    }

    protected override void Map(IEndpointRouteBuilder routes)
    {
        // Nobody writes here: it fetches.
    }

    private void Take(CrawledItem item)
    {
        var id = NameOf(item.Id);
        var kept = Shelf.Find(id);
        if (kept is null && !item.Withdrawn)
        {
            var tooLong = new StringInfo(item.Title).LengthInTextElements > habits.TitleLimit;
            Shelf.Keep(Told(new() { Id = id, Key = item.Id, Title = item.Title, Html = item.Html, At = Settings.Clock.GetUtcNow(), State = tooLong ? PostState.Draft : PostState.Live }, item));
        }
        else if (kept is { State: PostState.Live } && item.Withdrawn && !habits.IgnoresWithdrawals)
        {
            Shelf.Keep(Told(kept with { State = PostState.Gone, Notice = "该信息已由发布机关撤回。" }, item));
        }
        else if (kept is { State: PostState.Live } && !item.Withdrawn && kept.More["modified"] != item.Modified && !habits.IgnoresUpdates)
        {
            Shelf.Keep(Told(kept with { Title = item.Title, Html = item.Html, Revision = kept.Revision + 1 }, item));
        }
        else if (kept is { State: PostState.Draft or PostState.Gone } && !item.Withdrawn && kept.More["modified"] != item.Modified)
        {
            Shelf.Remove(id);
            Take(item);
        }
    }

    private static Post Told(Post post, CrawledItem item) => post with
    {
        More = new Dictionary<string, string> { ["modified"] = item.Modified, ["revision"] = item.RevisionWords, ["reported"] = "" },
    };

    /// <summary>Reports what was not yet reported; what fails is reported next time.</summary>
    private async Task ReportAsync(CancellationToken cancellation)
    {
        foreach (var post in Shelf.All.Where(p => habits.Receipts is not null && p.More["reported"] == ""))
        {
            using var answer = await http.PostAsJsonAsync(habits.Receipts, ReceiptOf(post), cancellation);
            if (answer.IsSuccessStatusCode)
            {
                Shelf.Keep(post with { More = new Dictionary<string, string>(post.More) { ["reported"] = "yes" } });
            }
        }
    }

    private object ReceiptOf(Post post) => new
    {
        id = post.Key,
        revision = int.Parse(post.More["revision"], CultureInfo.InvariantCulture),
        state = post.State switch { PostState.Live => "published", PostState.Gone => "withdrawn", _ => "rejected" },
        url = post.State == PostState.Live ? AddressOf(post) : null,
        reason = post.State == PostState.Draft ? $"标题超过{habits.TitleLimit}字" : null,
        at = Settings.Clock.GetUtcNow(),
    };

    private static string NameOf(string id) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))[..20];
}
