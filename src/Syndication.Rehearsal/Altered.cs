using System.Text.RegularExpressions;

namespace Syndication.Rehearsal;

/// <summary>One digit of the visible text changed: the smallest mistake that matters.</summary>
public static partial class Altered
{
    public static Post Digit(Post post) => post with { Html = Digit(post.Html) };

    /// <summary>Changes the first digit outside markup; entities stay whole.</summary>
    public static string Digit(string html)
    {
        var match = VisibleDigit().Match(html);
        if (!match.Success)
        {
            throw new InvalidOperationException("The text has no digit to change.");
        }

        var at = match.Groups["digit"].Index;
        return html[..at] + (char)('0' + ((html[at] - '0' + 1) % 10)) + html[(at + 1)..];
    }

    [GeneratedRegex("^(?:<[^>]*>|&[^;\\s]{1,10};|[^0-9<&]|&)*(?<digit>[0-9])", RegexOptions.ExplicitCapture)]
    private static partial Regex VisibleDigit();
}
