using System.Text.RegularExpressions;

namespace Syndication.Architecture.Tests;

/// <summary>What is wrong with one source file, by its text alone.</summary>
public static partial class Source
{
    public const int LongestFile = 400;

    /// <summary>Classes that others derive from and that cannot be abstract. Records' cases are nested and sealed.</summary>
    public static IReadOnlySet<string> Open { get; } = new HashSet<string> { "Program" };

    private static readonly string[] Words = ["Manager", "Helper", "Util", "Utils", "Mediator"];

    public static IEnumerable<string> Wrong(string path, string text)
    {
        var code = Strings().Replace(Comments().Replace(text, ""), "\"\"");
        if (text.Split('\n').Length > LongestFile + 1)
        {
            yield return $"{path} is longer than {LongestFile} lines.";
        }

        foreach (Match open in OpenClass().Matches(code))
        {
            if (!Open.Contains(open.Groups[1].Value))
            {
                yield return $"{path}: {open.Groups[1].Value} is neither sealed nor abstract nor static.";
            }
        }

        foreach (Match type in Types().Matches(code))
        {
            if (Words.Any(w => type.Groups[1].Value.EndsWith(w, StringComparison.Ordinal)))
            {
                yield return $"{path}: {type.Groups[1].Value} says nothing about what it does.";
            }
        }

        foreach (Match word in Unfinished().Matches(text))
        {
            yield return $"{path}: {word.Value}.";
        }
    }

    /// <summary>Namespaces a file uses that its project must not know.</summary>
    public static IEnumerable<string> Forbidden(string path, string text, IEnumerable<string> namespaces) =>
        from Match used in Usings().Matches(text)
        from forbidden in namespaces
        where used.Groups[1].Value == forbidden || used.Groups[1].Value.StartsWith(forbidden + ".", StringComparison.Ordinal)
        select $"{path} uses {used.Groups[1].Value}.";

    [GeneratedRegex(@"//[^\n]*|/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comments();

    [GeneratedRegex("\"(?:[^\"\\\\\\n]|\\\\.)*\"")]
    private static partial Regex Strings();

    [GeneratedRegex(@"^[ \t]*(?:public |internal |private |protected |file |partial |unsafe |readonly )*(?:class|record(?: class)?) (?!struct)([A-Za-z]\w*)", RegexOptions.Multiline)]
    private static partial Regex OpenClass();

    [GeneratedRegex(@"\b(?:class|record|struct|interface|enum) ([A-Z]\w*)")]
    private static partial Regex Types();

    [GeneratedRegex(@"\bTODO\b|NotImplementedException|Thread\.Sleep")]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"^\s*(?:global )?using (?:static )?(?:\w+ = )?([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Usings();
}
