namespace Syndication.Channels.Gazette;

/// <summary>The settings of one gazette and of the issue it is collecting.</summary>
/// <param name="Folder">Where issued issues are written.</param>
/// <param name="BaseAddress">Where a web server shows that folder; ends with a slash.</param>
/// <param name="TotalNumber">总第N期: counts on for ever.</param>
/// <param name="Sections">The sections in printing order; the official seven when left out.</param>
public sealed record GazetteOptions(
    string Folder,
    Uri BaseAddress,
    string Masthead,
    string Sponsor,
    string Editor,
    int Year,
    int NumberInYear,
    int TotalNumber,
    DateOnly NextIssueOn,
    IReadOnlyList<GazetteSection>? Sections = null,
    string? Supervisor = null,
    bool Demo = false)
{
    /// <summary>2026年第3期（总第45期）.</summary>
    public string Number => FormattableString.Invariant($"{Year}年第{NumberInYear}期（总第{TotalNumber}期）");

    /// <summary>秦川市人民政府公报 2026·3, above every piece.</summary>
    public string RunningHead => FormattableString.Invariant($"{Masthead} {Year}·{NumberInYear}");

    /// <summary>The folder of the issue: <c>issues/2026-3</c>.</summary>
    public string Issue => FormattableString.Invariant($"issues/{Year}-{NumberInYear}");

    public IReadOnlyList<GazetteSection> Order => Sections ?? GazetteSection.Official;

    public string Link(string path) => BaseAddress.AbsolutePath + path;
}
