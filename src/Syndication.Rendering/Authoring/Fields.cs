using System.Globalization;

namespace Syndication.Rendering.Authoring;

/// <summary>Takes fields by name, checks each and remembers what was wrong and where.</summary>
internal sealed class Fields(YamlFields source, List<Problem> problems)
{
    /// <summary>The line of a field; of the list or the file's head when it is not there.</summary>
    public int LineOf(string name) => source.Fields.TryGetValue(name, out var value) ? value.Line : source.Line;

    public bool Has(string name) => source.Fields.TryGetValue(name, out var value) && value is not YamlText { Text: "" };

    public string? Text(string name, FieldRule? rule = null) => !Has(name) ? null : source.Fields[name] is YamlText text
        ? Held(name, text, rule ?? FieldRules.Line)
        : Form<string>(name, source.Fields[name], "应为一行文字", "must be a line of text");

    public string Required(string name, FieldRule? rule = null, string? zhWhy = null, string? enWhy = null)
    {
        if (!Has(name))
        {
            Missing(name, zhWhy, enWhy);
        }

        return Text(name, rule) ?? "";
    }

    public void Missing(string name, string? zhWhy = null, string? enWhy = null) =>
        Block("field-missing", name, $"缺少必填项 {name}{(zhWhy is null ? "" : $"（{zhWhy}）")}；请在属性区补上“{name}: …”。", $"The required field {name} is missing{(enWhy is null ? "" : $" ({enWhy})")}; add \"{name}: ...\" to the front matter.");

    public IReadOnlyList<string> List(string name, FieldRule? rule = null) =>
        [.. Items<YamlText>(name, "每一项应为文字", "must hold words only").Where(t => t.Text.Length > 0).Select(t => Held(name, t, rule ?? FieldRules.Line)).OfType<string>()];

    public IReadOnlyList<Fields> Groups(string name, params string[] known) =>
        [.. Items<YamlFields>(name, "每一项应为 {名称: 值} 形式", "must hold items of the form {name: value}").Select(f => Closed(f, known))];

    public Fields? Group(string name, params string[] known) => !Has(name) ? null : source.Fields[name] is YamlFields group
        ? Closed(group, known)
        : Form<Fields>(name, source.Fields[name], "应为 {名称: 值} 形式", "must have the form {name: value}");

    public DateOnly? Date(string name)
    {
        var rule = new FieldRule(new("应为存在的日期，如 2026-03-05", "must be a date that exists, such as 2026-03-05"), t => Day(t) is not null);
        return Text(name, rule) is { } text ? Day(text) : null;
    }

    public DateTimeOffset? Instant(string name)
    {
        var rule = new FieldRule(new("应为带时区的时刻，如 2026-03-06T09:30:00+08:00", "must be an instant with its zone, such as 2026-03-06T09:30:00+08:00"), t => Moment(t) is not null);
        return Text(name, rule) is { } text ? Moment(text) : null;
    }

    public void Block(string code, string name, string zh, string en) => problems.Add(Problem.Blocking(code, Where(name, LineOf(name)), zh, en));

    public void Warn(string code, string name, string zh, string en) => problems.Add(Problem.Warning(code, Where(name, LineOf(name)), zh, en));

    private static string Where(string name, int line) => string.Create(CultureInfo.InvariantCulture, $"{name}, line {line}");

    private Fields Closed(YamlFields group, string[] known)
    {
        var closed = new Fields(group, problems);
        foreach (var name in group.Fields.Keys.Except(known))
        {
            var nearest = FieldNames.Nearest(name, known);
            closed.Block("field-unknown", name, $"这里没有名为 {name} 的属性；是否指 {nearest}？请改正或删去。", $"There is no field {name} here; did you mean {nearest}? Mend or remove it.");
        }

        return closed;
    }

    private IEnumerable<T> Items<T>(string name, string zh, string en)
        where T : YamlValue
    {
        if (!Has(name))
        {
            return [];
        }

        if (source.Fields[name] is not YamlList list)
        {
            Form<YamlList>(name, source.Fields[name], "应为列表，如 [甲, 乙]", "must be a list such as [a, b]");
            return [];
        }

        foreach (var wrong in list.Items.Where(i => i is not T))
        {
            Form<T>(name, wrong, zh, en);
        }

        return list.Items.OfType<T>();
    }

    private string? Held(string name, YamlText value, FieldRule rule)
    {
        if (rule.Holds(value.Text))
        {
            return value.Text;
        }

        Wrong(name, value.Line, value.Text, rule.Words);
        return null;
    }

    private T? Form<T>(string name, YamlValue value, string zh, string en)
        where T : class
    {
        Wrong(name, value.Line, value is YamlText text ? text.Text : "…", new(zh, en));
        return null;
    }

    private void Wrong(string name, int line, string value, Words rule)
    {
        var shown = value.Length > 60 ? value[..60] + "…" : value;
        problems.Add(Problem.Blocking("field-invalid", Where(name, line), $"{name} 的值“{shown}”不合要求：{rule.Zh}（第{line}行）。", $"The value \"{shown}\" of {name} {rule.En} (line {line})."));
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static DateTimeOffset? Moment(string text) =>
        DateTimeOffset.TryParseExact(text, ["yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss'Z'"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;
}
