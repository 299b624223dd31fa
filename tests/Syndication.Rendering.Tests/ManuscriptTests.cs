namespace Syndication.Rendering;

public sealed class ManuscriptTests
{
    [Fact]
    public void Emphasis_beside_chinese_punctuation_is_emphasis() =>
        Assert.Contains("<strong>要求：</strong>各单位", Samples.Html("**要求：**各单位"), StringComparison.Ordinal);

    [Theory]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](JaVaScRiPt:alert(1))")]
    [InlineData("[x](&#106;avascript:alert(1))")]
    [InlineData("[x](vbscript:x)")]
    [InlineData("[x](data:text/html;base64,eA==)")]
    [InlineData("[x](//evil.example/a)")]
    [InlineData("[x](<java\tscript:alert(1)>)")]
    [InlineData("[x](\\\\evil.example)")]
    [InlineData("[x][r]\n\n[r]: javascript:alert(1)")]
    [InlineData("[x](file:///etc/passwd)")]
    [InlineData("<javascript:alert(1)> x")]
    [InlineData("a[^1]\n\n[^1]: [x](javascript:alert(1))")]
    public void A_link_of_a_foreign_scheme_keeps_its_words_only(string markdown)
    {
        var html = Samples.Html(markdown);

        Assert.DoesNotContain("href=\"j", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href=\"v", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href=\"d", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href=\"/", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href=\"\\", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href=\"f", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("x", VisibleText.OfHtml(html), StringComparison.Ordinal);
        Assert.Contains("link-refused", Samples.Codes(markdown));
    }

    [Theory]
    [InlineData("https://a.example/")]
    [InlineData("http://a.example/?a=1&amp;b=2")]
    [InlineData("mailto:a@a.example")]
    [InlineData("files/table.pdf")]
    public void An_allowed_link_stays(string address)
    {
        Assert.Contains($"<a href=\"{address}\">x</a>", Samples.Html($"[x]({address})"), StringComparison.Ordinal);
        Assert.Empty(Samples.Codes($"[x]({address})"));
    }

    [Theory]
    [InlineData("# 标题 {onclick=\"alert(1)\"}", "onclick=")]
    [InlineData("<script>alert(1)</script>", "<script")]
    [InlineData("正文<img src=x onerror=alert(1)>", "<img")]
    [InlineData("<div onmouseover=x>文</div>", "<div")]
    public void Raw_html_and_attributes_are_shown_as_text(string markdown, string live)
    {
        var html = Samples.Html(markdown);

        Assert.Equal(VisibleText.Normalise(markdown.TrimStart('#')), VisibleText.OfHtml(html));
        Assert.True(live.StartsWith('<') ? !html.Contains(live, StringComparison.Ordinal) : html.Contains("{onclick=&quot;", StringComparison.Ordinal));
    }

    [Fact]
    public void A_break_in_a_table_cell_is_a_break_and_does_not_end_the_row()
    {
        var table = Assert.IsType<Table>(Assert.Single(Samples.Read("| a | b |\n|---|---|\n| 1<br>2<BR/>3 | 4 |").Blocks));

        Assert.Equal(2, Assert.Single(table.Rows).Count);
        Assert.Equal([new Run("1"), new LineBreak(), new Run("2"), new LineBreak(), new Run("3")], table.Rows[0][0].Text);
    }

    [Fact]
    public void Short_rows_are_filled_and_long_rows_keep_their_cells()
    {
        var table = Assert.IsType<Table>(Assert.Single(Samples.Read("| a | b |\n|---|:-:|\n| 1 | 2 | 3 |\n| 4 |").Blocks));

        Assert.All(table.Rows.Append(table.Header), r => Assert.Equal(3, r.Count));
        Assert.Equal(Alignment.Centre, table.Header[1].Align);
        Assert.Equal("ab1234", VisibleText.Of(new([table], [], [])));
    }

    [Fact]
    public void A_picture_alone_in_its_paragraph_is_a_block_with_caption_and_size()
    {
        var picture = Assert.IsType<Picture>(Assert.Single(Samples.Read("![走向](images/plan.png \"图1\")").Blocks));

        Assert.Equal(new Picture("images/plan.png", "走向", "图1") { Width = 640, Height = 480 }, picture);
    }

    [Theory]
    [InlineData("![](images/plan.png)", "image-alt", true)]
    [InlineData("![图](images/none.png)", "image-missing", true)]
    [InlineData("![图](https://a.example/a.png)", "image-missing", true)]
    [InlineData("![图](data:image/png;base64,AAAA)", "image-missing", true)]
    [InlineData("![图](files/table.pdf)", "image-kind", true)]
    [InlineData("1. a\n3. b\n7. c", "list-renumbered", false)]
    [InlineData("2026. 年", "list-from-year", false)]
    [InlineData("1) a", "list-delimiter", false)]
    [InlineData("（一）甲\n（二）乙", "lines-joined", false)]
    [InlineData("# 大标题", "heading-level-1", false)]
    [InlineData("## 一\n\n#### 二", "heading-skipped", false)]
    [InlineData("字\uE000字", "private-use", true)]
    [InlineData("字&#xE001;字", "private-use", true)]
    [InlineData("字&#1;字", "unprintable", true)]
    [InlineData("    缩进", "indented-code", false)]
    [InlineData("[附件]: 见后", "lost-definition", true)]
    [InlineData("文\n\n[^9]: 没有引用的脚注", "lost-definition", true)]
    [InlineData("---\ntitle: x\n---\n文", "front-matter-in-body", true)]
    [InlineData("[甲](other.html)", "link-unknown", false)]
    public void The_author_is_told(string markdown, string code, bool blocks)
    {
        var problem = Assert.Single(Samples.Read(markdown).Problems, p => p.Code == code);

        Assert.Equal(blocks, problem.Blocks);
        Assert.StartsWith("body, line ", problem.Where, StringComparison.Ordinal);
    }

    [Fact]
    public void A_problem_names_its_line() =>
        Assert.Equal("body, line 5", Assert.Single(Samples.Read("一\n\n二\n\n![](images/plan.png)").Problems).Where);

    [Fact]
    public void Numbers_of_a_list_that_jump_survive()
    {
        var html = Samples.Html("1. a\n3. b\n7. c");

        Assert.Contains("<ol start=\"3\">", html, StringComparison.Ordinal);
        Assert.Contains("<ol start=\"7\">", html, StringComparison.Ordinal);
        Assert.Contains("7. c", PlainTextWriter.Write(Samples.Read("1. a\n3. b\n7. c")), StringComparison.Ordinal);
    }

    [Fact]
    public void Numbered_lines_without_an_empty_line_between_stay_on_their_own_lines() =>
        Assert.Contains("（一）甲<br />（二）乙", Samples.Html("（一）甲\n（二）乙"), StringComparison.Ordinal);

    [Theory]
    [InlineData("需3~5天，再8~10天")]
    [InlineData("C++和G++")]
    [InlineData("==标记==与::内联::")]
    [InlineData("1.加快 1．推进 （一）落实")]
    [InlineData("【3】[4] a_b_c 5*6*7 &lt;")]
    public void Signs_that_are_no_marks_stay(string markdown) =>
        Assert.Equal(VisibleText.Normalise(markdown.Replace("&lt;", "<", StringComparison.Ordinal)), VisibleText.Of(Samples.Read(markdown)));

    [Fact]
    public void Wrapped_chinese_lines_join_without_a_blank_and_words_with_one() =>
        Assert.Contains("<p>第一行第二行 and more words</p>", Samples.Html("第一行\n第二行 and\nmore words"), StringComparison.Ordinal);

    [Fact]
    public void Nesting_beyond_the_limit_is_a_problem_and_loses_no_text()
    {
        var document = Samples.Read(new string('>', 5000) + " 深处");

        Assert.Contains(document.Problems, p => p is { Code: "too-deep", Blocks: true });
        Assert.Contains("深处", VisibleText.Of(document), StringComparison.Ordinal);
    }

    [Fact]
    public void An_edition_is_parsed_once_and_equal_wording_shares_the_document()
    {
        var edition = Editions.With("文本");

        Assert.Same(Manuscript.Read(edition), Manuscript.Read(edition));
        Assert.Same(Manuscript.Read(edition), Manuscript.Read(edition with { Number = 2 }));
        Assert.NotSame(Manuscript.Read(edition), Manuscript.Read(edition with { Body = "另一文本" }));
    }
}
