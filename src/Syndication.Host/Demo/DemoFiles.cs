using System.Text.Json;
using Syndication.Grains.Ports;
using Syndication.Rendering;

namespace Syndication.Host.Demo;

/// <summary>The demo city as its files say: <c>infra/demo</c>, copied beside the program.</summary>
public static class DemoFiles
{
    private static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web);

    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "demo");

    public static DemoCity City() => Read<DemoCity>("city.json");

    public static IReadOnlyList<DemoItem> Script() => Read<List<DemoItem>>("script.json");

    /// <summary>The text and every file below its folder that it could refer to.</summary>
    public static Incoming Item(string file)
    {
        var text = Path.Combine(Folder, file.Contains('/', StringComparison.Ordinal) ? file : $"disclosures/{file}");
        var folder = Path.GetDirectoryName(text)!;
        var words = File.ReadAllText(text);
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => (Path: path, Name: Path.GetRelativePath(folder, path).Replace('\\', '/')))
            .Where(f => words.Contains(f.Name, StringComparison.Ordinal))
            .Select(f => new NamedFile(f.Name, File.ReadAllBytes(f.Path)));
        return new(File.ReadAllBytes(text), [.. files]);
    }

    public static string TitleOf(string file) => FrontMatter.Parse(Item(file).Text.Span).Metadata.Title;

    private static T Read<T>(string name) => JsonSerializer.Deserialize<T>(File.ReadAllBytes(Path.Combine(Folder, name)), Reading)!;
}

public sealed record DemoCity(
    IReadOnlyList<DemoOrganisation> Organisations, IReadOnlyList<DemoPerson> People, IReadOnlyList<DemoColumn> Columns, IReadOnlyList<DemoOutlet> Outlets);

public sealed record DemoOrganisation(string Id, string Name, string ShortName, string NameEn, string Level, string Code, string? Parent);

public sealed record DemoPerson(string Id, string Name, string NameEn, string Role, string Organisation);

public sealed record DemoColumn(string Path, string Name, string NameEn, string Type, string Description, string Keywords, string? Parent);

public sealed record DemoOutlet(string Id, string Channel, string Name, string NameEn, string Organisation, Dictionary<string, string> Settings);

/// <summary>One disclosure of the script.</summary>
/// <param name="Release"><c>now</c>, or <c>+15s</c> for an instant so far ahead.</param>
/// <param name="Then">A correction and a withdrawal that follow.</param>
/// <param name="Faults">What a partner does to it the first time.</param>
/// <param name="Expects">The end of each delivery where it is not <c>verified</c>.</param>
public sealed record DemoItem(
    string File, IReadOnlyList<OutletId> Outlets, string Author, string Release,
    IReadOnlyList<DemoNext> Then, IReadOnlyList<DemoFault> Faults, IReadOnlyDictionary<OutletId, string> Expects);

public sealed record DemoNext(string? Correct, DemoWithdrawal? Withdraw);

public sealed record DemoWithdrawal(string Kind, string Reason);

public sealed record DemoFault(OutletId Outlet, string Next);
