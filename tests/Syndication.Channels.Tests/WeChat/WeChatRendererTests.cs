using System.Runtime.CompilerServices;
using System.Text;
using Syndication.Conformance;
using Syndication.Rendering;

namespace Syndication.Channels.Tests.WeChat;

public sealed class WeChatRendererTests : WeChatTests
{
    private static readonly Attachment Plan = new() { Name = "images/plan.png", Title = "示意图", MediaType = "image/png", Size = 40_000, Content = Fingerprint.Of("plan"), Width = 800, Height = 600 };
    private static readonly Attachment Form = new() { Name = "files/list.xlsx", Title = "停水小区名单", MediaType = "application/vnd.ms-excel", Size = 12_345, Content = Fingerprint.Of("list"), IsDownload = true };

    [Fact]
    public void The_approved_input_gives_the_approved_article()
    {
        var rendition = Render(Approved());
        var seen = string.Join("\n\n", rendition.Parts.Select(p => $"== {p.Name} {p.MediaType} ==\n{p.AsText()}").Append($"== text ==\n{rendition.Text}")) + "\n";
        Assert.Empty(rendition.Problems);
        if (Environment.GetEnvironmentVariable("SYNDICATION_APPROVE") == "1")
        {
            File.WriteAllText(Beside("article.html.txt"), seen);
        }

        Assert.Equal(File.ReadAllText(Beside("article.html.txt"), Encoding.UTF8), seen);
    }

    [Fact]
    public void It_opens_with_the_source_and_ends_with_source_and_original()
    {
        var content = Render(Approved()).Part("content").AsText();
        Assert.StartsWith("来源：秦川市水务局", VisibleText.OfHtml(content), StringComparison.Ordinal);
        Assert.Matches($"<p[^>]*>来源：秦川市水务局　原文：{Slots.Address()}</p>\n</section>$".Replace("|", "\\|", StringComparison.Ordinal), content);
    }

    [Fact]
    public void Nothing_but_inline_styles_and_kept_elements_is_written()
    {
        var content = Render(Approved()).Part("content").AsText();
        Assert.DoesNotMatch(@"\s(class|id)=", content);
        Assert.DoesNotMatch("<(a|div|figure|figcaption|style|script)[ >]", content);
        Assert.Contains("[2]", content, StringComparison.Ordinal);
        Assert.Contains("https://slj.qinchuan.gov.example/tz/20260305.html", content, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_title_gives_way_to_the_short_title_and_stands_whole_in_the_text()
    {
        var title = "秦川市水务局关于2026年城区供水主管网春季检修期间计划停水的通知";
        var edition = Approved();
        var rendition = Render(edition with { Metadata = edition.Metadata with { Title = title, ShortTitle = "城区3月12日夜间计划停水" } });
        Assert.False(rendition.IsBlocked);
        Assert.Equal("城区3月12日夜间计划停水", rendition.Part("title").AsText());
        Assert.Contains(title, rendition.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_long_titles_are_a_problem_and_no_cut()
    {
        var edition = Approved();
        var title = new string('长', 33);
        var rendition = Render(edition with { Metadata = edition.Metadata with { Title = title, ShortTitle = null } });
        Assert.Equal("title-too-long", Assert.Single(rendition.Problems, p => p.Blocks).Code);
        Assert.Equal(title, rendition.Part("title").AsText());
    }

    [Fact]
    public void A_title_is_counted_in_code_points()
    {
        var edition = Approved();
        Assert.False(Render(edition with { Metadata = edition.Metadata with { Title = string.Concat(Enumerable.Repeat("𠮷", 32)) } }).IsBlocked);
        Assert.True(Render(edition with { Metadata = edition.Metadata with { Title = string.Concat(Enumerable.Repeat("𠮷", 33)), ShortTitle = null } }).IsBlocked);
    }

    [Fact]
    public void Styles_are_shortened_before_a_long_table_is_a_problem()
    {
        var table = Render(WithRows(250));
        Assert.False(table.IsBlocked);
        Assert.DoesNotContain("border:1px", table.Part("content").AsText(), StringComparison.Ordinal);
        Assert.Contains("border:1px", Render(WithRows(20)).Part("content").AsText(), StringComparison.Ordinal);
        var longer = Render(WithRows(900));
        Assert.Equal("body-too-long", Assert.Single(longer.Problems, p => p.Blocks).Code);
        Assert.Contains("第900行", longer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_correction_is_visible_with_its_day()
    {
        var edition = Approved();
        var text = Render(edition with { Metadata = edition.Metadata with { CorrectionNote = "恢复时间由5时更正为6时。", CorrectedOn = new(2026, 3, 7) } }).Text;
        Assert.Contains("更正说明（2026年3月7日）：恢复时间由5时更正为6时。", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("image/webp", 40_000, "picture-type")]
    [InlineData("image/gif", 40_000, "picture-type")]
    [InlineData("image/png", 1 << 20, "picture-too-large")]
    public void A_picture_that_the_platform_would_refuse_is_a_problem(string type, long size, string code)
    {
        var edition = Approved();
        var rendition = Render(edition with { Files = [Plan with { MediaType = type, Size = size }, Form] });
        Assert.Contains(rendition.Problems, p => p.Blocks && p.Code == code && p.Where == Plan.Name);
    }

    [Fact]
    public void A_missing_abstract_is_a_problem()
    {
        var edition = Approved();
        Assert.Contains(Render(edition with { Metadata = edition.Metadata with { Abstract = null } }).Problems, p => p is { Blocks: true, Code: "abstract-missing" });
    }

    [Fact]
    public void A_document_carries_number_addressees_signature_and_date()
    {
        var edition = Approved();
        var text = Render(edition with
        {
            Metadata = edition.Metadata with
            {
                Kind = "departmentDocument", DocumentNumber = "秦水发〔2026〕7号", Addressees = ["各供水企业", "各街道办事处"], IssuerSignatures = ["秦川市水务局"],
                ComposedOn = new(2026, 3, 5), Annotation = "此件公开发布",
            },
        }).Text;
        Assert.All(["秦水发〔2026〕7号", "各供水企业，各街道办事处：", "附件：停水小区名单", "秦川市水务局2026年3月5日（此件公开发布）"], part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    private Rendition Render(Edition edition) => Channel.Render(edition, Bench.Outlet);

    private static Edition Approved()
    {
        var data = SampleEditions.Short.Edition.Metadata with { Source = "秦川市水务局", PublisherName = "秦川市水务局", Title = "关于城区计划停水的通知", Abstract = "3月12日夜间城区停水8小时。", Author = "李明", Cover = null };
        return new() { Disclosure = SampleEditions.Short.Edition.Disclosure, Number = 1, Metadata = data, Body = File.ReadAllText(Beside("input.md"), Encoding.UTF8), Files = [Plan, Form] };
    }

    private static Edition WithRows(int rows) =>
        Approved() with { Body = "| 序号 | 事项 | 数量 |\n|---|---|---|\n" + string.Concat(Enumerable.Range(1, rows).Select(n => FormattableString.Invariant($"| {n} | 第{n}行 | {n * 7} |\n"))) };

    private static string Beside(string name, [CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "../../../channels/WeChat/approved", name);
}
