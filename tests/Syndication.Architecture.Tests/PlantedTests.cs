namespace Syndication.Architecture.Tests;

/// <summary>The checks themselves, against planted bad input: a check that cannot fail checks nothing.</summary>
public sealed class PlantedTests
{
    [Theory]
    [InlineData("Syndication.Grains", "<ProjectReference Include=\"../Syndication.Host/Syndication.Host.csproj\" />", "Syndication.Host")]
    [InlineData("Syndication.Grains", "<ProjectReference Include=\"..\\..\\channels\\Portal\\Portal.csproj\" />", "Portal")]
    [InlineData("Syndication.Grains", "<PackageReference Include=\"Markdig\" />", "Markdig")]
    [InlineData("Syndication.Abstractions", "<PackageReference Include=\"Polly.Core\" />", "Polly.Core")]
    [InlineData("Syndication.Abstractions", "<FrameworkReference Include=\"Microsoft.AspNetCore.App\" />", "Microsoft.AspNetCore.App")]
    [InlineData("Syndication.Ledger", "<ProjectReference Include=\"../../channels/*/*.csproj\" />", "channels/*/*.csproj")]
    [InlineData("Syndication.Unheard", "", "not in the table")]
    public void A_forbidden_arrow_is_found(string name, string item, string named) =>
        Assert.Contains(named, Assert.Single(Arrows.Wrong(Planted(name, item), isChannel: false)), StringComparison.Ordinal);

    [Fact]
    public void An_arrow_between_channels_is_found() =>
        Assert.Contains("WeChat", Assert.Single(Arrows.Wrong(Planted("Feed", "<ProjectReference Include=\"../WeChat/WeChat.csproj\" /><ProjectReference Include=\"../Http/Http.csproj\" />"), isChannel: true)), StringComparison.Ordinal);

    [Fact]
    public void An_arrow_from_the_shared_props_file_counts()
    {
        var project = Project.Read("Feed", File(""), File("<ProjectReference Include=\"$(MSBuildThisFileDirectory)../src/Syndication.Grains/Syndication.Grains.csproj\" />"));
        Assert.Contains("Syndication.Grains", Assert.Single(Arrows.Wrong(project, isChannel: true)), StringComparison.Ordinal);
    }

    [Fact]
    public void Allowed_arrows_pass() =>
        Assert.Empty(Arrows.Wrong(Planted("Syndication.Grains", "<ProjectReference Include=\"../Syndication.Abstractions/Syndication.Abstractions.csproj\" /><PackageReference Include=\"Microsoft.Orleans.Sdk\" />"), isChannel: false));

    [Theory]
    [InlineData("public class Loose;", "Loose")]
    [InlineData("    internal partial class Inner\n{}", "Inner")]
    [InlineData("public record Wide(int A);", "Wide")]
    [InlineData("public sealed class OutletManager;", "OutletManager")]
    [InlineData("internal static class TextUtil;", "TextUtil")]
    [InlineData("static class PathHelper;", "PathHelper")]
    [InlineData("// TODO later", "TODO")]
    [InlineData("throw new NotImplementedException();", "NotImplementedException")]
    [InlineData("Thread.Sleep(5);", "Thread.Sleep")]
    public void Bad_source_is_found(string text, string named) => Assert.Contains(named, Assert.Single(Source.Wrong("x.cs", text)), StringComparison.Ordinal);

    [Theory]
    [InlineData("public sealed class A; internal sealed record B; public abstract class C; static partial class D; public readonly record struct E(int A);")]
    [InlineData("public abstract record F;\n    public sealed record G : F;")]
    [InlineData("// a class of its own\n/// <summary>record keeping</summary>\nvar s = \"class Loose\";")]
    public void Good_source_passes(string text) => Assert.Empty(Source.Wrong("x.cs", text));

    [Fact]
    public void A_file_over_the_limit_is_found()
    {
        Assert.Single(Source.Wrong("x.cs", string.Join('\n', Enumerable.Repeat("//", Source.LongestFile + 2))));
        Assert.Empty(Source.Wrong("x.cs", string.Join('\n', Enumerable.Repeat("//", Source.LongestFile))));
    }

    [Theory]
    [InlineData("using Markdig;")]
    [InlineData("using static Markdig.Markdown;")]
    [InlineData("global using M = Markdig.Syntax.Block;")]
    public void A_forbidden_using_is_found(string text) => Assert.Single(Source.Forbidden("x.cs", text, ["Markdig"]));

    [Fact]
    public void A_namespace_that_only_begins_alike_is_no_find() => Assert.Empty(Source.Forbidden("x.cs", "using Orleanstown;\nusing System;", ["Orleans"]));

    private static Project Planted(string name, string items) => Project.Read(name, File(items));

    private static string File(string items) => $"<Project Sdk=\"Microsoft.NET.Sdk\"><ItemGroup>{items}</ItemGroup></Project>";
}
