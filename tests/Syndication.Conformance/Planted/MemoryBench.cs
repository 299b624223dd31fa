using Syndication.Rehearsal;

namespace Syndication.Conformance.Planted;

/// <summary>The bench of the channels in memory.</summary>
internal sealed class MemoryBench : Bench
{
    private readonly MemoryPlatform platform;

    public MemoryBench(Func<MemoryPlatform, Channel> make)
    {
        platform = new(Clock);
        Channel = make(platform);
    }

    public override Channel Channel { get; }

    public override Outlet Outlet { get; } = OutletOf("memory", new { });

    public override IReadOnlyDictionary<string, string> Secrets { get; } = new Dictionary<string, string> { ["key"] = "very-secret-4711" };

    public override IReadOnlyList<string> Seen => platform.Seen;

    public override int Writes => platform.Writes;

    public override bool UsesTokens => true;

    public override Task StartAsync()
    {
        platform.Away = false;
        return Task.CompletedTask;
    }

    public override Task StopAsync()
    {
        platform.Away = true;
        return Task.CompletedTask;
    }

    public override void Next(params Answer[] answers) => platform.Script(answers);

    public override Task HoldingAsync(CancellationToken cancellation) => platform.Held.WaitAsync(cancellation);

    public override void ExpireTokens() => platform.ExpireTokens();

    public override void Alter()
    {
        var (id, post) = platform.Posts.Single();
        platform.Posts[id] = post with { Text = Altered.Digit(post.Text) };
    }

    public override void Lose() => platform.Posts.Remove(platform.Posts.Single(p => !p.Value.Gone).Key);

    public override ValueTask DisposeAsync()
    {
        platform.Dispose();
        return base.DisposeAsync();
    }
}
