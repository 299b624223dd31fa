using System.Globalization;
using Syndication.Grains.Disclosures;
using Syndication.Grains.Ports;
using Syndication.Ledger.Tests.Homes;
using Syndication.Ledger.Tests.Samples;

namespace Syndication.Ledger.Tests;

public abstract class LedgerSuite(Home home) : Suite(home)
{
    [Fact]
    public async Task Every_event_comes_back_as_it_was_saved()
    {
        var id = DisclosureId.New(Clock);
        var events = Filled.All(typeof(DisclosureEvent)).Cast<DisclosureEvent>().ToList();
        var commit = Drafts.Commit(id, 0, events);
        Assert.True(await It.Ledger.AppendAsync(commit, Cancel));

        var read = await It.Ledger.ReadAsync(id, Cancel);

        Assert.True(events.Count >= 36, "Fewer samples than event types and outcomes.");
        Assert.Equal(events.Select(e => e.GetType()), read!.Events.Select(e => e.Event.GetType()));
        foreach (var (saved, found) in commit.Events.Zip(read.Events))
        {
            Assert.Equivalent(saved, found, strict: true);
        }
    }

    [Fact]
    public async Task An_unknown_disclosure_is_null() => Assert.Null(await It.Ledger.ReadAsync(DisclosureId.New(Clock), Cancel));

    [Fact]
    public async Task Editions_come_back_in_order_and_a_saved_number_replaces_the_old_text()
    {
        var id = DisclosureId.New(Clock);
        await It.Ledger.AppendAsync(Drafts.Commit(id) with { Editions = [Drafts.Edition(id, 2, "二"), Drafts.Edition(id, 1, "一")] }, Cancel);
        await It.Ledger.AppendAsync(Drafts.Commit(id, 1) with { Editions = [Drafts.Edition(id, 2, "二改")] }, Cancel);

        var read = await It.Ledger.ReadAsync(id, Cancel);

        Assert.Equal(["一", "二改"], read!.Editions.Select(e => e.Metadata.Title));
        Assert.Equal(Drafts.Edition(id, 1, "一").Fingerprint, read.Editions[0].Fingerprint);
    }

    [Fact]
    public async Task A_conflict_saves_nothing()
    {
        var id = DisclosureId.New(Clock);
        await It.Ledger.AppendAsync(Drafts.Commit(id, 0, 2, null, Drafts.Delivery(id, "portal")), Cancel);
        var late = Drafts.Commit(id, 1, 1, r => r with { Title = "迟到" }, Drafts.Delivery(id, "late")) with { Editions = [Drafts.Edition(id)] };

        Assert.False(await It.Ledger.AppendAsync(late, Cancel));

        var read = await It.Ledger.ReadAsync(id, Cancel);
        Assert.Equal([1, 2], read!.Events.Select(e => e.Version));
        Assert.Empty(read.Editions);
        Assert.Equal("关于停水的通知", (await It.Board.DisclosuresAsync(new(), new(), Cancel)).Rows.Single().Title);
        Assert.Equal("portal", (await It.Board.DeliveriesOfAsync(id, Cancel)).Single().Outlet.Value);
        Assert.Equal(1, (await It.Board.CountsAsync(null, Cancel)).Sum(c => c.Count));
    }

