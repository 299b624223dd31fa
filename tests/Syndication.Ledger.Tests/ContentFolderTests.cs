using System.Text;
using Syndication.Ledger.Files;

namespace Syndication.Ledger.Tests;

public sealed class ContentFolderTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("syndication-content-");
    private readonly byte[] bytes = Encoding.UTF8.GetBytes("附件");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private ContentFolder Store => new(folder.FullName);

    [Fact]
    public async Task Bytes_come_back_by_their_fingerprint()
    {
        var content = await Store.PutAsync(bytes, Cancel);

        Assert.Equal(Fingerprint.Of(bytes), content);
        Assert.Equal(bytes, (await Store.GetAsync(content, Cancel)).ToArray());
    }

    [Fact]
    public async Task The_same_bytes_again_change_nothing()
    {
        await Store.PutAsync(bytes, Cancel);
        var written = File.GetLastWriteTimeUtc(Files().Single());
        File.SetLastWriteTimeUtc(Files().Single(), written.AddHours(-1));

        await Store.PutAsync(bytes, Cancel);

        Assert.Equal(written.AddHours(-1), File.GetLastWriteTimeUtc(Files().Single()));
    }

    [Fact]
    public async Task Files_lie_two_folders_deep_and_nothing_temporary_stays()
    {
        var name = (await Store.PutAsync(bytes, Cancel)).ToString();

        Assert.Equal([Path.Combine(folder.FullName, name[..2], name[2..4], name)], Files());
    }

    [Fact]
    public async Task Many_who_store_the_same_at_once_all_succeed()
    {
        var stored = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => Store.PutAsync(bytes, Cancel), Cancel)));

        Assert.Single(stored.Distinct());
        Assert.Single(Files());
    }

    [Fact]
    public async Task Corrupted_bytes_are_refused_with_the_place_and_mended_by_storing_again()
    {
        var content = await Store.PutAsync(bytes, Cancel);
        await File.WriteAllTextAsync(Files().Single(), "other", Cancel);

        var refusal = await Assert.ThrowsAsync<LedgerException>(() => Store.GetAsync(content, Cancel));
        Assert.Contains(content.ToString(), refusal.Words.Zh, StringComparison.Ordinal);

        await Store.PutAsync(bytes, Cancel);
        Assert.Equal(bytes, (await Store.GetAsync(content, Cancel)).ToArray());
    }

    [Fact]
    public async Task Missing_content_is_a_missing_file() =>
        await Assert.ThrowsAsync<FileNotFoundException>(() => Store.GetAsync(Fingerprint.Of("nothing"), Cancel));

    [Fact]
    public async Task An_empty_fingerprint_is_refused() => await Assert.ThrowsAsync<ArgumentException>(() => Store.GetAsync(default, Cancel));

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_named()
    {
        var blocked = Path.Combine(folder.FullName, "file");
        await File.WriteAllTextAsync(blocked, "no folder", Cancel);

        var refusal = await Assert.ThrowsAsync<LedgerException>(() => new ContentFolder(blocked).PutAsync(bytes, Cancel));

        Assert.Contains(blocked, refusal.Words.En, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private string[] Files() => Directory.GetFiles(folder.FullName, "*", SearchOption.AllDirectories);
}
