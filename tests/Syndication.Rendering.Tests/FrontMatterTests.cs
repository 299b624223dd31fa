using System.Text;

namespace Syndication.Rendering;

public sealed class FrontMatterTests
{
    private const string Notice = """
        ---
        kind: notice
        title: 关于城区计划停水的通知
        publisher: qinchuan-water
        formedOn: 2026-03-05
        disclosureAttribute: 主动公开
        {0}
        ---

        正文。
        """;

    private const string Document = """
        ---
        kind: cityDocument            # 注释
        genre: 通知
        issuerMark: 秦川市人民政府文件
        documentNumber: 秦政发〔2026〕3号
        signer:
        title: 秦川市人民政府关于印发2026年政务公开工作要点的通知
        shortTitle: 2026年政务公开要点
        publisher: qinchuan
        issuer: 秦川市人民政府
        theme: 综合政务\政务公开
        addressees: [各县市区人民政府, 市人民政府各工作部门]
        issuerSignatures: [秦川市人民政府]
        composedOn: 2026-03-05
        annotation: 此件公开发布
        attachments: [{no: 1, title: 重点任务分解表, file: files/rw.pdf}]
        cc: [市委办公室]
        printedBy: 秦川市人民政府办公室
        printedOn: 2026-03-06
        disclosureAttribute: 主动公开
        cover: {file: images/plan.png, alt: 规划图}
        relatedTo: [{kind: interpretation, file: jd.md}]
        outlets: [portal-qinchuan, wechat-qinchuan]
        releaseAt: 2026-03-06T09:30:00+08:00
        keywords: [政务公开, 要点]
        abstract: 要点摘要。
        ---

        ## 一、总体要求
        """;

    [Fact]
    public void A_document_is_read_field_by_field()
    {
        var authored = FrontMatter.Parse(Document);
        var metadata = authored.ToMetadata("6199000000/2026-000123", "秦川市人民政府", "市政府文件");

        Assert.Empty(authored.Problems);
        Assert.Equal(("秦政发〔2026〕3号", "6199000000/2026-000123", "秦川市人民政府", "市政府文件"), (metadata.DocumentNumber, metadata.IndexNumber, metadata.PublisherName, metadata.ColumnName));
        Assert.Equal((new DateOnly(2026, 3, 5), new DateOnly(2026, 3, 5), new DateOnly(2026, 3, 6)), (metadata.ComposedOn, metadata.FormedOn, metadata.PrintedOn));
        Assert.Equal(["市委办公室"], metadata.CopiedTo);
        Assert.Equal("综合政务\\政务公开", metadata.Theme);
        Assert.Equal(new Cover("images/plan.png", "规划图"), metadata.Cover);
        Assert.Equal([new Related("interpretation", "jd.md")], metadata.RelatedTo);
        Assert.Equal([new OutletId("portal-qinchuan"), new OutletId("wechat-qinchuan")], authored.Outlets);
        Assert.Equal(new DateTimeOffset(2026, 3, 6, 1, 30, 0, TimeSpan.Zero), authored.ReleaseAt);
        Assert.Equal([new AuthoredFile(1, "重点任务分解表", "files/rw.pdf", 16)], authored.Files);
        Assert.Equal("## 一、总体要求", authored.Body);
        Assert.Equal(29, authored.BodyLine);
    }

    [Fact]
    public void The_kind_fills_in_column_legal_basis_and_source()
    {
        var metadata = With("").ToMetadata("1", "秦川市水务局", "通知公告");

        Assert.Equal(("xwdt/tzgg", "20-15", "秦川市水务局"), (metadata.Column, metadata.LegalBasis, metadata.Source));
        Assert.Empty(With("").Problems);
    }

