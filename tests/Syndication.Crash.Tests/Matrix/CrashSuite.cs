using Syndication.Crash.Tests.Child;

namespace Syndication.Crash.Tests.Matrix;

/// <summary>The process dies at each point of the turn of each act, once; then it is started again and must end what was begun, without a second post.</summary>
[Trait("Category", "Crash")]
public abstract class CrashSuite : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("syndication-crash-");

    public static TheoryData<Platform, Point> Matrix => new(
        from platform in new[] { Platform.LooksUp, Platform.RepeatsSafely }
        from point in Enum.GetValues<Point>().Where(p => p != Point.Never)
        select (platform, point));

    public static TheoryData<Point> InDoubt => new(Point.AfterStartIsSaved, Point.DuringTheCall, Point.BeforeEndIsSaved);

    [Theory]
    [MemberData(nameof(Matrix))]
    public async Task A_process_that_dies_in_each_act_ends_it_after_a_restart_and_posts_once(Platform platform, Point point)
    {
        await using var sink = await Sink.StartAsync(platform);
        var (store, id) = (await StoreAsync(folder.FullName), DisclosureId.New(TimeProvider.System));
        ChildProcess Start() => new(folder.FullName, store, sink.Address, platform, id);
        await DieAsync(Start, sink, null, Verb.Publish, point);
        await DieAsync(Start, sink, Verb.Publish, Verb.Update, point);
        await DieAsync(Start, sink, Verb.Update, Verb.Withdraw, point);
        await using var last = Start();
        await EndsAsync(last, sink, Verb.Withdraw, platform);
        Assert.Equal(0, await last.EndAsync());
    }

    [Theory]
    [MemberData(nameof(InDoubt))]
    public async Task Where_nobody_can_be_asked_and_a_repeat_is_unsafe_a_person_is_asked_and_nothing_is_sent_again(Point point)
    {
        await using var sink = await Sink.StartAsync(Platform.Neither);
        var (store, id) = (await StoreAsync(folder.FullName), DisclosureId.New(TimeProvider.System));
        ChildProcess Start() => new(folder.FullName, store, sink.Address, Platform.Neither, id);
        await DieAsync(Start, sink, null, Verb.Publish, point);
        var sent = sink.RequestsFor(Verb.Publish);
        await using var again = Start();
        Assert.Equal("Nothing 0 Stuck", await again.DoAsync(Verb.Publish));
        Assert.Equal(sent, sink.RequestsFor(Verb.Publish));
        Assert.Equal(point == Point.AfterStartIsSaved ? 0 : 1, sent);
    }

    public virtual ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>An empty store: the word or connection string the child understands.</summary>
    protected abstract Task<string> StoreAsync(string folder);

    /// <summary>Ends what the life before left, then dies in the next act.</summary>
    private static async Task DieAsync(Func<ChildProcess> start, Sink sink, Verb? before, Verb verb, Point point)
    {
        await using var child = start();
        if (before is { } left)
        {
            await EndsAsync(child, sink, left, null);
        }

        if (point == Point.DuringTheCall)
        {
            var held = sink.HoldAsync();
            await child.OrderAsync(verb, Point.Never);
            await held.WaitAsync(TimeSpan.FromSeconds(60));
            child.Kill();
        }
        else
        {
            await child.OrderAsync(verb, point);
        }

        await child.DiedAsync();
    }

    private static async Task EndsAsync(ChildProcess child, Sink sink, Verb verb, Platform? platform)
    {
        var (standing, post) = verb switch
        {
            Verb.Publish => ("Live 1 Idle", (1, true)),
            Verb.Update => ("Live 2 Idle", (2, true)),
            _ => ("Removed 2 Idle", (2, false)),
        };
        Assert.Equal(standing, await child.DoAsync(verb));
        Assert.Equal([post], sink.Posts);
        if (platform == Platform.LooksUp)
        {
            Assert.All(Enum.GetValues<Verb>(), v => Assert.Equal(1, sink.RequestsFor(v)));
        }
    }
}
