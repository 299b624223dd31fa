namespace Syndication.Rendering.Reading;

/// <summary>What the reader of a text noticed, each with its line.</summary>
internal sealed class Findings
{
    private readonly List<Problem> problems = [];

    public IReadOnlyList<Problem> All => problems;

    public void Block(string code, int line, string zh, string en) => Add(Problem.Blocking(code, Where(line), zh, en));

    public void Warn(string code, int line, string zh, string en) => Add(Problem.Warning(code, Where(line), zh, en));

    private void Add(Problem problem)
    {
        if (!problems.Contains(problem))
        {
            problems.Add(problem);
        }
    }

    private static string Where(int line) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"body, line {line + 1}");
}
