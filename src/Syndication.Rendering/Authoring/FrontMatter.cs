using System.Text;
using Syndication.Rendering.Authoring;

namespace Syndication.Rendering;

/// <summary>Reads an authored file: YAML front matter between two <c>---</c> lines, then Markdown. Never throws on what people write.</summary>
public static class FrontMatter
{
    private const int MostBytes = 64 * 1024;

    public static Authored Parse(ReadOnlySpan<byte> file)
    {
        var (text, problem) = Decode(file);
        return problem is null ? Parse(text) : Nothing(text, problem);
    }

    public static Authored Parse(string markdown)
    {
        var text = SourceText.Normalise(markdown);
        if (Split(text) is not var (yaml, body, bodyLine))
        {
            return Nothing(text, Problem.Blocking("front-matter-missing", "line 1", "文件应以“---”开头的属性区起始，并以单独一行“---”结束；请补上 kind、title 等属性。", "The file must start with front matter: a line \"---\", the fields (kind, title, ...), a line \"---\"."));
        }

        if (Encoding.UTF8.GetByteCount(yaml) > MostBytes)
        {
            return Nothing(body, Problem.Blocking("front-matter-too-large", "line 1", "属性区超过64 KB；正文请写在第二个“---”之后。", "The front matter is larger than 64 KB; the text belongs below the second \"---\"."));
        }

        return new AuthoredReader(YamlMap.Read(yaml), body, bodyLine).Read();
    }

    /// <summary>Bytes to text: UTF-8 only, without byte order mark, LF line ends, NFC; a problem names the first wrong byte.</summary>
    public static (string Text, Problem? Problem) Decode(ReadOnlySpan<byte> file) => SourceText.Decode(file);

    private static Authored Nothing(string body, Problem problem) => new(AuthoredReader.Empty, body, 1, [], null, [], [problem]);

    private static (string Yaml, string Body, int BodyLine)? Split(string text)
    {
        var lines = text.Split('\n');
        var end = lines[0].TrimEnd() == "---" ? Array.FindIndex(lines, 1, l => l.TrimEnd() is "---" or "...") : -1;
        if (end < 0)
        {
            return null;
        }

        var first = end + 1;
        while (first < lines.Length && string.IsNullOrWhiteSpace(lines[first]))
        {
            first++;
        }

        // The opening line stays as a comment so that YAML's lines are the file's lines.
        return ("#\n" + string.Join('\n', lines[1..end]) + "\n", string.Join('\n', lines[first..]), first + 1);
    }
}
