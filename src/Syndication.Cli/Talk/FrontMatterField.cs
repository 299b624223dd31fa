namespace Syndication.Cli.Talk;

/// <summary>Sets one field of the front matter, so that an option wins over the file.</summary>
internal static class FrontMatterField
{
    public static string Set(string text, string field, string value)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').ToList();
        var end = lines.FindIndex(1, l => l.TrimEnd() == "---");
        if (lines[0].TrimStart('\uFEFF').TrimEnd() != "---" || end < 0)
        {
            return text;
        }

        var at = lines.FindIndex(1, end - 1, l => l.StartsWith(field + ":", StringComparison.Ordinal));
        if (at >= 0)
        {
            // A value over several lines goes with its field.
            var next = at + 1;
            while (next < end && lines[next].StartsWith(' ') | lines[next].StartsWith('-'))
            {
                next++;
            }

            lines.RemoveRange(at, next - at);
        }

        lines.Insert(1, $"{field}: {value}");
        return string.Join('\n', lines);
    }
}
