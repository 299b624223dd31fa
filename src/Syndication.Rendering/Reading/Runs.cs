namespace Syndication.Rendering.Reading;

internal static class Runs
{
    /// <summary>Joins neighbouring text and takes blanks (U+3000 indents too) from both ends: indents are the layout's work.</summary>
    public static IReadOnlyList<Inline> Tidy(IEnumerable<Inline> runs)
    {
        var tidy = new List<Inline>();
        foreach (var run in runs)
        {
            if (run is Run { Text: var text } && tidy.Count > 0 && tidy[^1] is Run last)
            {
                tidy[^1] = new Run(last.Text + text);
            }
            else
            {
                tidy.Add(run);
            }
        }

        Trim(tidy, 0, static t => t.TrimStart());
        Trim(tidy, tidy.Count - 1, static t => t.TrimEnd());
        return tidy;
    }

    private static void Trim(List<Inline> runs, int at, Func<string, string> trim)
    {
        if (at < 0 || at >= runs.Count || runs[at] is not Run run)
        {
            return;
        }

        runs[at] = new Run(trim(run.Text));
        if (((Run)runs[at]).Text.Length == 0)
        {
            runs.RemoveAt(at);
        }
    }
}
