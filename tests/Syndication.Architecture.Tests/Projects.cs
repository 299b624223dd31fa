using System.Xml.Linq;

namespace Syndication.Architecture.Tests;

/// <summary>What a project file says it needs: names of projects and packages, and of frameworks.</summary>
public sealed record Project(string Name, IReadOnlyList<string> Projects, IReadOnlyList<string> Packages)
{
    /// <param name="name">The project's name.</param>
    /// <param name="files">Its own file and every props file it imports.</param>
    public static Project Read(string name, params IEnumerable<string> files)
    {
        var items = files.SelectMany(f => XDocument.Parse(f).Descendants()).ToArray();
        return new(
            name,
            [.. Includes(items, "ProjectReference").Select(NameOf).Where(n => n != name).Distinct().Order(StringComparer.Ordinal)],
            [.. Includes(items, "PackageReference").Concat(Includes(items, "FrameworkReference")).Distinct().Order(StringComparer.Ordinal)]);
    }

    private static IEnumerable<string> Includes(IEnumerable<XElement> items, string kind) =>
        items.Where(i => i.Name.LocalName == kind && (string?)i.Attribute("PrivateAssets") != "all").Select(i => (string?)i.Attribute("Include") ?? "");

    private static string NameOf(string path) => path.Contains('*', StringComparison.Ordinal) ? path[path.IndexOf("channels", StringComparison.Ordinal)..]
        : Path.GetFileNameWithoutExtension(path.Replace('\\', '/'));
}
