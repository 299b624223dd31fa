using System.Text.RegularExpressions;

namespace Syndication.Rendering.Authoring;

/// <summary>What a field's value must look like, in words and as a test.</summary>
internal sealed record FieldRule(Words Words, Func<string, bool> Holds)
{
    public static FieldRule Length(int least, int most) => new(
        new($"应为{least}至{most}个字，不换行", $"must have {least} to {most} characters on one line"),
        text => Measure.Count(text, LengthUnit.CodePoints) is var count && count >= least && count <= most && !text.Contains('\n'));

    public static FieldRule Like(Regex pattern, string zh, string en) => new(new(zh, en), pattern.IsMatch);

    public static FieldRule OneOf(params string[] values) => new(
        new($"应为{string.Join("、", values)}之一", $"must be one of {string.Join(", ", values)}"),
        values.Contains);
}

/// <summary>The rules of the fields of an item.</summary>
internal static partial class FieldRules
{
    public static FieldRule Line { get; } = FieldRule.Length(1, 200);

    public static FieldRule Title { get; } = FieldRule.Length(2, 120);

    public static FieldRule ShortTitle { get; } = FieldRule.Length(6, 30);

    public static FieldRule Abstract { get; } = FieldRule.Length(1, 100);

    public static FieldRule Keyword { get; } = FieldRule.Like(OneWord(), "应为不含逗号的词，最多30字", "must be a word of up to 30 characters without commas");

    public static FieldRule DocumentNumber { get; } = FieldRule.Like(Number(), "应形如“秦政发〔2026〕3号”（六角括号、四位年份、无前导零、无“第”）或“秦川市人民政府令第12号”", "must look like 秦政发〔2026〕3号 (brackets U+3014/U+3015, full year, no leading zero, no 第) or 秦川市人民政府令第12号");

    public static FieldRule Organisation { get; } = FieldRule.Like(Identifier(), "应为机构登记表中的代号（小写字母、数字、连字符）", "must be the organisation's id in the registry (a-z, 0-9, '-')");

    public static FieldRule Column { get; } = FieldRule.Like(Path(), "应为栏目路径，如 xwdt/tzgg", "must be a column's path such as xwdt/tzgg");

    public static FieldRule LegalBasis { get; } = FieldRule.Like(Basis(), "应为 20-1 至 20-15、21，或《法律名称》加条款", "must be 20-1 to 20-15, 21, or the name of another law in 《》");

    public static FieldRule Validity { get; } = FieldRule.OneOf("有效", "失效", "废止", "已修改", "尚未施行");

    public static FieldRule Relation { get; } = FieldRule.OneOf("policy", "interpretation", "consultation", "feedback", "amends", "abolishes");

    public static FieldRule FileName { get; } = new(
        new("应为随文文件的相对路径，如 files/table.pdf（不含“..”“\\”，不以“/”开头）", "must be a relative path of a file handed in, such as files/table.pdf (no \"..\", no backslash, no leading \"/\")"),
        name => name.Length is > 0 and <= 200 && !name.Any(c => char.IsControl(c) || c is '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|') && name.Split('/').All(part => part.Length > 0 && part is not ("." or "..")));

    [GeneratedRegex(@"\A(\p{IsCJKUnifiedIdeographs}{2,14}〔(19|20)[0-9]{2}〕[1-9][0-9]{0,4}号|\p{IsCJKUnifiedIdeographs}{2,14}令第[1-9][0-9]{0,3}号)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"\A[a-z0-9](-?[a-z0-9]){0,63}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Identifier();

    [GeneratedRegex(@"\A[a-z0-9-]{1,40}(/[a-z0-9-]{1,40}){0,7}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Path();

    [GeneratedRegex(@"\A(20-([1-9]|1[0-5])|21|《[^《》\n]{2,60}》[^\n]{0,40})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Basis();

    [GeneratedRegex(@"\A[^,，、;；\n]{1,30}\z", RegexOptions.CultureInvariant)]
    private static partial Regex OneWord();
}
