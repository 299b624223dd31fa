using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Syndication.Rendering.Authoring;

/// <summary>A value of the front matter with the line it starts on.</summary>
internal abstract record YamlValue(int Line);

internal sealed record YamlText(string Text, int Line) : YamlValue(Line);

internal sealed record YamlList(IReadOnlyList<YamlValue> Items, int Line) : YamlValue(Line);

internal sealed record YamlFields(IReadOnlyDictionary<string, YamlValue> Fields, int Line) : YamlValue(Line);

/// <summary>
/// The plain part of YAML: text, lists, fields. Read from events, not objects: no type tags, no anchors (an alias can grow into gigabytes),
/// no depth, no key twice.
/// </summary>
internal sealed record YamlMap(YamlFields Fields, Problem? Problem)
{
    private const int Deepest = 6;

    public static YamlMap Read(string yaml)
    {
        try
        {
            var parser = new Parser(new StringReader(yaml));
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
            {
                return new(Empty, null);
            }

            return Value(parser, 0) is YamlFields fields
                ? new(fields, null)
                : new(Empty, Problem.Blocking("front-matter-form", "line 2", "属性区应逐行写成“名称: 值”。", "The front matter must consist of lines \"name: value\"."));
        }
        catch (YamlException refused)
        {
            var line = refused.Start.Line;
            return new(Empty, Problem.Blocking("front-matter-syntax", $"line {line}", $"属性区第{line}行写法有误（{refused.Message}）；含冒号、井号的值请加引号。", $"The front matter cannot be read at line {line} ({refused.Message}); put values with colons or hash signs in quotes."));
        }
        catch (InvalidOperationException)
        {
            // The parser's own word for a text that ends inside a list or a map.
            return new(Empty, Problem.Blocking("front-matter-syntax", "front matter", "属性区有未闭合的括号或引号；请检查“[”“{”和引号是否成对。", "A bracket or quote in the front matter is not closed; check that every [ and { has its end."));
        }
    }

    private static YamlFields Empty { get; } = new(new Dictionary<string, YamlValue>(), 1);

    private static YamlValue Value(Parser parser, int depth)
    {
        var start = Plain(parser.Consume<ParsingEvent>(), depth);
        var line = (int)start.Start.Line;
        return start switch
        {
            Scalar scalar => new YamlText(IsNull(scalar) ? "" : scalar.Value.Trim(), line),
            SequenceStart => new YamlList(Items(parser, depth), line),
            _ => new YamlFields(Entries(parser, depth), line),
        };
    }

    private static NodeEvent Plain(ParsingEvent start, int depth)
    {
        var refusal = start switch
        {
            AnchorAlias => "aliases (*name) are not allowed",
            NodeEvent { Anchor.IsEmpty: false } => "anchors (&name) are not allowed",
            NodeEvent { Tag.IsEmpty: false } => "type tags (!name) are not allowed",
            _ when depth > Deepest => "nested too deeply",
            NodeEvent => null,
            _ => "a value is missing",
        };
        return refusal is null ? (NodeEvent)start : throw new YamlException(start.Start, start.End, refusal);
    }

    private static List<YamlValue> Items(Parser parser, int depth)
    {
        var items = new List<YamlValue>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(Value(parser, depth + 1));
        }

        return items;
    }

    private static Dictionary<string, YamlValue> Entries(Parser parser, int depth)
    {
        var fields = new Dictionary<string, YamlValue>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var at = parser.Current!;
            if (Value(parser, depth + 1) is not YamlText { Text: var name })
            {
                throw new YamlException(at.Start, at.End, "a field's name must be a word");
            }

            if (!fields.TryAdd(name, Value(parser, depth + 1) with { Line = (int)at.Start.Line }))
            {
                throw new YamlException(at.Start, at.End, $"the field '{name}' stands twice");
            }
        }

        return fields;
    }

    private static bool IsNull(Scalar scalar) => scalar is { Style: ScalarStyle.Plain, Value: "~" or "null" };
}
