using Syndication.Rendering.Slides;

namespace Syndication.Rendering;

public sealed class SlideDeckTests
{
    private static readonly SlideFormat Landscape = new(1920, 1080), Portrait = new(1080, 1920);

    public static TheoryData<int, int> Formats => new() { { 1920, 1080 }, { 1080, 1920 }, { 3840, 2160 }, { 1920, 384 }, { 512, 512 } };

    [Fact]
    public void The_grid_scales_with_the_screen()
    {
        Assert.Equal((44, 42, 88), (Landscape.FontSize, Portrait.FontSize, new SlideFormat(3840, 2160).FontSize));
        Assert.Equal((Landscape.Columns, Landscape.Lines), (new SlideFormat(3840, 2160).Columns, new SlideFormat(3840, 2160).Lines));
        Assert.True(Landscape.FontSize >= 1080 / 30);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void No_character_is_lost_and_no_slide_is_too_high(int width, int height)
    {
        var format = new SlideFormat(width, height);
        var long_ = string.Join("\n\n", Enumerable.Range(1, 60).Select(i => $"第{i}段，投入{i * 1234567}.89元，同比增长{i}.5%，" + string.Concat(Enumerable.Repeat("各单位要认真落实要求，", i)) + "完。"));
        var document = Samples.Read(Samples.Everything.Replace("| 事项 |", "|  |", StringComparison.Ordinal).Replace("| 时限（天） |", "|  |", StringComparison.Ordinal) + "\n\n" + long_ + "\n\n" + Numbered(30));

        var slides = SlideDeck.Lay(document, Editions.With("x"), format);

        Assert.Equal(VisibleText.Of(document), string.Concat(slides.Select(Text)));
        Assert.All(slides, s => Assert.True(Height(s, format) <= format.Lines * Grid.Line + Grid.Gap, $"{Height(s, format)} of {format.Lines * Grid.Line}: {Text(s)}"));
        Assert.True(slides.Count > 10);
    }

    [Fact]
    public void A_heading_stands_with_the_text_below_it()
    {
        var text = string.Join("\n\n", Enumerable.Range(1, 40).Select(i => $"## 第{i}部分\n\n### （一）\n\n" + new string('文', (i * 37 % 200) + 1)));

        Assert.All(SlideDeck.Lay(Samples.Read(text), Editions.With("x"), Landscape), s => Assert.IsNotType<Heading>(s.Blocks[^1]));
    }

    [Fact]
    public void A_table_repeats_its_header_on_every_slide()
    {
        var rows = string.Concat(Enumerable.Range(1, 60).Select(i => $"| {i} | 事项{i} | 市发展改革委 |\n"));
        var slides = SlideDeck.Lay(Samples.Read("| 序号 | 事项 | 责任单位 |\n|---|---|---|\n" + rows), Editions.With("x"), Landscape);

        Assert.True(slides.Count > 3);
        Assert.All(slides, s => Assert.Equal("序号", Flow.Text(Assert.IsType<Table>(Assert.Single(s.Blocks)).Header[0].Text)));
        Assert.Equal(60, slides.Sum(s => ((Table)s.Blocks[0]).Rows.Count));
    }

    [Fact]
    public void A_row_taller_than_a_slide_is_split_inside_its_cells()
    {
        var words = string.Concat(Enumerable.Range(1, 400).Select(i => $"第{i}项措施，"));
        var slides = SlideDeck.Lay(Samples.Read($"| 事项 | 说明 |\n|---|---|\n| 甲 | {words} |"), Editions.With("x"), Landscape);

        Assert.True(slides.Count > 1);
        Assert.Equal(words, string.Concat(slides.Select(s => Flow.Text(((Table)s.Blocks[0]).Rows[0][1].Text))));
    }

    [Fact]
    public void A_wide_table_becomes_cards_on_a_portrait_screen()
    {
        const string table = "| 序号 | 事项 | 单位 | 时限 | 电话 |\n|---|---|---|---|---|\n| 1 | 公租房 | 住建局 | 15天 | 3100000 |";

        var card = Assert.IsType<Box>(Assert.Single(SlideDeck.Lay(Samples.Read(table), Editions.With("x"), Portrait)[0].Blocks));

        Assert.Equal("序号：1事项：公租房单位：住建局时限：15天电话：3100000", VisibleText.Of(new(card.Blocks, [], [])));
        Assert.IsType<Table>(Assert.Single(SlideDeck.Lay(Samples.Read(table), Editions.With("x"), Landscape)[0].Blocks));
    }

    [Theory]
    [InlineData(9)]
    [InlineData(12)]
    [InlineData(20)]
    [InlineData(39)]
    public void A_number_is_never_broken(double columns)
    {
        const string text = "总投资12,345,678.90元，其中2026年3月5日前到位3~5亿元，编号ZWGK-001，比例98.6%。全角１２３４５６也是。";

        for (var lines = 1; lines < 20; lines++)
        {
            var at = LineFit.Fit(text, columns, lines);
            Assert.False(at < text.Length && (char.IsDigit(text[at]) || text[at] == '.') && char.IsDigit(text[at - 1]), text[..at] + "|" + text[at..]);
        }
    }

    [Fact]
    public void A_slide_stays_long_enough_to_read_and_not_for_ever()
    {
        Assert.Equal(10, new Slide([new Paragraph([new Run("短")])]).Dwell);
        Assert.Equal(28, new Slide([new Paragraph([new Run(new string('字', 100))])]).Dwell);
        Assert.Equal(45, new Slide([new Paragraph([new Run(new string('字', 1000))])]).Dwell);
    }

    [Fact]
    public void A_body_that_opens_with_the_title_does_not_show_it_twice() =>
        Assert.Equal("正文", Text(SlideDeck.Lay(Samples.Read("## 关于城区计划停水的通知\n\n正文"), Editions.With("x"), Landscape)[0]));

    [Fact]
    public void An_empty_text_has_no_slides() => Assert.Empty(SlideDeck.Lay(Samples.Read(""), Editions.With("x"), Landscape));

    private static string Numbered(int count) => string.Concat(Enumerable.Range(1, count).Select(i => $"{i}. 第{i}项\n   - 子项{i}甲，{new string('长', i * 5)}\n"));

    private static string Text(Slide slide) => VisibleText.Of(new(slide.Blocks, [], []));

    private static int Height(Slide slide, SlideFormat format) => new Grid(format, format.Lines * Grid.Line).Height(slide.Blocks, format.Columns);
}
