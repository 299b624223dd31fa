using System.Globalization;
using Syndication.Channels.Feed;
using Syndication.Grains.Ports;
using Syndication.Host.Composition;
using Syndication.Rehearsal;
using Syndication.Rehearsal.WeChat;

namespace Syndication.Host.Demo;

/// <summary>The rehearsal platforms of the demo city on loopback. They keep their posts and their ports in the data folder, so that they outlive a kill as real platforms do.</summary>
public sealed class DemoPlatforms(HostArguments arguments, ISecrets secrets, TimeProvider clock) : IAsyncDisposable
{
    private readonly CancellationTokenSource ending = new();
    private readonly List<RehearsalPlatform> started = [];
    private readonly List<Task> loops = [];
    private readonly List<ScreenPlayer> players = [];

    public Dictionary<OutletId, WeChatRehearsal> WeChat { get; } = [];

    public Dictionary<OutletId, PartnerClientRehearsal> Partners { get; } = [];

    public ProvincePlatform Province { get; private set; } = null!;

    public MicroblogRehearsal Microblog { get; private set; } = null!;

    public IReadOnlyList<RehearsalPlatform> All => started;

    public async Task StartAsync(DemoCity city, Uri host, CancellationToken cancellation)
    {
        foreach (var outlet in city.Outlets)
        {
            switch (outlet.Channel)
            {
                case "wechat":
                    WeChat[new(outlet.Id)] = await StartAsync(outlet, settings => new WeChatRehearsal(settings, Account(outlet, host)), cancellation);
                    break;
                case "feed" when outlet.Settings["audience"] == "partner":
                    Partners[new(outlet.Id)] = await StartAsync(outlet, settings => new PartnerClientRehearsal(Habits(outlet, host), settings), cancellation);
                    break;
                case "webhook":
                    Province = await StartAsync(outlet, settings => new ProvincePlatform(settings, Secret("province-webhook", DemoOutlets.WebhookSecret)), cancellation);
                    break;
                case "handover":
                    Microblog = await StartAsync(outlet, settings => new MicroblogRehearsal(settings), cancellation);
                    break;
            }
        }
    }

    /// <summary>Crawlers crawl and screens play, until the demo ends.</summary>
    public void Run(DemoCity city, Uri host)
    {
        foreach (var partner in Partners.Values)
        {
            loops.Add(partner.RunAsync(ending.Token));
        }

        foreach (var screen in city.Outlets.Where(o => o.Channel == "screen"))
        {
            var log = Path.Combine(arguments.Data, "rehearsal", screen.Id, "play.log");
            Directory.CreateDirectory(Path.GetDirectoryName(log)!);
            players.Add(new(new Uri(host, $"sites/{screen.Id}/"), log, clock));
            loops.Add(players[^1].RunAsync(TimeSpan.FromSeconds(2), speed: 10, ending.Token));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        await Task.WhenAll(loops).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        players.ForEach(p => p.Dispose());
        foreach (var platform in started)
        {
            await platform.DisposeAsync();
        }

        ending.Dispose();
    }

    private async Task<T> StartAsync<T>(DemoOutlet outlet, Func<RehearsalSettings, T> make, CancellationToken cancellation)
        where T : RehearsalPlatform
    {
        var folder = Path.Combine(arguments.Data, "rehearsal", outlet.Id);
        Directory.CreateDirectory(folder);
        var portFile = Path.Combine(folder, "port");
        var port = File.Exists(portFile) ? int.Parse(await File.ReadAllTextAsync(portFile, cancellation), CultureInfo.InvariantCulture) : 0;
        var platform = make(new(folder, port, outlet.Name, outlet.NameEn) { Clock = clock });
        await platform.StartAsync(cancellation);
        Durable.Write(portFile, System.Text.Encoding.UTF8.GetBytes(platform.Address.Port.ToString(CultureInfo.InvariantCulture)));
        started.Add(platform);
        return platform;
    }

    private WeChatAccount Account(DemoOutlet outlet, Uri host) => new()
    {
        AppId = outlet.Settings["appId"],
        Secret = Secret(outlet.Settings["secretName"], DemoOutlets.Word),
        Name = outlet.Settings["accountName"],
        Delay = TimeSpan.FromSeconds(1),
        Callback = new Uri(host, $"callbacks/wechat/{outlet.Id}"),
        CallbackToken = Secret($"{outlet.Id}-callback", DemoOutlets.Word),
    };

    private PartnerHabits Habits(DemoOutlet outlet, Uri host)
    {
        var path = PartnerPath.Of(new(outlet.Id), Secret($"{outlet.Id}-token", DemoOutlets.Word));
        var file = outlet.Settings["profile"] switch { "rss-full" => FeedProfile.RssFull, "baidu-news" => FeedProfile.BaiduNews, _ => FeedProfile.JsonList };
        return new(new Uri(host, $"sites/{outlet.Id}/{path}/{PartnerPath.FileOf(file)}"), new Uri(host, $"partner/v1/receipts/{outlet.Id}/{path}")) { Interval = TimeSpan.FromSeconds(2) };
    }

    private string Secret(string name, Func<string> make)
    {
        ((SecretsFile)secrets).Ensure(name, make);
        return secrets.Get(name);
    }
}
