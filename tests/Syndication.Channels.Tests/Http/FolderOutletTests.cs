using Syndication.Channels.Http;

namespace Syndication.Channels.Tests.Http;

public sealed class FolderOutletTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("folder-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private FolderOutlet Folder => new(root);

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public async Task A_written_file_is_whole_and_leaves_nothing_beside_it()
    {
        await Folder.WriteAsync("a/b.html", "one"u8.ToArray(), Cancellation);
        await Folder.WriteAsync("a/b.html", "two"u8.ToArray(), Cancellation);
        Assert.Equal("two"u8.ToArray(), (await Folder.ReadAsync("a/b.html", Cancellation))!.Value.ToArray());
        Assert.Equal(["a/b.html"], Directory.GetFiles(root, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(root, f)));
    }

    [Theory]
    [InlineData("../x")]
    [InlineData("a/../../x")]
    [InlineData("/etc/x")]
    [InlineData("a//b")]
    [InlineData("a\\b")]
    [InlineData("a/./b")]
    [InlineData("a\0b")]
    [InlineData("")]
    public async Task A_path_that_leaves_the_folder_is_refused(string path) =>
        await Assert.ThrowsAsync<ArgumentException>(() => Folder.WriteAsync(path, "x"u8.ToArray(), Cancellation));

    [Fact]
    public async Task A_link_out_of_the_folder_is_refused()
    {
        var elsewhere = Directory.CreateTempSubdirectory("elsewhere-").FullName;
        Directory.CreateSymbolicLink(Path.Combine(root, "out"), elsewhere);
        await Assert.ThrowsAsync<ArgumentException>(() => Folder.WriteAsync("out/x", "x"u8.ToArray(), Cancellation));
        Assert.Empty(Directory.GetFiles(elsewhere));
        Directory.Delete(elsewhere);
    }

    [Fact]
    public async Task Turns_never_overlap()
    {
        var inside = 0;
        var most = 0;
        await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ =>
        {
            await using var turn = await Folder.LockAsync(Cancellation);
            most = Math.Max(most, Interlocked.Increment(ref inside));
            await Task.Yield();
            Interlocked.Decrement(ref inside);
        }));
        Assert.Equal(1, most);
    }

    [Fact]
    public async Task Waiting_for_a_turn_can_be_cancelled()
    {
        await using var turn = await Folder.LockAsync(Cancellation);
        using var soon = new CancellationTokenSource();
        var waiting = Folder.LockAsync(soon.Token);
        await soon.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public void A_file_that_is_not_there_is_null_and_deletes_to_false()
    {
        Assert.False(Folder.Exists("x"));
        Assert.False(Folder.Delete("x"));
        Assert.Empty(Folder.List("nothing"));
    }
}