    [Theory]
    [InlineData("documentNumber: 秦政发[2026]3号", "field-invalid", "documentNumber, line 7")]
    [InlineData("documentNumber: 秦政发〔2026〕03号", "field-invalid", "documentNumber, line 7")]
    [InlineData("documentNumber: 秦政发〔26〕3号", "field-invalid", "documentNumber, line 7")]
    [InlineData("documentNumber: 秦政发〔2026〕第3号", "field-invalid", "documentNumber, line 7")]
    [InlineData("shortTitle: 太短", "field-invalid", "shortTitle, line 7")]
    [InlineData("effectiveOn: 2026-02-30", "field-invalid", "effectiveOn, line 7")]
    [InlineData("effectiveOn: 2026-3-5", "field-invalid", "effectiveOn, line 7")]
    [InlineData("effectiveOn: 2026-05-01\nexpiresOn: 2026-05-01", "dates-order", "expiresOn, line 8")]
    [InlineData("releaseAt: 2026-03-06 09:30", "field-invalid", "releaseAt, line 7")]
    [InlineData("releaseAt: 2026-03-06T09:30:00", "field-invalid", "releaseAt, line 7")]
    [InlineData("legalBasis: 20-16", "field-invalid", "legalBasis, line 7")]
    [InlineData("validity: 不明", "field-invalid", "validity, line 7")]
    [InlineData("column: ../x", "field-invalid", "column, line 7")]
    [InlineData("outlets: [Portal!]", "field-invalid", "outlets, line 7")]
    [InlineData("keywords: 一个词", "field-invalid", "keywords, line 7")]
    [InlineData("keywords: [{a: b}]", "field-invalid", "keywords, line 7")]
    [InlineData("attachments: [{no: 1, file: ../../etc/passwd}]", "field-invalid", "file, line 7")]
    [InlineData("attachments: [{no: 2, title: 表, file: a.pdf}]", "attachment-numbers", "attachments, line 7")]
    [InlineData("attachments: [{file: a.pdf}, {file: a.pdf}]", "attachment-twice", "attachments, line 7")]
    [InlineData("attachments: [{flie: a.pdf, file: b.pdf}]", "field-unknown", "flie, line 7")]
    [InlineData("cover: {file: a.png}", "field-missing", "alt, line 7")]
    [InlineData("密级: 机密", "classified", "密级, line 7")]
    [InlineData("保密期限: 1年", "classified", "保密期限, line 7")]
    [InlineData("copyNumber: 000001", "classified", "copyNumber, line 7")]
    [InlineData("indexNumber: 1", "field-unknown", "indexNumber, line 7")]
    [InlineData("titel: x", "field-unknown", "titel, line 7")]
    [InlineData("title: 第二个标题", "front-matter-syntax", "line 7")]
    [InlineData("author: &a 张", "front-matter-syntax", "line 7")]
    [InlineData("author: *a", "front-matter-syntax", "line 7")]
    [InlineData("author: !!python/object x", "front-matter-syntax", "line 7")]
    [InlineData("author: {a: {b: {c: {d: {e: {f: {g: 1}}}}}}}", "front-matter-syntax", "line 7")]
    [InlineData("author: [", "front-matter-syntax", "line 8")]
    [InlineData("abstract: 【机密】某事", "classified", "abstract")]
    public void What_is_wrong_is_named_with_its_line(string line, string code, string where)
    {
        var problem = With(line).Problems[0];

        Assert.Equal((code, where, true), (problem.Code, problem.Where, problem.Blocks));
    }

    [Theory]
    [InlineData("source: [a, b/")]
    [InlineData("title: 某事\nsource: [a, b/\nkind: notice")]
    [InlineData("source: : [bad")]
    [InlineData("? [")]
    [InlineData("{{{")]
    public void A_text_that_is_no_yaml_is_refused_and_never_thrown(string yaml) =>
        Assert.Contains(FrontMatter.Parse($"---\n{yaml}\n---\n正文。\n").Problems, p => p.Blocks && p.Code.StartsWith("front-matter", StringComparison.Ordinal));

    [Fact]
    public void A_wrong_value_is_told_with_field_value_rule_and_line()
    {
        var message = Assert.Single(With("effectiveOn: 明天").Problems).Message;

        Assert.Equal("effectiveOn 的值“明天”不合要求：应为存在的日期，如 2026-03-05（第7行）。", message.Zh);
        Assert.Equal("The value \"明天\" of effectiveOn must be a date that exists, such as 2026-03-05 (line 7).", message.En);
    }

