using Syndication.Channels.Screen;
using Syndication.Conformance;
using Syndication.Rehearsal;

namespace Syndication.Channels.Tests.Screen;

public sealed class ScreenPlayerTests : IAsyncLifetime
{
    private readonly ScreenBench bench = new();
    private readonly string log = Path.Combine(Directory.CreateTempSubdirectory("player-").FullName, "play.jsonl");
    private ScreenPlayer? player;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private ScreenPlayer Player => player ??= new(bench.Platform.Address, log, bench.Clock);

    public async ValueTask InitializeAsync()
    {
        await bench.StartAsync();
        await bench.Channel.PublishAsync(bench.Publication(SampleEditions.Short), Cancellation);
        await Player.PollAsync(Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        player?.Dispose();
        await bench.DisposeAsync();
        Directory.Delete(Path.GetDirectoryName(log)!, recursive: true);
    }

    [Fact]
    public async Task It_plays_what_it_verified_and_keeps_a_play_log()
    {
        await Player.PlayAsync(1, Cancellation);
        await Player.PlayAsync(1, Cancellation);
        Assert.Single(await File.ReadAllLinesAsync(log, Cancellation));
        bench.Clock.Advance(TimeSpan.FromSeconds(45));
        await Player.PlayAsync(1, Cancellation);
        var lines = await File.ReadAllLinesAsync(log, Cancellation);
        Assert.Equal(2, lines.Length);
        Assert.All(lines, l => Assert.Contains(SampleEditions.Short.Edition.Disclosure.ToString(), l, StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_refuses_a_slide_that_is_not_what_was_signed()
    {
        bench.Alter();
        await Player.PollAsync(Cancellation);
        Assert.NotNull(Player.Refused);
        Assert.Empty(Player.Playlist);
    }

    [Fact]
    public async Task It_keeps_the_last_verified_playlist_for_72_hours()
    {
        bench.SignWithAnotherKey();
        bench.Clock.Advance(TimeSpan.FromHours(71));
        await Player.PollAsync(Cancellation);
        Assert.NotEmpty(Player.Playlist);
        bench.Clock.Advance(TimeSpan.FromHours(2));
        await Player.PollAsync(Cancellation);
        Assert.Empty(Player.Playlist);
    }

    [Fact]
    public async Task It_does_not_go_back_to_an_older_manifest()
    {
        var old = await File.ReadAllBytesAsync(Path.Combine(bench.Site, "manifest.json"), Cancellation);
        await bench.Channel.PublishAsync(bench.Publication(SampleEditions.Numbered(1)), Cancellation);
        await Player.PollAsync(Cancellation);
        var version = Player.Version;
        await File.WriteAllBytesAsync(Path.Combine(bench.Site, "manifest.json"), old, Cancellation);
        await Player.PollAsync(Cancellation);
        Assert.Equal(version, Player.Version);
        Assert.NotNull(Player.Refused);
    }

    [Fact]
    public async Task It_goes_black_on_command_and_on_again()
    {
        using var key = ScreenKey.FromSecret(bench.Secrets["screen-key"]);
        var playlist = new ScreenPlaylist(bench.Options, bench.Outlet.Id, key, bench.Clock);
        await playlist.BlackoutAsync(true, Cancellation);
        await Player.PollAsync(Cancellation);
        await Player.PlayAsync(1, Cancellation);
        Assert.True(Player.Black);
        Assert.False(File.Exists(log));
        await playlist.BlackoutAsync(false, Cancellation);
        await Player.PollAsync(Cancellation);
        Assert.False(Player.Black);
    }

    [Fact]
    public async Task It_stops_playing_what_was_withdrawn()
    {
        await bench.Channel.WithdrawAsync(bench.Withdrawal(bench.Publication(SampleEditions.Short), WithdrawalKind.Gone), Cancellation);
        await Player.PollAsync(Cancellation);
        Assert.Empty(Player.Playlist);
    }
}
