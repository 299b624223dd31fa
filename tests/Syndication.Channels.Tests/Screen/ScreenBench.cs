using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Syndication.Channels.Screen;
using Syndication.Conformance;
using Syndication.Rehearsal;
using Syndication.Rendering;

namespace Syndication.Channels.Tests.Screen;

/// <summary>A screen's folder, served as a web server would.</summary>
public sealed class ScreenBench : PlatformBench<FolderSite>
{
    private static readonly string Key = ScreenKey.NewSecret();

    public override IReadOnlyDictionary<string, string> Secrets { get; } = new Dictionary<string, string> { ["screen-key"] = Key };

    public string Site => Path.Combine(Folder, "screen");

    public ScreenOptions Options => Outlet.Options<ScreenOptions>();

    public ScreenManifest Manifest
    {
        get
        {
            using var key = ScreenKey.FromSecret(Key);
            return File.Exists(ManifestPath) ? key.Open(File.ReadAllBytes(ManifestPath))! : new() { Screen = "", Version = 0, IssuedAt = default, ValidUntil = default };
        }
    }

    public override IReadOnlyList<string> Seen => [.. Manifest.Items.Select(i => string.Concat(i.Slides.Select(s => VisibleText.OfHtml(File.ReadAllText(Path.Combine(Site, s.Path))))))];

    public override int Writes => Directory.Exists(Site) ? Directory.GetFiles(Site, "*", SearchOption.AllDirectories).Count(f => !f.EndsWith(".lock", StringComparison.Ordinal)) : 0;

    private string ManifestPath => Path.Combine(Site, "manifest.json");

    public override IEnumerable<string> MustShow(Sample sample) => [sample.Edition.Metadata.Title, sample.Edition.Metadata.Abstract!, sample.Edition.Metadata.Source];

    public override void Alter() => Change(FirstSlide, Altered.Digit);

    public override void Lose() => File.Delete(ManifestPath);

    public string FirstSlide => Path.Combine(Site, Manifest.Items[0].Slides[0].Path);

    public static void Change(string file, Func<string, string> change) => File.WriteAllText(file, change(File.ReadAllText(file)), new UTF8Encoding(false));

    public void Forge(Func<string, string> change) => Change(ManifestPath, change);

    /// <summary>Signs a changed manifest with another key.</summary>
    public void SignWithAnotherKey()
    {
        using var other = ScreenKey.FromSecret(ScreenKey.NewSecret());
        File.WriteAllBytes(ManifestPath, other.Seal(Manifest));
    }

    protected override FolderSite NewPlatform(RehearsalSettings settings) => new(Site, settings);

    protected override void AddChannel(IServiceCollection services) => services.AddScreen();

    protected override Outlet NewOutlet() => OutletOf("screen", Settings());

    private Dictionary<string, object> Settings() => new()
    {
        ["folder"] = Site, ["baseAddress"] = Platform.Address, ["city"] = "秦川市人民政府", ["location"] = "市民广场", ["signingKeyName"] = "screen-key",
        ["maxItems"] = 30,
    };
}
