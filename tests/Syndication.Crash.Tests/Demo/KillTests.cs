using System.Runtime.CompilerServices;

namespace Syndication.Crash.Tests.Demo;

/// <summary>The whole demo, killed again and again at seeded moments, then run to its end.</summary>
[Trait("Category", "Crash")]
[Collection(nameof(Alone))]
public sealed class KillTests(ITestOutputHelper output)
{
    /// <summary>A killed life mostly waits for a schedule; more of them at a time than this would test the machine.</summary>
    private const int AtATime = 3;

    private static readonly TimeSpan Few = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Killed_at_any_moment_the_same_command_ends_what_was_begun_and_no_account_holds_anything_twice()
    {
        using var places = new SemaphoreSlim(AtATime);
        var outcomes = await Task.WhenAll(Kills.Folders.Select(async kills =>
        {
            await places.WaitAsync();
            try
            {
                return await RunAsync(kills);
            }
            finally
            {
                places.Release();
            }
        }));
        Tell(Outcome.Table(outcomes));
        Assert.All(outcomes, Settled);
    }

    [Fact]
    public async Task The_same_command_on_a_settled_folder_sends_nothing_again()
    {
        using var host = new DemoHost();
        var first = await host.SettleAsync();
        Assert.True(first.Code == 0, first.Said);
        var (sent, posts) = (Record.Count(host.Data, "attemptStarted"), Accounts.Read(host.Data).Everything);
        var second = await host.SettleAsync();
        Assert.True(second.Code == 0, second.Said);
        Assert.True(second.Took < Few, $"The second run took {second.Took}.");
        Assert.Equal(sent, Record.Count(host.Data, "attemptStarted"));
        Assert.Equal(posts, Accounts.Read(host.Data).Everything);
        output.WriteLine($"first run {first.Took.TotalSeconds:F1} s, second run {second.Took.TotalSeconds:F1} s, {sent} calls, {posts.Count} posts");
    }

    private static async Task<Outcome> RunAsync(IReadOnlyList<(int Seed, TimeSpan Life)> kills)
    {
        using var host = new DemoHost();
        foreach (var (seed, life) in kills)
        {
            Assert.True(await host.LiveAsync(life), $"The host ended by itself before the kill of seed {seed}.");
        }

        var (code, said, took) = await host.SettleAsync();
        var report = File.Exists(host.ReportFile) ? Report.Read(host.ReportFile) : null;
        return new(kills, Record.Count(host.Data, "attemptOrphaned"), code, said, took, report, Accounts.Read(host.Data));
    }

    private static void Settled(Outcome outcome)
    {
        Assert.True(outcome.Code == 0, outcome.Said);
        Assert.Empty(outcome.Report!.Astray);
        Assert.Equal((0, 0, 0), (outcome.Report.Totals.Early, outcome.Report.Totals.Lost, outcome.Report.Totals.Twice));
        Assert.Empty(outcome.Accounts.Doubles);
        Assert.All(Rehearsed(outcome.Report), d => Assert.Equal(d.Delivery.Status == "verified" ? 1 : 0, outcome.Accounts.LiveOf(d.Delivery.Outlet, d.Title)));
    }

    /// <summary>The deliveries to rehearsed accounts that show the disclosure's own title.</summary>
    private static IEnumerable<(string Title, ReportedDelivery Delivery)> Rehearsed(Report report) =>
        from disclosure in report.Disclosures
        from delivery in disclosure.Deliveries
        where delivery.Channel is "webhook" || (delivery.Channel is "wechat" && disclosure.Title.Length <= 32)
        select (disclosure.Title, delivery);

    private void Tell(string table, [CallerFilePath] string here = "")
    {
        output.WriteLine(table);
        if (Environment.GetEnvironmentVariable("SYNDICATION_RECORD") == "1")
        {
            var file = Path.Combine(Path.GetDirectoryName(here)!, "../results.md");
            File.WriteAllText(file, $"# Kills\n\nThe demo, killed at seeded moments (kill -9), then run to its end; written by `KillTests` with `SYNDICATION_RECORD=1`.\n\n{table}\n");
        }
    }
}

/// <summary>The demo has the machine to itself: its figures are about the product.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
