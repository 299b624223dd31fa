using Microsoft.Data.Sqlite;
using Syndication.Ledger.Sqlite;
using Syndication.Ledger.Tests.Homes;

namespace Syndication.Ledger.Tests;

public sealed class SqliteFaultTests : IAsyncDisposable
{
    private readonly SqliteHome home = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_and_left_as_it_is()
    {
        await File.WriteAllTextAsync(home.File, new string('x', 8192), Cancel);

        var refusal = await Assert.ThrowsAsync<LedgerException>(home.OpenAsync);

        Assert.Contains(home.File, refusal.Words.Zh, StringComparison.Ordinal);
        Assert.Contains("restore the latest backup", refusal.Words.En, StringComparison.Ordinal);
        Assert.Equal(new('x', 8192), await File.ReadAllTextAsync(home.File, Cancel));
    }

    [Fact]
    public async Task A_damaged_page_is_refused_when_it_is_read()
    {
        await using (await home.OpenAsync())
        {
        }

        var bytes = await File.ReadAllBytesAsync(home.File, Cancel);
        bytes.AsSpan(4096).Fill(0xAB);
        await File.WriteAllBytesAsync(home.File, bytes, Cancel);

        await using var services = home.Services();
        var refusal = await Assert.ThrowsAsync<LedgerException>(() => services.Ledger.PositionAsync(Cancel));
        Assert.Contains("damaged", refusal.Words.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_named()
    {
        await File.WriteAllTextAsync(home.File, "", Cancel);
        await using var store = new SqliteStore(Path.Combine(home.File, "inside", "ledger.db"));

        var refusal = await Assert.ThrowsAsync<LedgerException>(() => new LedgerSchema(store).EnsureAsync(Cancel));

        Assert.Contains("may write there", refusal.Words.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SQLitePCL.raw.SQLITE_FULL, "disk is full", "磁盘已满")]
    [InlineData(SQLitePCL.raw.SQLITE_READONLY, "cannot be opened or written", "无法打开或写入")]
    [InlineData(SQLitePCL.raw.SQLITE_IOERR, "disk failed", "磁盘出错")]
    [InlineData(SQLitePCL.raw.SQLITE_BUSY, "Another program", "另一个程序")]
    public void Known_trouble_has_a_sentence_in_both_languages(int code, string english, string chinese)
    {
        var words = Assert.IsType<LedgerException>(SqliteFaults.Explain(new SqliteException("x", code), "/data/ledger.db")).Words;

        Assert.Contains(english, words.En, StringComparison.Ordinal);
        Assert.Contains(chinese, words.Zh, StringComparison.Ordinal);
        Assert.Contains("/data/ledger.db", words.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_disk_fails_the_commit_with_a_sentence_and_saved_things_stay()
    {
        await using var it = await home.OpenAsync();
        var drafts = new Samples.Drafts(TimeProvider.System);
        var (kept, lost) = (DisclosureId.New(TimeProvider.System), DisclosureId.New(TimeProvider.System));
        await it.Ledger.AppendAsync(drafts.Commit(kept), Cancel);
        await it.TamperAsync("create table stuffing (x text); insert into stuffing values ('x')");
        await it.Writer.RunAsync(async batch => await Dapper.SqlMapper.ExecuteScalarAsync<long>(batch.Connection, "pragma max_page_count = 1"), Cancel);

        var refusal = await Assert.ThrowsAsync<LedgerException>(() => it.Ledger.AppendAsync(drafts.Commit(lost, 0, 3000), Cancel));

        Assert.Contains("disk is full", refusal.Words.En, StringComparison.Ordinal);
        Assert.NotNull(await it.Ledger.ReadAsync(kept, Cancel));
        Assert.Null(await it.Ledger.ReadAsync(lost, Cancel));
        Assert.True(await it.Ledger.AppendAsync(drafts.Commit(lost), Cancel));
    }

    public ValueTask DisposeAsync() => home.DisposeAsync();
}
