namespace Syndication.Architecture.Tests;

public sealed class ArrowTests
{
    [Fact]
    public void Every_project_references_only_what_the_table_allows()
    {
        var wrong = Tree.SourceProjects.SelectMany(f => Arrows.Wrong(Read(f), isChannel: false))
            .Concat(Tree.ChannelProjects.SelectMany(f => Arrows.Wrong(Read(f, File.ReadAllText(Path.Combine(Tree.Root, "channels", "Directory.Build.props"))), isChannel: true)));
        Assert.Empty(wrong);
    }

    [Fact]
    public void The_tree_was_really_read()
    {
        Assert.True(Tree.SourceProjects.Count() >= 6, "Too few projects under src.");
        Assert.True(Tree.ChannelProjects.Count() >= 8, "Too few projects under channels.");
        Assert.True(Tree.Sources("src", "channels").Count() > 200, "Too few source files.");
    }

    [Fact]
    public void Grains_know_no_network_no_storage_and_no_markdown() =>
        Assert.Empty(Forbidden("src/Syndication.Grains", "System.Net", "Microsoft.AspNetCore", "Markdig", "Dapper", "Npgsql", "Microsoft.Data", "Syndication.Channels", "Syndication.Rendering", "Syndication.Ledger", "Syndication.Host"));

    [Fact]
    public void Channels_know_no_grains_and_no_markdown_pipeline() =>
        Assert.Empty(Forbidden("channels", "Orleans", "Syndication.Grains", "Syndication.Ledger", "Syndication.Host", "Markdig"));

    [Fact]
    public void No_channel_uses_another_but_Http()
    {
        var wrong = from folder in Directory.EnumerateDirectories(Path.Combine(Tree.Root, "channels"))
                    let own = Path.GetFileName(folder)
                    let others = Directory.EnumerateDirectories(Path.Combine(Tree.Root, "channels")).Select(f => Path.GetFileName(f)).Except([own, "Http"])
                    from file in Tree.Sources("channels/" + own)
                    from problem in Source.Forbidden(Tree.Name(file), File.ReadAllText(file), others.Select(o => "Syndication.Channels." + o))
                    select problem;
        Assert.Empty(wrong);
    }

    [Fact]
    public void Rehearsal_platforms_know_no_channel_and_no_machine() =>
        Assert.Empty(Tree.Sources("src/Syndication.Rehearsal", "channels").Where(f => f.Contains("ehearsal/", StringComparison.Ordinal))
            .SelectMany(f => Source.Forbidden(Tree.Name(f), File.ReadAllText(f), ["Syndication.Channels", "Syndication.Grains", "Syndication.Ledger", "Syndication.Host"])));

    [Fact]
    public void Ledger_and_console_know_no_channel_and_no_host() =>
        Assert.Empty(Tree.Sources("src/Syndication.Ledger").Concat(Directory.Exists(Path.Combine(Tree.Root, "src/Syndication.Console")) ? Tree.Sources("src/Syndication.Console") : [])
            .SelectMany(f => Source.Forbidden(Tree.Name(f), File.ReadAllText(f), ["Syndication.Channels", "Syndication.Host"])));

    private static Project Read(string file, params IEnumerable<string> imports) =>
        Project.Read(Path.GetFileNameWithoutExtension(file), [File.ReadAllText(file), .. imports]);

    private static IEnumerable<string> Forbidden(string folder, params string[] namespaces) =>
        Tree.Sources(folder).SelectMany(f => Source.Forbidden(Tree.Name(f), File.ReadAllText(f), namespaces));
}
