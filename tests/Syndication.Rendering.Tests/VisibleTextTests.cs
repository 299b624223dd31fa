namespace Syndication.Rendering;

public sealed class VisibleTextTests
{
    public static TheoryData<HtmlStyle> Styles => new(
        Samples.Plain,
        new HtmlStyle(_ => null, Ids: false),
        new HtmlStyle(n => n, LinkPolicy.Keep, new Dictionary<string, string> { ["p"] = "margin:0", ["td"] = "border:1px solid" }, "x-", false),
        new HtmlStyle(n => n, LinkPolicy.Notes, NotePrefix: "y-"),
        new HtmlStyle(n => n, LinkPolicy.Text));

    [Theory]
    [MemberData(nameof(Styles))]
    public void The_html_of_every_style_shows_the_text_of_the_document(HtmlStyle style)
    {
        var document = Samples.Read(Samples.Everything);

        var seen = VisibleText.OfHtml(HtmlWriter.Write(document, style));

        Assert.Equal(VisibleText.Of(document, style.Links), seen);
        Assert.True(seen!.Length > 200);
    }

    [Fact]
    public void White_space_of_any_kind_does_not_count()
    {
        Assert.Equal("共12件，ab", VisibleText.Normalise("\uFEFF共 1\u200B2\u00A0件，\r\n\u3000\u3000a\tb\u2028"));
    }

    [Theory]
    [InlineData("共12件", "共13件")]
    [InlineData("共12件", "共12件。")]
    [InlineData("3~5天", "35天")]
    [InlineData("3.5", "35")]
    public void Every_digit_and_sign_counts(string one, string other) =>
        Assert.NotEqual(VisibleText.Normalise(one), VisibleText.Normalise(other));

    [Fact]
    public void What_a_browser_hides_is_not_seen()
    {
        const string page = """
            <html><head><title>x</title><style>b{}</style></head><body><nav>导航</nav>
            <article id="text" style="visibility: hidden">正&nbsp;文<script>1</script><span hidden>2</span><i style="display : none">3</i><template>4</template><!--5--><noscript>6</noscript>完</article></body></html>
            """;

        Assert.Equal("正文完", VisibleText.OfHtml(page, "#text"));
        Assert.Equal("导航正文完", VisibleText.OfHtml(page));
        Assert.Null(VisibleText.OfHtml(page, ".nowhere"));
    }

    [Fact]
    public void A_page_nested_beyond_any_stack_is_read() =>
        Assert.Equal("深", VisibleText.OfHtml(string.Concat(Enumerable.Repeat("<div>", 20_000)) + "深"));
}
