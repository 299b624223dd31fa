using System.Reflection;

namespace Syndication.Conformance.Planted;

/// <summary>The good channel keeps every law: enrolled like any other.</summary>
public sealed class GoodChannelLaws : ChannelLaws
{
    protected override Bench NewBench() => new MemoryBench(p => new GoodChannel(p));
}

/// <summary>The suite itself is tried: each planted mistake is caught by the law that names it.</summary>
public sealed class PlantedBadChannelTests
{
    private static readonly (string Law, Func<MemoryPlatform, Channel> Bad)[] Planted =
    [
        (nameof(ChannelLaws.The_same_key_again_makes_no_second_post), p => new PostsAgainOnRepeat(p)),
        (nameof(ChannelLaws.One_publish_makes_one_post), p => new PostsTwice(p)),
        (nameof(ChannelLaws.Long_full_width_emoji_tables_and_200_kilobytes_all_render_whole), p => new CutsLongTexts(p)),
        (nameof(ChannelLaws.Long_full_width_emoji_tables_and_200_kilobytes_all_render_whole), p => new LosesRareCharacters(p)),
        (nameof(ChannelLaws.Over_the_limit_is_a_problem_and_never_a_cut), p => new CutsTitles(p)),
        (nameof(ChannelLaws.What_renders_unblocked_publishes_and_reads_back_equal), p => new StoresAnotherText(p)),
        (nameof(ChannelLaws.Same_bytes_twice_in_any_culture_and_offline), p => new DependsOnCulture(p)),
        (nameof(ChannelLaws.Time_out_after_the_request_left_is_unknown), p => new TakesTimeOutForLive(p)),
        (nameof(ChannelLaws.Time_out_after_the_request_left_is_unknown), p => new RepeatsAfterTimeOut(p)),
        (nameof(ChannelLaws.Unseen_answer_is_unknown), p => new TakesUnseenAnswerForLive(p)),
        (nameof(ChannelLaws.Connection_refused_is_deferred), p => new TakesRefusedConnectionForUnknown(p)),
        (nameof(ChannelLaws.Too_many_requests_is_deferred_with_the_platforms_delay), p => new ForgetsTheDelay(p)),
        (nameof(ChannelLaws.Expired_token_renews_once), p => new RenewsForEveryCaller(p)),
        (nameof(ChannelLaws.Content_rejection_is_refused_with_the_platforms_words), p => new HidesTheReason(p)),
        (nameof(ChannelLaws.No_secret_in_any_fault_log_or_text), p => new LeaksTheSecret(p)),
        (nameof(ChannelLaws.Nothing_but_cancellation_is_thrown), p => new ThrowsOnServerErrors(p)),
        (nameof(ChannelLaws.Nothing_is_thrown_when_changing_and_looking), p => new ThrowsWhenWithdrawing(p)),
        (nameof(ChannelLaws.A_missing_secret_is_a_credential_fault), p => new ThrowsWithoutSecret(p)),
        (nameof(ChannelLaws.Cancelled_means_cancelled_promptly), p => new IgnoresCancellation(p)),
        (nameof(ChannelLaws.Check_writes_nothing), p => new WritesWhenChecking(p)),
        (nameof(ChannelLaws.Check_after_unknown_finds_the_post_if_it_exists), p => new NeverFinds(p)),
        (nameof(ChannelLaws.Check_after_unknown_says_deferred_if_the_post_certainly_does_not_exist), p => new NeverCertain(p)),
        (nameof(ChannelLaws.Check_of_a_platform_that_is_away_is_unknown), p => new TakesAwayForAbsent(p)),
        (nameof(ChannelLaws.Check_tells_what_became_of_an_uncertain_update), p => new TakesOldEditionForUpdated(p)),
        (nameof(ChannelLaws.Check_tells_what_became_of_an_uncertain_withdrawal), p => new TakesStandingForWithdrawn(p)),
        (nameof(ChannelLaws.Update_converges), p => new UpdatesBesideTheOld(p)),
        (nameof(ChannelLaws.Withdrawing_what_is_gone_is_gone), p => new RefusesToWithdrawWhatIsGone(p)),
        (nameof(ChannelLaws.Verify_sees_one_changed_digit_and_a_missing_post), p => new BlindToDigits(p)),
        (nameof(ChannelLaws.Verify_of_a_place_that_cannot_be_read_is_unreachable_and_not_missing), p => new TakesUnreachableForMissing(p)),
        (nameof(ChannelLaws.Profile_and_overrides_agree), p => new PromisesWhatItCannot(p)),
        (nameof(ChannelLaws.Twenty_parallel_publishes_do_not_mix), p => new MixesParallelCalls(p)),
        (nameof(ChannelLaws.Time_comes_only_from_the_given_clock), p => new ReadsTheWallClock(p)),
    ];

    public static TheoryData<string, int> Rows => [.. Planted.Select((p, n) => (p.Law, n))];

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_planted_bad_channel_is_caught_by_its_law(string law, int planted) =>
        Assert.NotNull(await Record.ExceptionAsync(() => RunAsync(law, Planted[planted].Bad)));

    [Theory]
    [MemberData(nameof(Laws))]
    public async Task The_good_channel_passes_the_same_way(string law) => await RunAsync(law, p => new GoodChannel(p));

    [Theory]
    [MemberData(nameof(Laws))]
    public void Every_law_has_caught_somebody(string law) => Assert.Contains(Planted, p => p.Law == law);

    public static TheoryData<string> Laws() =>
        [.. typeof(ChannelLaws).GetMethods().Where(m => m.GetCustomAttribute<FactAttribute>() is not null).Select(m => m.Name)];

    private static async Task RunAsync(string law, Func<MemoryPlatform, Channel> channel)
    {
        await using var laws = new Enrolled(channel);
        await laws.InitializeAsync();
        try
        {
            await (typeof(ChannelLaws).GetMethod(law)!.Invoke(laws, []) as Task ?? Task.CompletedTask);
        }
        catch (TargetInvocationException e)
        {
            throw e.InnerException!;
        }
    }

    private sealed class Enrolled(Func<MemoryPlatform, Channel> channel) : ChannelLaws
    {
        protected override Bench NewBench() => new MemoryBench(channel);
    }
}