    [Fact]
    public async Task Of_two_commits_with_the_same_expected_version_one_is_saved()
    {
        var id = DisclosureId.New(Clock);
        var saved = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => It.Ledger.AppendAsync(Drafts.Commit(id), Cancel)));

        Assert.Single(saved, s => s);
        Assert.Single((await It.Ledger.ReadAsync(id, Cancel))!.Events);
    }

    [Fact]
    public async Task A_gap_in_the_versions_is_refused_before_anything_is_saved()
    {
        var commit = Drafts.Commit(DisclosureId.New(Clock), 0, 2);
        var gap = commit with { Events = [commit.Events[1]] };

        await Assert.ThrowsAsync<ArgumentException>(() => It.Ledger.AppendAsync(gap, Cancel));

        Assert.Equal(0, await It.Ledger.PositionAsync(Cancel));
    }

    [Fact]
    public async Task A_cancelled_caller_saves_nothing()
    {
        var id = DisclosureId.New(Clock);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => It.Ledger.AppendAsync(Drafts.Commit(id), new(canceled: true)));

        Assert.Null(await It.Ledger.ReadAsync(id, Cancel));
    }

    [Fact]
    public async Task Thirty_two_writers_share_transactions()
    {
        const int Writers = 32, Each = 10;
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(() => WriteAsync(It, Each), Cancel)));

        Assert.True(It.Writer.Transactions < Writers * Each / 2, It.Writer.Transactions.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(Writers * Each, await It.Ledger.PositionAsync(Cancel));
    }

    [Fact]
    public async Task A_reader_that_follows_two_writing_processes_misses_no_position()
    {
        const int Expected = 2 * 8 * 10;
        await using var other = await Home.OpenAsync();
        var writing = Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() => WriteAsync(i % 2 == 0 ? It : other, 10), Cancel)));

        var seen = new List<long>();
        while (seen.Count < Expected)
        {
            seen.AddRange((await It.Ledger.ReadAllAsync(seen.LastOrDefault(), 7, Cancel)).Select(p => p.Position));
            await Task.Yield();
            Assert.False(writing.IsFaulted, writing.Exception?.ToString());
        }

        await writing;
        Assert.Equal(Enumerable.Range(1, Expected).Select(i => (long)i), seen);
    }

    [Fact]
    public async Task All_events_are_read_in_the_order_of_their_commits()
    {
        var (a, b) = (DisclosureId.New(Clock), DisclosureId.New(Clock));
        await It.Ledger.AppendAsync(Drafts.Commit(b, 0, 2), Cancel);
        await It.Ledger.AppendAsync(Drafts.Commit(a), Cancel);
        await It.Ledger.AppendAsync(Drafts.Commit(b, 2), Cancel);

        var read = await It.Ledger.ReadAllAsync(1, 10, Cancel);

        Assert.Equal([(2, b, 2L), (3, a, 1L), (4, b, 3L)], read.Select(p => ((int)p.Position, p.Disclosure, p.Recorded.Version)));
        Assert.Equal(4, await It.Ledger.PositionAsync(Cancel));
    }

    [Fact]
    public async Task A_restart_keeps_everything()
    {
        var id = DisclosureId.New(Clock);
        await It.Ledger.AppendAsync(Drafts.Commit(id, 0, 3, null, Drafts.Delivery(id, "portal")) with { Editions = [Drafts.Edition(id)] }, Cancel);
        var before = await It.Ledger.ReadAsync(id, Cancel);

        await ReopenAsync();

        Assert.Equivalent(before, await It.Ledger.ReadAsync(id, Cancel), strict: true);
        Assert.Single(await It.Board.DeliveriesOfAsync(id, Cancel));
        Assert.True(await It.Ledger.AppendAsync(Drafts.Commit(id, 3), Cancel));
        Assert.Empty(await It.Ledger.VerifyChainAsync(null, Cancel));
    }

    [Fact]
    public async Task Closing_saves_what_is_still_waiting()
    {
        var id = DisclosureId.New(Clock);
        var saving = Enumerable.Range(0, 50).Select(i => It.Ledger.AppendAsync(Drafts.Commit(id, i), Cancel)).ToList();

        await ReopenAsync();

        Assert.All(await Task.WhenAll(saving), Assert.True);
        Assert.Equal(50, (await It.Ledger.ReadAsync(id, Cancel))!.Events.Count);
    }

    [Fact]
    public async Task A_commit_the_database_refuses_fails_alone_and_the_writer_goes_on()
    {
        var (good, bad) = (DisclosureId.New(Clock), DisclosureId.New(Clock));
        var poison = Drafts.Commit(bad, 0, 1, r => r with { Organisation = null! });
        var saving = Enumerable.Range(0, 20).Select(i => It.Ledger.AppendAsync(Drafts.Commit(good, i), Cancel)).ToList();
        var failing = It.Ledger.AppendAsync(poison, Cancel);
        saving.AddRange(Enumerable.Range(20, 20).Select(i => It.Ledger.AppendAsync(Drafts.Commit(good, i), Cancel)));

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => failing);

        Assert.All(await Task.WhenAll(saving), Assert.True);
        Assert.Null(await It.Ledger.ReadAsync(bad, Cancel));
        Assert.True(await It.Ledger.AppendAsync(Drafts.Commit(bad), Cancel));
    }

    private async Task WriteAsync(Opened process, int commits)
    {
        var id = DisclosureId.New(Clock);
        for (var i = 0; i < commits; i++)
        {
            Assert.True(await process.Ledger.AppendAsync(Drafts.Commit(id, i, 1, null, Drafts.Delivery(id, "portal")), Cancel));
        }
    }
}
