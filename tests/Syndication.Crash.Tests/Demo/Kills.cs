using System.Globalization;

namespace Syndication.Crash.Tests.Demo;

/// <summary>Seeded instants of kills, spread evenly over the demo; each folder gets early and late ones.</summary>
internal static class Kills
{
    private const double First = 0.5;
    private const double Last = 40;
    private const int PerFolder = 4;

    public static int Count { get; } = int.Parse(Environment.GetEnvironmentVariable("SYNDICATION_KILLS") ?? "20", CultureInfo.InvariantCulture);

    public static IReadOnlyList<IReadOnlyList<(int Seed, TimeSpan Life)>> Folders
    {
        get
        {
            var folders = (Count + PerFolder - 1) / PerFolder;
            var kills = Enumerable.Range(1, Count).Select(seed => (seed, Life(seed)));
            return [.. kills.GroupBy(k => (k.seed - 1) % folders).Select(g => g.ToList())];
        }
    }

#pragma warning disable CA5394 // The same seed, the same instant.
    private static TimeSpan Life(int seed) =>
        TimeSpan.FromSeconds(First + ((Last - First) * (seed - 1 + new Random(seed).NextDouble()) / Count));
#pragma warning restore CA5394
}
