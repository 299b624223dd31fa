using Syndication.Ledger.Tests.Homes;

namespace Syndication.Ledger.Tests;

public abstract class ChainSuite(Home home) : Suite(home)
{
    private DisclosureId id;
    private DisclosureId sound;

    [Fact]
    public async Task An_untouched_chain_holds()
    {
        await FillAsync();

        Assert.Empty(await It.Ledger.VerifyChainAsync(null, Cancel));
        Assert.Empty(await It.Ledger.VerifyChainAsync(id, Cancel));
    }

    [Theory]
    [InlineData("event = replace(event, '改期 3', '改期 4')")]
    [InlineData("actor = replace(actor, '李明', '李朋')")]
    [InlineData("at_ticks = at_ticks + 1")]
    public async Task A_changed_byte_is_found_where_it_is(string change)
    {
        await FillAsync();
        await It.TamperAsync($"update events set {change} where disclosure = '{id}' and version = 3");

        await ExpectAsync(3, "changed");
    }

    [Fact]
    public async Task A_removed_record_is_missed()
    {
        await FillAsync();
        await It.TamperAsync($"delete from events where disclosure = '{id}' and version = 2");

        await ExpectAsync(2, "missing");
    }

    [Fact]
    public async Task A_removed_first_record_is_missed()
    {
        await FillAsync();
        await It.TamperAsync($"delete from events where disclosure = '{id}' and version = 1");

        await ExpectAsync(1, "missing");
    }

    [Fact]
    public async Task A_cut_off_tail_is_missed()
    {
        await FillAsync();
        await It.TamperAsync($"delete from events where disclosure = '{id}' and version = 4");

        await ExpectAsync(4, "missing at the end");
    }

    [Fact]
    public async Task A_history_that_was_removed_whole_is_missed()
    {
        await FillAsync();
        await It.TamperAsync($"delete from events where disclosure = '{id}'");

        await ExpectAsync(1, "all 4 records");
    }

    [Fact]
    public async Task Swapped_records_are_found()
    {
        await FillAsync();
        await It.TamperAsync($"update events set version = -1 where disclosure = '{id}' and version = 2");
        await It.TamperAsync($"update events set version = 2 where disclosure = '{id}' and version = 3");
        await It.TamperAsync($"update events set version = 3 where disclosure = '{id}' and version = -1");

        var breaks = await It.Ledger.VerifyChainAsync(null, Cancel);

        Assert.Equal([(id, 2L), (id, 3L), (id, 4L)], breaks.Select(b => (b.Disclosure, b.Version)));
    }

    [Fact]
    public async Task A_history_moved_to_another_disclosure_is_found()
    {
        await FillAsync();
        var other = DisclosureId.New(Clock);
        await It.TamperAsync($"update events set disclosure = '{other}' where disclosure = '{id}'");

        var breaks = await It.Ledger.VerifyChainAsync(null, Cancel);

        Assert.Contains(breaks, b => b.Disclosure == other && b.Version == 1);
        Assert.Contains(breaks, b => b.Disclosure == id && b.Version == 1);
    }

    [Fact]
    public async Task A_break_stays_visible_after_later_records()
    {
        await FillAsync();
        await It.TamperAsync($"update events set at_ticks = at_ticks + 1 where disclosure = '{id}' and version = 4");
        await It.Ledger.AppendAsync(Drafts.Commit(id, 4), Cancel);

        await ExpectAsync(4, "changed");
    }

    private async Task FillAsync()
    {
        (id, sound) = (DisclosureId.New(Clock), DisclosureId.New(Clock));
        await It.Ledger.AppendAsync(Drafts.Commit(id, 0, 3), Cancel);
        await It.Ledger.AppendAsync(Drafts.Commit(sound, 0, 2), Cancel);
        await It.Ledger.AppendAsync(Drafts.Commit(id, 3), Cancel);
    }

    private async Task ExpectAsync(long version, string what)
    {
        var found = Assert.Single(await It.Ledger.VerifyChainAsync(null, Cancel));
        Assert.Equal((id, version), (found.Disclosure, found.Version));
        Assert.Contains(what, found.What, StringComparison.Ordinal);
        Assert.Equal([found], await It.Ledger.VerifyChainAsync(id, Cancel));
        Assert.Empty(await It.Ledger.VerifyChainAsync(sound, Cancel));
    }
}
