using Microsoft.Extensions.DependencyInjection;
using Syndication.Channels.Portal;
using Syndication.Conformance;
using Syndication.Rehearsal;
using Syndication.Rendering.Pages;

namespace Syndication.Channels.Tests.Portal;

/// <summary>A portal in a folder that is served as a web server would.</summary>
public sealed class PortalBench : PlatformBench<FolderSite>
{
    public string Site => Path.Combine(Folder, "site");

    public override IReadOnlyList<string> Seen => [.. Pages.Where(p => !File.Exists(p + ".status")).Select(p => ApprovedText.Of(File.ReadAllText(p))?.Text).OfType<string>()];

    public override int Writes => Directory.Exists(Site) ? Directory.GetFiles(Site, "*", SearchOption.AllDirectories).Length : 0;

    private string[] Pages => Directory.Exists(Site) ? Directory.GetFiles(Site, "t????????_*.html", SearchOption.AllDirectories) : [];

    public string PathOf(string name) => Path.Combine(Site, name);

    public string Read(string name) => File.ReadAllText(PathOf(name));

    public string Page() => Path.GetRelativePath(Site, Pages.Single());

    public override void Alter() => File.WriteAllText(Pages.Single(), File.ReadAllText(Pages.Single()).Replace("停水8小时", "停水9小时", StringComparison.Ordinal));

    public override void Lose() => Pages.ToList().ForEach(File.Delete);

    public static PortalColumn[] Columns { get; } =
    [
        new("xwdt", "新闻动态", "工作动态", "发布市政府工作动态。", "新闻动态"),
        new("xwdt/tzgg", "通知公告", "工作动态", "发布通知和公告。", "通知公告,公示", "xwdt"),
        new("xwdt/zwyw", "政务要闻", "工作动态", "发布要闻。", "要闻", "xwdt"),
        new("zwgk", "政府信息公开", "信息公开目录", "政府信息公开平台。", "政府信息公开"),
        new("zwgk/fdzdgknr", "法定主动公开内容", "信息公开目录", "按事项公开。", "主动公开", "zwgk"),
        new("zwgk/fdzdgknr/szfwj", "市政府文件", "政策文件", "公开市政府文件。", "市政府文件", "zwgk/fdzdgknr"),
    ];

    public static object Settings(string folder, Uri address) => new
    {
        folder, baseAddress = address, siteName = "秦川市人民政府", siteDomain = "www.qinchuan.gov.example", siteIdCode = "6199000000", icp = "秦ICP备00000000号",
        publicSecurity = "秦公网安备 61990000000000号", sponsor = "秦川市人民政府办公室", @operator = "秦川市政务数据中心", contact = "0900-0000000", columns = Columns, primary = true, demo = true,
    };

    protected override FolderSite NewPlatform(RehearsalSettings settings) => new(Site, settings);

    protected override void AddChannel(IServiceCollection services) => services.AddPortal();

    protected override Outlet NewOutlet() => OutletOf("portal", Settings(Site, Platform.Address));
}
