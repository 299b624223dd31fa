using System.Globalization;
using System.Xml.Linq;

namespace Syndication.Rendering;

/// <summary>No writer may lose or change a word, whatever was written; a writer can lose all text without any error.</summary>
public sealed class ConservationTests
{
    private static readonly string[] Words =
    [
        "要求：各单位于2026年3月5日前完成", "详见要点", "第二项", "引用的一段", "公租房", "3~5天，8~10天", "H2O", "13", "图1南环路", "句中", "请注意防汛。",
        "重要提示", "a<b&&c", "最后一段", "含节假日", "第二条脚注。", "脚注的第二段。", "第😀条&'x'\"y\"。", "code<b>", "（一）目标",
    ];

    public static TheoryData<string> Nasty => new(
        Samples.Everything,
        "# h {onclick=\"alert(1)\"}\n\n<script>alert(1)</script>\n\n<img src=x onerror=alert(1)> <svg/onload=alert(1)>",
        "[a](javascript:alert(1)) ![b](javascript:alert(1)) <javascript:alert(1)> [c][r]\n\n[r]: vbscript:x\n\na[^n]\n\n[^n]: [d](data:text/html,x)",
        "- a\n  - b\n    1. c\n       > d\n       > - e\n\n         | x | y |\n         |---|---|\n         | 1<br>2 | **3** |",
        "a[^1] b[^2] c[^1]\n\n[^1]: 一[^2]\n[^2]: 二\n\n    - 列表\n\n    > 引用",
        "[链接里的脚注[^1]](https://a.example/) [![图](images/plan.png)](https://a.example/)\n\n[^1]: 注",
        "👨‍👩‍👧‍👦 🇨🇳 é ﷽ 𠮷野家 \u202Eabc\u202C \u200B零\u200D宽\uFEFF",
        "| a |\n|---|\n| \\| `x|y` |\n\n|||\n|-|-|\n|||",
        "```\n</code></pre><script>\n```\n\n`</code>` ]]> <!-- x --> &lt;script&gt; &#x3C;b&#x3E; &nbsp;",
        ":::\n:::\n\n::: 提示 你好\n:::\n\n>\n\n-\n\n1.\n\n##\n",
        "字&#0;&#1;&#xD800;&#xE000;&#xFFFE;\u0001\uFFFF\uE001publishedAt|x\uE001",
        "**未闭合 *[链接](  ![图](  `代码 ~~删 ^上 ::: |表|",
        "*a **b `c` [d](https://x.example/) ~~e~~ f** g* ^2^ H~2~O");

    public static TheoryData<string, Func<Document, string>> Writers => new()
    {
        { "html", d => VisibleText.OfHtml(HtmlWriter.Write(d, Samples.Plain))! },
        { "wechat", d => VisibleText.OfHtml(HtmlWriter.Write(d, new(_ => null, LinkPolicy.Notes, new Dictionary<string, string> { ["p"] = "margin:0" }, Ids: false)))! },
        { "words only", d => VisibleText.OfHtml(HtmlWriter.Write(d, new(_ => null, LinkPolicy.Text)))! },
        { "plain", d => VisibleText.Normalise(PlainTextWriter.Write(d)) },
        { "text", d => VisibleText.Of(d) },
        { "slides", d => string.Concat(SlideDeck.Lay(d, Editions.With("x"), new(1080, 1920)).Select(s => VisibleText.Of(new(s.Blocks, [], [])))) },
    };

