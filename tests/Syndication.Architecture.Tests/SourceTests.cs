namespace Syndication.Architecture.Tests;

public sealed class SourceTests
{
    [Fact]
    public void Product_code_is_short_sealed_finished_and_named_for_what_it_does() =>
        Assert.Empty(Tree.Sources("src", "channels").SelectMany(f => Source.Wrong(Tree.Name(f), File.ReadAllText(f))));
}
