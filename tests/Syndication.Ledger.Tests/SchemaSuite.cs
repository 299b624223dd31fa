using Syndication.Ledger.Stores;
using Syndication.Ledger.Tests.Homes;

namespace Syndication.Ledger.Tests;

public abstract class SchemaSuite(Home home) : Suite(home)
{
    [Fact]
    public async Task Running_the_steps_again_changes_nothing()
    {
        var id = DisclosureId.New(Clock);
        await It.Ledger.AppendAsync(Drafts.Commit(id), Cancel);

        await It.Schema.EnsureAsync(Cancel);

        Assert.NotNull(await It.Ledger.ReadAsync(id, Cancel));
    }

    [Fact]
    public async Task Eight_processes_may_start_on_an_old_database_at_once()
    {
        var step = new SchemaStep(2, "002-test", "create table extra (id $int primary key)$end; insert into extra (id) values (1)");
        var processes = Enumerable.Range(0, 8).Select(_ => Home.Services()).ToList();

        await Task.WhenAll(processes.Select(p => Task.Run(() => new LedgerSchema(p.Store, [.. SchemaStep.All, step]).EnsureAsync(Cancel), Cancel)));

        await It.TamperAsync("update extra set id = 2 where id = 1");
        foreach (var process in processes)
        {
            await process.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_step_that_fails_leaves_nothing()
    {
        var step = new SchemaStep(2, "002-test", "create table extra (id $int primary key)$end; select * from nowhere");
        await Assert.ThrowsAnyAsync<Exception>(() => new LedgerSchema(It.Store, [.. SchemaStep.All, step]).EnsureAsync(Cancel));

        var mended = step with { Sql = "create table extra (id $int primary key)$end" };
        await new LedgerSchema(It.Store, [.. SchemaStep.All, mended]).EnsureAsync(Cancel);
    }

    [Fact]
    public async Task A_newer_schema_is_refused_with_both_numbers()
    {
        await It.TamperAsync("insert into schema_steps (step, name) values (99, 'future')");

        var refusal = await Assert.ThrowsAsync<LedgerException>(() => It.Schema.EnsureAsync(Cancel));

        Assert.Contains("99", refusal.Words.Zh, StringComparison.Ordinal);
        Assert.Contains("schema step 99, and this build knows steps up to 1", refusal.Words.En, StringComparison.Ordinal);
    }
}
