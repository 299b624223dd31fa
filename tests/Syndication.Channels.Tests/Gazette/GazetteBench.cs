using Microsoft.Extensions.DependencyInjection;
using Syndication.Channels.Gazette;
using Syndication.Conformance;
using Syndication.Rehearsal;
using Syndication.Rendering.Pages;

namespace Syndication.Channels.Tests.Gazette;

/// <summary>A gazette in a folder that is served as a web server would; its issue is coming out.</summary>
public sealed class GazetteBench : PlatformBench<FolderSite>
{
    public string Site => Path.Combine(Folder, "gazette");

    public override IReadOnlyList<string> Seen => [.. Pages.Select(p => ApprovedText.Of(File.ReadAllText(p))!.Text)];

    public override int Writes => Directory.Exists(Site) ? Directory.GetFiles(Site, "*", SearchOption.AllDirectories).Length : 0;

    private string[] Pages => Directory.Exists(Site) ? [.. Directory.GetFiles(Site, "*.html", SearchOption.AllDirectories).Where(p => p.Contains("/pieces/", StringComparison.Ordinal))] : [];

    public string Read(string name) => File.ReadAllText(Path.Combine(Site, name));

    // The samples are notices, which no gazette takes.
    public override Edition Prepare(Edition edition) => edition.Metadata.Kind != "notice" ? edition : edition with { Metadata = edition.Metadata with { Kind = "interpretation" } };

    public override void Alter() => File.WriteAllText(Pages.Single(), File.ReadAllText(Pages.Single()).Replace("停水8小时", "停水9小时", StringComparison.Ordinal));

    public override void Lose() => Pages.ToList().ForEach(File.Delete);

    protected override FolderSite NewPlatform(RehearsalSettings settings) => new(Site, settings);

    protected override void AddChannel(IServiceCollection services) => services.AddGazette();

    protected override Outlet NewOutlet() => OutletOf("gazette", new GazetteOptions(
        Site, Platform.Address, "秦川市人民政府公报", "秦川市人民政府", "秦川市人民政府办公室", 2026, 3, 45, new DateOnly(2026, 7, 31)));
}
