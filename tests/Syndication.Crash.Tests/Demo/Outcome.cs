using System.Globalization;

namespace Syndication.Crash.Tests.Demo;

/// <summary>What became of one data folder after its kills.</summary>
internal sealed record Outcome(
    IReadOnlyList<(int Seed, TimeSpan Life)> Kills, long Orphans, int Code, string Said, TimeSpan Took, Report? Report, Accounts Accounts)
{
    public static string Table(IEnumerable<Outcome> outcomes) => string.Join('\n',
    [
        "| kills (seed: second) | calls cut off | exit | settled in | deliveries | verified | withdrawn | live posts | early | lost | twice | doubles |",
        "|---|---|---|---|---|---|---|---|---|---|---|---|",
        .. outcomes.Select(o => o.Row),
    ]);

    private string Row
    {
        get
        {
            var kills = string.Join(", ", Kills.Select(k => string.Create(CultureInfo.InvariantCulture, $"{k.Seed}: {k.Life.TotalSeconds:F1}")));
            var totals = Report?.Totals ?? new(0, 0, 0, 0, -1, -1, -1);
            return string.Create(CultureInfo.InvariantCulture,
                $"| {kills} | {Orphans} | {Code} | {Took.TotalSeconds:F1} s | {totals.Deliveries} | {totals.Verified} | {totals.Withdrawn} | {Accounts.Live} | {totals.Early} | {totals.Lost} | {totals.Twice} | {Accounts.Doubles.Count} |");
        }
    }
}
