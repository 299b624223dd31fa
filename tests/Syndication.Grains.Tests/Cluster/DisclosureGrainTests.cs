using Orleans.Core.Internal;
using Syndication.Grains.Deliveries;
using Syndication.Grains.Disclosures;
using Syndication.Grains.Outlets;
using Syndication.Grains.Tests.Disclosures;
using static Syndication.Grains.Tests.Cluster.City;

namespace Syndication.Grains.Tests.Cluster;

/// <summary>The grains as they run, with scripted channels. Waits are bounded and ask; nothing sleeps for luck.</summary>
public sealed class DisclosureGrainTests(City city) : IClassFixture<City>
{
    private static readonly ChannelOutcome NoAnswer = new ChannelOutcome.Unknown(Given.Away);

    [Fact]
    public async Task No_caller_waits_for_a_platform_and_one_bad_outlet_delays_no_other()
    {
        var (silent, well) = (city.Outlet("silent"), city.Outlet("well"));
        city.Careful.Next(silent, Never);
        var grain = await city.ReleaseAsync(silent, well);
        await UntilAsync(grain, well, d => d.Standing is Standing.Live);
        await UntilAsync(grain, silent, d => d.Progress is Progress.Attempting);
        Assert.NotNull(await grain.GetAsync().WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken));
        Assert.Equal(2, (await grain.GetDeliveriesAsync().WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken)).Count);
    }

    [Fact]
    public async Task Deliveries_go_out_at_the_same_time()
    {
        OutletId[] outlets = [city.Outlet("a"), city.Outlet("b"), city.Outlet("c")];
        var together = new TaskCompletionSource();
        var arrived = 0;
        foreach (var outlet in outlets)
        {
            city.Careful.Next(outlet, async token =>
            {
                if (Interlocked.Increment(ref arrived) == outlets.Length)
                {
                    together.SetResult();
                }

                await together.Task.WaitAsync(token);
                return ScriptedChannel.LiveAt(outlet);
            });
        }

        var grain = await city.ReleaseAsync(outlets);
        await UntilAsync(grain.GetAsync, d => d!.Deliveries.Values.All(x => x.Standing is Standing.Live));
    }

    [Fact]
    public async Task A_lost_answer_is_looked_up_and_not_sent_again()
    {
        var outlet = city.Outlet("lost");
        city.Careful.Next(outlet, NoAnswer);
        city.Careful.NextLook(outlet, ScriptedChannel.LiveAt(outlet));
        var grain = await city.ReleaseAsync(outlet);
        await UntilAsync(grain, outlet, d => d.Standing is Standing.Live);
        Assert.Single(city.Careful.Of(outlet, "publish"));
    }

    [Fact]
    public async Task A_lost_answer_of_a_safe_channel_is_repeated_with_the_same_key()
    {
        var outlet = city.Outlet("lost", "safe");
        city.Safe.Next(outlet, NoAnswer);
        var grain = await city.ReleaseAsync(outlet);
        await UntilAsync(grain, outlet, d => d.Standing is Standing.Live);
        var calls = city.Safe.Of(outlet, "publish");
        Assert.Equal(2, calls.Count);
        Assert.Single(calls.Select(c => c.Key).Distinct());
    }

    [Fact]
    public async Task An_attempt_orphaned_by_a_deactivation_is_looked_up_and_not_sent_again()
    {
        var outlet = city.Outlet("orphan");
        city.Careful.Next(outlet, Never);
        city.Careful.NextLook(outlet, ScriptedChannel.LiveAt(outlet));
        var grain = await city.ReleaseAsync(outlet);
        await UntilAsync(() => Task.FromResult(city.Careful.Of(outlet, "publish").Count), n => n == 1);
        await grain.Cast<IGrainManagementExtension>().DeactivateOnIdle(TestContext.Current.CancellationToken);
        await UntilAsync(grain, outlet, d => d.Standing is Standing.Live);
        Assert.Single(city.Careful.Of(outlet, "publish"));
        Assert.Contains(await grain.GetHistoryAsync(), r => r.Event is AttemptOrphaned);
    }

    [Fact]
    public async Task A_writer_who_was_overtaken_ends_and_its_attempt_is_looked_up()
    {
        var outlet = city.Outlet("fenced");
        var answer = new TaskCompletionSource<ChannelOutcome>();
        city.Careful.Next(outlet, token => answer.Task.WaitAsync(token));
        city.Careful.NextLook(outlet, ScriptedChannel.LiveAt(outlet));
        var grain = await city.ReleaseAsync(outlet);
        await UntilAsync(() => Task.FromResult(city.Careful.Of(outlet, "publish").Count), n => n == 1);
        city.Stores.Intrude(new(grain.GetPrimaryKey()), new Confirmed(outlet));
        answer.SetResult(ScriptedChannel.LiveAt(outlet));
        await UntilAsync(grain, outlet, d => d.Standing is Standing.Live);
        Assert.Single(city.Careful.Of(outlet, "publish"));
        var history = await grain.GetHistoryAsync();
        Assert.Equal(Enumerable.Range(1, history.Count).Select(i => (long)i), history.Select(r => r.Version));
        Assert.Contains(history, r => r.Event is AttemptOrphaned);
        Assert.DoesNotContain(history, r => r.Event is AttemptEnded);
    }

    [Fact]
    public async Task A_lane_with_one_place_takes_the_withdrawal_before_what_queued_earlier()
    {
        var outlet = city.Outlet("narrow", places: 1);
        var standing = await city.ReleaseAsync(outlet);
        await UntilAsync(standing, outlet, d => d.Standing is Standing.Live);
        var gate = new TaskCompletionSource<ChannelOutcome>();
        city.Careful.Next(outlet, token => gate.Task.WaitAsync(token));
        var blocking = await city.ReleaseAsync(outlet);
        await UntilAsync(blocking, outlet, d => d.Progress is Progress.Attempting);
        var queued = await city.ReleaseAsync(outlet);
        await DoAsync(standing, new Command.Withdraw(WithdrawalKind.Gone, "有误"), Cast.Leader);
        gate.SetResult(ScriptedChannel.LiveAt(outlet));
        await UntilAsync(queued, outlet, d => d.Standing is Standing.Live);
        Assert.Equal(["publish", "publish", "withdraw", "publish"], city.Careful.Calls.Where(c => c.Outlet == outlet).Select(c => c.Verb));
    }

    [Fact]
    public async Task A_bad_credential_turns_the_outlet_red_once_and_resume_wakes_everything_there()
    {
        var outlet = city.Outlet("red", places: 1);
        city.Careful.Next(outlet, new ChannelOutcome.Refused(Given.BadKey));
        var first = await city.ReleaseAsync(outlet);
        await UntilAsync(first, outlet, d => d.Progress is Progress.Held { Reasons: [{ Kind: HoldKind.Credential }] });
        var lane = city.Grains.GetGrain<IOutletGrain>(outlet.Value);
        await UntilAsync(lane.GetAsync, o => o!.Fault == Given.BadKey);
        var second = await city.ReleaseAsync(outlet);
        await UntilAsync(second, outlet, d => d.Progress is Progress.Held { Reasons: [{ Kind: HoldKind.Credential }] });
        Assert.Single(city.Careful.Of(outlet, "publish"));

        Assert.True((await lane.ResumeAsync(Cast.Operator)).Done);
        await UntilAsync(first, outlet, d => d is { Standing: Standing.Live, Failures: 0 });
        await UntilAsync(second, outlet, d => d.Standing is Standing.Live);
    }

    [Fact]
    public async Task A_correction_moves_what_is_live_and_leaves_what_looks_the_same()
    {
        var (changed, same) = (city.Outlet("changed"), city.Outlet("same"));
        var grain = await city.ReleaseAsync(changed, same);
        await UntilAsync(grain.GetAsync, d => d!.Deliveries.Values.All(x => x.Standing is Standing.Live));
        await DoAsync(grain, new Command.Correct(Cast.Edition(2, note: "改正日期") with { Disclosure = new(grain.GetPrimaryKey()) }), Cast.Author);
        await ApproveAsync(grain);
        await UntilAsync(grain.GetAsync, d => d!.Deliveries.Values.All(x => x.Standing is Standing.Live { Edition: 2 }));
        Assert.Single(city.Careful.Of(changed, "update"));
        Assert.Empty(city.Careful.Of(same, "update"));
    }

    [Fact]
    public async Task A_withdrawal_during_a_publish_takes_back_what_it_brought()
    {
        var outlet = city.Outlet("taken");
        var gate = new TaskCompletionSource<ChannelOutcome>();
        city.Careful.Next(outlet, token => gate.Task.WaitAsync(token));
        var grain = await city.ReleaseAsync(outlet);
        await UntilAsync(grain, outlet, d => d.Progress is Progress.Attempting);
        await DoAsync(grain, new Command.Withdraw(WithdrawalKind.Gone, "有误"), Cast.Leader);
        gate.SetResult(ScriptedChannel.LiveAt(outlet));
        await UntilAsync(grain, outlet, d => d.Standing is Standing.Removed { ByUs: true });
        Assert.Equal(["publish", "withdraw"], city.Careful.Calls.Where(c => c.Outlet == outlet).Select(c => c.Verb));
    }

    [Fact]
    public async Task A_stale_version_is_a_conflict_and_changes_nothing()
    {
        var grain = await city.ReleaseAsync(city.Outlet("stale"));
        var result = await grain.ExecuteAsync(new Command.Withdraw(WithdrawalKind.Gone, "有误"), Cast.Leader, 1);
        Assert.Equal("conflict", result.Refusal?.Code);
        Assert.Null((await grain.GetAsync())!.Withdrawal);
    }

    private static async Task<ChannelOutcome> Never(CancellationToken cancellation)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
        return NoAnswer;
    }
}
