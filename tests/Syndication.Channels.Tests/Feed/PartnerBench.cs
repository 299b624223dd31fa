using Microsoft.Extensions.DependencyInjection;
using Syndication.Channels.Feed;
using Syndication.Conformance;
using Syndication.Rehearsal;

namespace Syndication.Channels.Tests.Feed;

/// <summary>A partner's secret feed, the client that crawls it, and the desk that takes its receipts.</summary>
public sealed class PartnerBench(FeedProfile profile = FeedProfile.RssFull, Func<PartnerHabits, PartnerHabits>? habits = null) : PlatformBench<FolderSite>
{
    private const string Secret = "秦川-partner-secret-7f31";

    private PartnerClientRehearsal? client;

    public override IReadOnlyDictionary<string, string> Secrets { get; } = new Dictionary<string, string> { ["partner-token"] = Secret };

    public string Site => Path.Combine(Folder, "partner");

    public FeedOptions Options => Outlet.Options<FeedOptions>();

    public PartnerReceipts Receipts => new(Options);

    public PartnerClientRehearsal Client => client!;

    public Uri Feed => PartnerPath.FeedAddress(Options, Outlet.Id, Secret);

    public string FeedText => File.ReadAllText(Path.Combine(Site, Feed.AbsolutePath.TrimStart('/')));

    public override IReadOnlyList<string> Seen => [.. Client.Posts.Select(p => p.Text)];

    public override int Writes => Directory.Exists(Site) ? Directory.GetFiles(Site, "*", SearchOption.AllDirectories).Length : 0;

    public override async Task StartAsync()
    {
        await base.StartAsync();
        client ??= new(new(new("http://127.0.0.1:1/")), new(Path.Combine(Folder, "client")) { Clock = Clock });
        await client.StartAsync();
        var asked = new PartnerHabits(Feed);
        await client.DisposeAsync();
        client = new(habits?.Invoke(asked) ?? asked, new(Path.Combine(Folder, "client"), client.Address.Port, "一点资讯（演练）") { Clock = Clock });
        await client.StartAsync();
    }

    /// <summary>The client's round, and its receipts as the host's desk takes them.</summary>
    public override async Task SettleAsync()
    {
        await Client.CrawlAsync(TestContext.Current.CancellationToken);
        foreach (var post in Client.Shelf.All)
        {
            await Receipts.WriteAsync(new()
            {
                Id = post.Key!, Revision = int.Parse(post.More["revision"], System.Globalization.CultureInfo.InvariantCulture), At = Clock.GetUtcNow(),
                State = post.State switch { PostState.Live => ReceiptState.Published, PostState.Gone => ReceiptState.Withdrawn, _ => ReceiptState.Rejected },
                Url = post.State == PostState.Live ? Client.AddressOf(post) : null, Reason = post.State == PostState.Draft ? "标题超过30字" : null,
            }, TestContext.Current.CancellationToken);
        }
    }

    public override void Alter() => Client.Alter(Client.Posts.Single().Id);

    public override void Lose() => Client.Shelf.Remove(Client.Posts.Single().Id);

    public override async ValueTask DisposeAsync()
    {
        if (client is not null)
        {
            await client.DisposeAsync();
        }

        await base.DisposeAsync();
    }

    protected override FolderSite NewPlatform(RehearsalSettings settings) => new(Site, settings);

    protected override void AddChannel(IServiceCollection services) => services.AddFeed();

    protected override Outlet NewOutlet() => OutletOf("feed", new
    {
        folder = Site, baseAddress = Platform.Address, siteName = "秦川市人民政府", siteAddress = "https://www.qinchuan.gov.example/", audience = "partner",
        profile = profile switch { FeedProfile.BaiduNews => "baidu-news", FeedProfile.JsonList => "json-list", _ => "rss-full" },
        client = "一点资讯", tokenName = "partner-token", readerAddress = Client.Address,
    });
}
