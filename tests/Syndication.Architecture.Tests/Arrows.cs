namespace Syndication.Architecture.Tests;

/// <summary>The arrows of the design, section 3, as a table: every project with exactly what it may reference.</summary>
public static class Arrows
{
    /// <summary>The one pattern that means every channel.</summary>
    public const string EveryChannel = "channels/*/*.csproj";

    public static IReadOnlyDictionary<string, string[]> Allowed { get; } = new Dictionary<string, string[]>
    {
        ["Syndication.Abstractions"] = [],
        ["Syndication.Rendering"] = ["Syndication.Abstractions"],
        ["Syndication.Grains"] = ["Syndication.Abstractions"],
        ["Syndication.Ledger"] = ["Syndication.Grains"],
        ["Syndication.Console"] = ["Syndication.Abstractions", "Syndication.Grains"],
        ["Syndication.Rehearsal"] = [],
        ["Syndication.Cli"] = [],
        ["Syndication.Host"] =
        [
            EveryChannel, "Syndication.Abstractions", "Syndication.Console", "Syndication.Grains", "Syndication.Ledger", "Syndication.Rehearsal", "Syndication.Rendering",
        ],
        ["Http"] = ["Syndication.Abstractions", "Syndication.Rendering"],
    };

    private static readonly string[] OfChannel = ["Http", "Syndication.Abstractions", "Syndication.Rendering"];

    /// <summary>The packages of the projects that must stay small; what is not listed here is free.</summary>
    public static IReadOnlyDictionary<string, string[]> Packages { get; } = new Dictionary<string, string[]>
    {
        ["Syndication.Abstractions"] = [],
        ["Syndication.Grains"] = ["Microsoft.Orleans.Runtime", "Microsoft.Orleans.Sdk"],
        ["Syndication.Ledger"] = ["Dapper", "Microsoft.Data.Sqlite", "Npgsql"],
    };

    /// <summary>What is wrong with a project's references; empty when nothing is. A project may need less than the table allows, never more.</summary>
    public static IEnumerable<string> Wrong(Project project, bool isChannel)
    {
        if (!Allowed.TryGetValue(project.Name, out var allowed) && !isChannel)
        {
            return [$"{project.Name} is not in the table of arrows."];
        }

        var projects = project.Projects.Except(allowed ?? OfChannel).Select(p => $"{project.Name} must not reference {p}.");
        var packages = Packages.TryGetValue(project.Name, out var listed)
            ? project.Packages.Except(listed).Select(p => $"{project.Name} must not need the package {p}.")
            : [];
        return [.. projects, .. packages];
    }
}
