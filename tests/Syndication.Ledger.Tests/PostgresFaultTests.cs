using Dapper;
using Npgsql;
using Syndication.Ledger.Postgres;
using Syndication.Ledger.Tests.Homes;

namespace Syndication.Ledger.Tests;

public sealed class PostgresFaultTests(Cluster cluster) : Suite(new PostgresHome(cluster))
{
    [Fact]
    public async Task A_connection_the_server_dropped_is_replaced_unnoticed()
    {
        var id = DisclosureId.New(Clock);
        await It.Ledger.AppendAsync(Drafts.Commit(id), Cancel);
        await DropConnectionsAsync();

        Assert.True(await It.Ledger.AppendAsync(Drafts.Commit(id, 1), Cancel));
    }

    [Fact]
    public async Task A_connection_lost_before_the_commit_saves_nothing_and_the_writer_goes_on()
    {
        var id = DisclosureId.New(Clock);
        var lost = It.Writer.RunAsync(batch => batch.Connection.ExecuteScalarAsync<bool>("select pg_terminate_backend(pg_backend_pid())"), Cancel);
        var refusal = await Assert.ThrowsAsync<LedgerException>(() => lost);

        Assert.Contains("cannot be reached", refusal.Words.En, StringComparison.Ordinal);
        Assert.True(await It.Ledger.AppendAsync(Drafts.Commit(id), Cancel));
    }

    [Fact]
    public async Task A_server_that_is_away_is_named_without_the_password()
    {
        await using var store = new PostgresStore("Host=/nowhere;Username=u;Password=geheim;Database=city");

        var refusal = await Assert.ThrowsAsync<LedgerException>(() => new LedgerSchema(store).EnsureAsync(Cancel));

        Assert.Contains("/nowhere/city", refusal.Words.Zh, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_does_not_exist_is_named()
    {
        var wrong = new NpgsqlConnectionStringBuilder(((PostgresHome)Home).ConnectionString) { Database = "absent" };
        await using var store = new PostgresStore(wrong.ToString());

        var refusal = await Assert.ThrowsAsync<LedgerException>(() => new LedgerSchema(store).EnsureAsync(Cancel));

        Assert.Contains("createdb", refusal.Words.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PostgresErrorCodes.DiskFull, "disk of the database server")]
    [InlineData(PostgresErrorCodes.DataCorrupted, "damaged")]
    [InlineData(PostgresErrorCodes.InvalidPassword, "refuses the sign-in")]
    [InlineData(PostgresErrorCodes.InsufficientPrivilege, "does not let this user write")]
    [InlineData(PostgresErrorCodes.TooManyConnections, "no connection left")]
    public void Known_trouble_has_a_sentence(string state, string english)
    {
        var words = Assert.IsType<LedgerException>(PostgresFaults.Explain(new PostgresException("x", "ERROR", "ERROR", state), "db/city")).Words;

        Assert.Contains(english, words.En, StringComparison.Ordinal);
        Assert.Contains("db/city", words.Zh, StringComparison.Ordinal);
    }

    private Task<int> DropConnectionsAsync() => It.Store.ReadAsync(
        connection => connection.ExecuteAsync("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()"), Cancel);
}