    [Theory]
    [MemberData(nameof(Writers))]
    public void Every_writer_keeps_every_word(string writer, Func<Document, string> write)
    {
        var text = write(Samples.Read(Samples.Everything));

        Assert.True(Words.Length > 0 && text.Length > 200, writer);
        Assert.All(Words, w => Assert.Contains(w, text, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Nasty))]
    public void Whatever_is_written_becomes_well_formed_html_without_live_parts(string markdown)
    {
        var document = Samples.Read(markdown);
        var html = HtmlWriter.Write(document, Samples.Plain);
        var tree = XElement.Parse("<body>" + html + "</body>");

        Assert.DoesNotContain(tree.Descendants(), e => e.Name.LocalName is "script" or "svg" or "iframe" or "object" or "style" or "form");
        Assert.DoesNotContain(tree.Descendants().Attributes(), a => a.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.All(tree.Descendants("a").Attributes("href"), a => Assert.Matches("^(https?:|mailto:|#|files/)", a.Value));
        Assert.All(tree.Descendants("img").Attributes("src"), a => Assert.Equal("/f/images/plan.png", a.Value));
        Assert.Equal(tree.Descendants().Attributes("id").Select(a => a.Value).Distinct().Count(), tree.Descendants().Attributes("id").Count());
        Assert.DoesNotContain(html, c => c is Slots.Open or Slots.Close);
    }

    [Theory]
    [MemberData(nameof(Nasty))]
    public void Html_and_document_always_show_the_same_text(string markdown)
    {
        var document = Samples.Read(markdown);

        foreach (var links in Enum.GetValues<LinkPolicy>())
        {
            Assert.Equal(VisibleText.Of(document, links), VisibleText.OfHtml(HtmlWriter.Write(document, Samples.Plain with { Links = links })));
        }
    }

    [Theory]
    [MemberData(nameof(Nasty))]
    public void Plain_text_and_slides_take_whatever_is_written(string markdown)
    {
        var document = Samples.Read(markdown);

        Assert.EndsWith("\n", PlainTextWriter.Write(document), StringComparison.Ordinal);
        Assert.Equal(VisibleText.Of(document).Length == 0, SlideDeck.Lay(document, Editions.With("x"), new(1080, 1920)).All(s => VisibleText.Of(new(s.Blocks, [], [])).Length == 0));
    }

    [Fact]
    public void Two_hundred_kilobytes_of_everything_render()
    {
        var text = string.Join("\n\n", Enumerable.Repeat(Samples.Everything, 160)) + "\n\n" + new string('长', 70_000) + "\n\n| a | b |\n|---|---|\n" + string.Concat(Enumerable.Repeat("| 1 | 二 |\n", 2000));
        var document = Samples.Read(text);

        Assert.True(System.Text.Encoding.UTF8.GetByteCount(text) > 200_000);
        Assert.Equal(VisibleText.Of(document), VisibleText.OfHtml(HtmlWriter.Write(document, Samples.Plain)));
        Assert.True(SlideDeck.Lay(document, Editions.With("x"), new(1920, 1080)).Count > 300);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("zh-CN")]
    [InlineData("ar-SA")]
    public void The_same_bytes_come_out_in_every_culture(string name)
    {
        var here = CultureInfo.CurrentCulture;
        var expected = Everything();
        try
        {
            CultureInfo.CurrentCulture = Strange(name);
            Assert.Equal(expected, Everything());
        }
        finally
        {
            CultureInfo.CurrentCulture = here;
        }
    }

    private static string[] Everything()
    {
        var document = Manuscript.Read("1234. I\n1236. i\n\n" + Samples.Everything, [Samples.Image]);
        var authored = FrontMatter.Parse("---\nkind: NOTICE\ntitle: IiİI\nformedOn: 2026-03-05\nreleaseAt: 2026-03-06T09:30:00+08:00\n---\n" + Samples.Everything);
        return
        [
            HtmlWriter.Write(document, Samples.Plain),
            PlainTextWriter.Write(document),
            VisibleText.Of(document),
            new SlideFormat(1920, 1080).Css,
            string.Join('\n', document.Problems.Concat(authored.Problems).Select(p => p.ToString())),
            System.Text.Json.JsonSerializer.Serialize(authored),
            Measure.Check("title", new string('a', 9999), 2, LengthUnit.HalfWidthHalves)!.ToString(),
        ];
    }

    /// <summary>Where the machine has no culture data a made-up culture must do: other signs, other separators, other calendar words.</summary>
    private static CultureInfo Strange(string name)
    {
        CultureInfo culture;
        try
        {
            culture = (CultureInfo)CultureInfo.GetCultureInfo(name).Clone();
        }
        catch (CultureNotFoundException)
        {
            culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        }

        culture.NumberFormat.NegativeSign = "−";
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.DateTimeFormat.DateSeparator = ".";
        culture.DateTimeFormat.TimeSeparator = "h";
        culture.DateTimeFormat.ShortDatePattern = "dd.MM.yy";
        return culture;
    }
}