    [Fact]
    public void A_mistyped_field_names_the_nearest() =>
        Assert.Contains("shortTitle", Assert.Single(With("shorttitel: 一二三四五六").Problems).Message.En, StringComparison.Ordinal);

    [Theory]
    [InlineData("密级:")]
    [InlineData("份号: \"\"")]
    [InlineData("保密期限: ~")]
    public void An_empty_secrecy_mark_is_no_mark(string line) => Assert.Empty(With(line).Problems);

    [Fact]
    public void Urgency_is_dropped_and_said_so() =>
        Assert.Equal(("field-dropped", false), Assert.Single(With("紧急程度: 特急").Problems) is var p ? (p.Code, p.Blocks) : default);

    [Theory]
    [InlineData("kind", "title", "publisher", "formedOn", "disclosureAttribute")]
    public void Required_fields_are_asked_for(params string[] names)
    {
        var problems = FrontMatter.Parse("---\nauthor: 张\n---\n正文").Problems;

        Assert.All(names, n => Assert.Contains(problems, p => p.Code == "field-missing" && p.Where.StartsWith(n + ",", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_rule_needs_the_fields_of_a_document_and_its_validity()
    {
        var missing = FrontMatter.Parse(Notice.Replace("kind: notice", "kind: regulation", StringComparison.Ordinal).Replace("{0}", "", StringComparison.Ordinal)).Problems.Select(p => p.Where.Split(',')[0]);

        Assert.Equal(["genre", "theme", "issuer", "documentNumber", "composedOn", "validity", "effectiveOn"], missing);
    }

    [Theory]
    [InlineData("依申请公开")]
    [InlineData("不予公开")]
    public void Only_proactive_items_are_taken(string attribute) =>
        Assert.Equal("not-proactive", Assert.Single(FrontMatter.Parse(Notice.Replace("主动公开", attribute, StringComparison.Ordinal).Replace("{0}", "", StringComparison.Ordinal)).Problems).Code);

    [Fact]
    public void An_unknown_kind_names_the_nearest() =>
        Assert.Contains("\"notcie\"; did you mean notice?", Assert.Single(FrontMatter.Parse(Notice.Replace("kind: notice", "kind: notcie", StringComparison.Ordinal).Replace("{0}", "", StringComparison.Ordinal)).Problems).Message.En, StringComparison.Ordinal);

    [Theory]
    [InlineData("没有属性区", "front-matter-missing")]
    [InlineData("---\nkind: notice\n没有结束", "front-matter-missing")]
    [InlineData("", "front-matter-missing")]
    [InlineData("---\n- a\n---\n", "front-matter-form")]
    public void A_file_without_proper_front_matter_is_refused(string text, string code) =>
        Assert.Equal(code, Assert.Single(FrontMatter.Parse(text).Problems).Code);

    [Fact]
    public void Front_matter_beyond_64_kilobytes_is_refused() =>
        Assert.Equal("front-matter-too-large", Assert.Single(With("author: " + new string('a', 70_000)).Problems).Code);

    [Fact]
    public void Windows_files_with_a_byte_order_mark_read_the_same()
    {
        var windows = Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(Document.Replace("\n", "\r\n", StringComparison.Ordinal))).ToArray();

        Assert.Equivalent(FrontMatter.Parse(Document), FrontMatter.Parse(windows), strict: true);
    }

    [Fact]
    public void Bytes_that_are_no_utf8_are_refused_with_their_offset()
    {
        var problem = Assert.Single(FrontMatter.Parse([.. "一\n二"u8, 0xB9, 0xAB]).Problems);

        Assert.Equal(("not-utf8", "line 2, byte 7", true), (problem.Code, problem.Where, problem.Blocks));
        Assert.Equal("not-utf8", FrontMatter.Decode([0xE4, 0xB8]).Problem!.Code);
    }

    private static Authored With(string line) => FrontMatter.Parse(Notice.Replace("{0}", line, StringComparison.Ordinal));
}
