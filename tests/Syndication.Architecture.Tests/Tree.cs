namespace Syndication.Architecture.Tests;

/// <summary>The repository as it lies on disk, found upwards from the tests.</summary>
internal static class Tree
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static IEnumerable<string> ChannelProjects => Under("channels", "*.csproj");

    public static IEnumerable<string> SourceProjects => Under("src", "*.csproj");

    public static IEnumerable<string> Sources(params IEnumerable<string> folders) => folders.SelectMany(f => Under(f, "*.cs").Concat(Under(f, "*.razor")));

    public static string Name(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    private static IEnumerable<string> Under(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "Syndication.sln")) ? folder : Find(Path.GetDirectoryName(folder.TrimEnd('/')) ?? throw new DirectoryNotFoundException("No Syndication.sln above the tests."));
}
