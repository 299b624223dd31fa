using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Syndication.Channels.Feed;
using Syndication.Conformance;
using Syndication.Rehearsal;

namespace Syndication.Channels.Tests.Feed;

/// <summary>The public feeds of a site, in a folder served as a web server would.</summary>
public sealed class FeedBench : PlatformBench<FolderSite>
{
    public string Site => Path.Combine(Folder, "feeds");

    public FeedOptions Options => Outlet.Options<FeedOptions>();

    public override IReadOnlyList<string> Seen
    {
        get
        {
            if (!File.Exists(FileOf("feed.json")))
            {
                return [];
            }

            using var feed = JsonDocument.Parse(File.ReadAllBytes(FileOf("feed.json")));
            return [.. feed.RootElement.GetProperty("items").EnumerateArray().Select(i => $"{i.GetProperty("title")}\n{i.GetProperty("content_html")}")];
        }
    }

    public override int Writes => Directory.Exists(Site) ? Directory.GetFiles(Site, "*", SearchOption.AllDirectories).Length : 0;

    public string FileOf(string name) => Path.Combine(Site, name);

    public string Read(string name) => File.ReadAllText(FileOf(name));

    public override void Alter() => File.WriteAllText(FileOf("rss.xml"), Read("rss.xml").Replace("停水8小时", "停水9小时", StringComparison.Ordinal));

    public override void Lose() => Directory.GetFiles(Site, "*.*", SearchOption.AllDirectories).ToList().ForEach(File.Delete);

    protected override FolderSite NewPlatform(RehearsalSettings settings) => new(Site, settings);

    protected override void AddChannel(IServiceCollection services) => services.AddFeed();

    protected override Outlet NewOutlet() => OutletOf("feed", new
    {
        folder = Site, baseAddress = Platform.Address, siteName = "秦川市人民政府", siteAddress = "https://www.qinchuan.gov.example/", audience = "public",
    });
}
