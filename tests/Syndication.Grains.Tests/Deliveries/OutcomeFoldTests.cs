using Syndication.Grains.Deliveries;
using Syndication.Grains.Disclosures;
using static Syndication.Grains.Tests.Given;

namespace Syndication.Grains.Tests.Deliveries;

public sealed class OutcomeFoldTests
{
    private static readonly ChannelOutcome LiveThere = new ChannelOutcome.Live(Address) { Reference = Reference };
    private static readonly ChannelOutcome Taken = new ChannelOutcome.Accepted(TimeSpan.FromSeconds(30)) { Reference = Reference };
    private static readonly ChannelOutcome Gone = new ChannelOutcome.Gone();
    private static readonly ChannelOutcome Deferred = new ChannelOutcome.Deferred(Away);
    private static readonly ChannelOutcome Refused = new ChannelOutcome.Refused(BadText);
    private static readonly ChannelOutcome NoAnswer = new ChannelOutcome.Unknown(Faults.TimedOut);

    public static TheoryData<string> Outcomes => [.. All.Keys];

    private static Dictionary<string, ChannelOutcome> All => new()
    {
        ["live"] = LiveThere, ["accepted"] = Taken, ["gone"] = Gone, ["deferred"] = Deferred, ["refused"] = Refused, ["unknown"] = NoAnswer,
        ["credential"] = new ChannelOutcome.Refused(BadKey), ["quota"] = new ChannelOutcome.Deferred(UsedUp),
    };

    [Theory]
    [MemberData(nameof(Outcomes))]
    public void An_answer_that_no_attempt_waits_for_changes_nothing(string name)
    {
        foreach (var progress in (Progress[])[Idle, Uncertain(), Waiting(), Held(new Hold(HoldKind.Paused)), Stuck()])
        {
            foreach (var standing in (Standing[])[Given.Nothing, Accepted(), Live(), Updating(), Removed()])
            {
                var before = Delivery(standing: standing, progress: progress);
                Assert.Equal(before, before.After(Answer(All[name])));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Outcomes))]
    public void A_look_that_nobody_asked_for_changes_nothing(string name)
    {
        foreach (var before in (Delivery[])[Delivery(), Delivery(standing: Live()), Delivery(standing: Removed()), Delivery(progress: Attempting()), Delivery(progress: Stuck()), Delivery(standing: Accepted(), progress: Stuck())])
        {
            Assert.Equal(before, before.After(Look(All[name])));
        }
    }

    [Theory]
    [MemberData(nameof(Outcomes))]
    public void An_answer_ends_its_attempt_whatever_stands(string name)
    {
        foreach (var (verb, standing) in ((Verb, Standing)[])[(Verb.Publish, Given.Nothing), (Verb.Update, Live()), (Verb.Withdraw, Live()), (Verb.Withdraw, Accepted()), (Verb.Withdraw, Updating()), (Verb.Publish, Removed())])
        {
            var edition = verb == Verb.Update ? 2 : 1;
            var after = Delivery(verb == Verb.Withdraw ? Withdrawn() : Published(edition), standing, Attempting(verb, edition)).After(Answer(All[name]));
            Assert.IsNotType<Progress.Attempting>(after.Progress);
            Assert.True(after.Progress is Progress.Idle || after.Standing == standing, "Only a success moves what stands.");
        }
    }

    [Fact]
    public void Live_stands_with_its_edition_reference_and_address_and_asks_to_be_seen()
    {
        var after = (Delivery(progress: Attempting()) with { Failures = 3, Looks = 5, Sighting = new(Presence.Missing), ChangedAt = null }).After(Answer(LiveThere));
        Assert.Equal(Live(), after.Standing);
        Assert.Equal((Idle, 0, 0, null, Now), (after.Progress, after.Failures, after.Looks, after.Sighting, after.ChangedAt));
    }

    [Fact]
    public void Accepted_is_not_live() => Assert.Equal(Accepted(seconds: 30), Delivery(progress: Attempting()).After(Answer(Taken)).Standing);

    [Fact]
    public void Accepted_keeps_the_failures_so_that_taking_and_forgetting_again_and_again_ends_with_a_person() =>
        Assert.Equal(3, (Delivery(progress: Attempting()) with { Failures = 3 }).After(Answer(Taken)).Failures);

    [Fact]
    public void An_accepted_update_leaves_what_readers_see() =>
        Assert.Equal(Updating(seconds: 30), Delivery(Published(2), Live(), Attempting(Verb.Update, 2)).After(Answer(Taken)).Standing);

    [Theory]
    [InlineData("live")]
    [InlineData("accepted")]
    public void A_withdrawal_answered_as_if_it_had_published_is_in_doubt(string name) =>
        Assert.IsType<Progress.Uncertain>(Delivery(Withdrawn(), Live(), Attempting(Verb.Withdraw)).After(Answer(All[name])).Progress);

    [Fact]
    public void Gone_after_our_withdrawal_is_removed_by_us_and_by_others_otherwise()
    {
        Assert.Equal(Removed(), Delivery(Withdrawn(), Live(), Attempting(Verb.Withdraw)).After(Answer(Gone)).Standing);
        Assert.Equal(Removed(byUs: false), Delivery(Published(2), Live(), Attempting(Verb.Update, 2)).After(Answer(Gone)).Standing);
    }

    [Fact]
    public void Deferred_waits_and_counts_a_failure()
    {
        var after = Delivery(progress: Attempting()).After(Answer(Deferred, In(5)));
        Assert.Equal((new Progress.Waiting(In(5), Away), 1), (after.Progress, after.Failures));
    }

    [Fact]
    public void Quota_and_credential_are_holds_and_burn_no_try()
    {
        var quota = Delivery(progress: Attempting()).After(Answer(new ChannelOutcome.Deferred(UsedUp), In(5)));
        Assert.Equal((Held(new Hold(HoldKind.Quota, In(5))), 0), (quota.Progress, quota.Failures));
        foreach (var outcome in (ChannelOutcome[])[new ChannelOutcome.Refused(BadKey), new ChannelOutcome.Deferred(BadKey)])
        {
            var credential = Delivery(progress: Attempting()).After(Answer(outcome));
            Assert.Equal((Held(new Hold(HoldKind.Credential, Note: "40001")), 0), (credential.Progress, credential.Failures));
        }
    }

    [Fact]
    public void Refused_needs_a_person() => Assert.Equal(new Progress.Stuck(StuckReason.Refused, BadText), Delivery(progress: Attempting()).After(Answer(Refused)).Progress);

    [Fact]
    public void Unknown_is_a_doubt_and_not_a_failure()
    {
        var after = Delivery(progress: Attempting()).After(Answer(NoAnswer));
        Assert.Equal((Uncertain(), 0), (after.Progress, after.Failures));
    }

    [Fact]
    public void Unknown_where_repeating_is_safe_is_repeated_with_the_same_act()
    {
        var after = Delivery(progress: Attempting()).After(Answer(NoAnswer, In(5)));
        Assert.Equal(new Progress.Waiting(In(5), Faults.TimedOut), after.Progress);
        Assert.Equal(new Step.Send(Verb.Publish, 1, 0), Planner.Next(after, Usual with { Now = In(5) }));
    }

    [Fact]
    public void The_reference_of_a_doubtful_answer_is_kept_for_the_look() =>
        Assert.Equal(Reference, Delivery(progress: Attempting()).After(Answer(NoAnswer with { Reference = Reference })).Reference);

    [Fact]
    public void A_look_that_finds_the_post_ends_the_doubt() => Assert.Equal(Live(), Delivery(progress: Uncertain()).After(Look(LiveThere)).Standing);

    [Fact]
    public void A_look_that_finds_the_new_text_ends_an_update() =>
        Assert.Equal(Live(2), Delivery(Published(2), Live(), Uncertain(Verb.Update, 2)).After(Look(LiveThere)).Standing);

    [Fact]
    public void A_look_that_finds_a_certain_absence_allows_the_next_try()
    {
        var after = Delivery(progress: Uncertain()).After(Look(Deferred));
        Assert.Equal((new Progress.Waiting(In(30), Away), Given.Nothing, 1), (after.Progress, after.Standing, after.Failures));
    }

    [Fact]
    public void An_absence_that_does_not_count_yet_keeps_the_doubt() =>
        Assert.Equal(Uncertain(seconds: 30, looks: 1), Delivery(progress: Uncertain()).After(Look(Deferred, counts: false)).Progress);

    [Theory]
    [InlineData("credential")]
    [InlineData("quota")]
    [InlineData("unknown")]
    public void A_look_that_could_not_be_made_keeps_the_doubt(string name) =>
        Assert.Equal(Uncertain(seconds: 30, looks: 1), Delivery(progress: Uncertain()).After(Look(All[name])).Progress);

    [Theory]
    [InlineData("credential")]
    [InlineData("quota")]
    [InlineData("unknown")]
    public void A_look_that_could_not_be_made_keeps_what_was_accepted(string name) =>
        Assert.Equal((Accepted(seconds: 30), Idle), Pair(Delivery(standing: Accepted()).After(Look(All[name]))));

    [Fact]
    public void A_platform_that_lost_or_refused_what_it_accepted_has_nothing()
    {
        Assert.Equal((Given.Nothing, new Progress.Waiting(In(30), Away)), Pair(Delivery(standing: Accepted()).After(Look(Deferred))));
        Assert.Equal((Given.Nothing, new Progress.Stuck(StuckReason.Refused, BadText)), Pair(Delivery(standing: Accepted()).After(Look(Refused))));
    }

    [Fact]
    public void A_lost_or_refused_update_leaves_the_old_edition_live()
    {
        Assert.Equal((Live(), new Progress.Waiting(In(30), Away)), Pair(Delivery(Published(2), Updating()).After(Look(Deferred))));
        Assert.Equal((Live(), new Progress.Stuck(StuckReason.Refused, BadText)), Pair(Delivery(Published(2), Updating()).After(Look(Refused))));
    }

    [Fact]
    public void A_withdrawal_that_certainly_did_not_happen_leaves_what_it_was_to_take_back()
    {
        foreach (var standing in (Standing[])[Accepted(), Live(), Updating()])
        {
            Assert.Equal((standing, new Progress.Waiting(In(30), Away)), Pair(Delivery(Withdrawn(), standing, Uncertain(Verb.Withdraw)).After(Look(Deferred))));
            Assert.Equal((standing, new Progress.Stuck(StuckReason.Refused, BadText)), Pair(Delivery(Withdrawn(), standing, Uncertain(Verb.Withdraw)).After(Look(Refused))));
        }
    }

    [Fact]
    public void A_promise_that_still_runs_is_asked_again_later()
    {
        Assert.Equal(Accepted(seconds: 30), Delivery(standing: Accepted()).After(Look(Taken)).Standing);
        Assert.Equal(Updating(seconds: 30), Delivery(Published(2), Updating()).After(Look(Taken)).Standing);
    }

    [Theory]
    [InlineData("deferred")]
    [InlineData("refused")]
    public void A_failure_of_an_act_that_nobody_wants_any_more_keeps_nothing_waiting(string name)
    {
        var overtaken = Delivery(Withdrawn(), Live(), Attempting(Verb.Update, 2)).After(Answer(All[name], In(3600)));
        Assert.Equal(new Step.Send(Verb.Withdraw, 1, 0), Planner.Next(overtaken, Usual));
        var looked = Delivery(Withdrawn(), Live(), Uncertain(Verb.Update, 2)).After(Look(All[name], nextSeconds: 3600));
        Assert.Equal(new Step.Send(Verb.Withdraw, 1, 0), Planner.Next(looked, Usual));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_doubtful_act_that_would_have_been_repeated_is_looked_up_when_the_wish_moves(bool withdrawn)
    {
        var wish = withdrawn ? Withdrawn() : Published(2);
        var waiting = Delivery(progress: Attempting()).After(Answer(NoAnswer, In(5)), new Wished(Paper, wish));
        Assert.Equal(new Step.Look(), Planner.Next(waiting, Usual));
        var held = Delivery(progress: Attempting()).After(Answer(NoAnswer, In(5)), new HeldUp(Paper, [new(HoldKind.Paused)], null), new Wished(Paper, wish));
        Assert.Equal(new Step.Look(), Planner.Next(held, Usual));
        var late = Delivery(wish, progress: Attempting()).After(Answer(NoAnswer, In(5)));
        Assert.Equal(new Step.Look(), Planner.Next(late, Usual));
        var orphan = Delivery(wish, progress: Attempting()).After(new AttemptOrphaned(Paper, true));
        Assert.Equal(new Step.Look(), Planner.Next(orphan, Usual));
        var again = Delivery(progress: Attempting()).After(Answer(NoAnswer, In(5)), new AttemptStarted(Paper, Verb.Publish, 1, 0, "k"), Answer(Deferred, In(5)), new Wished(Paper, wish));
        Assert.Equal(new Step.Look(), Planner.Next(again, Usual));
        var stuck = (Delivery(progress: Attempting()) with { Failures = 8 }).After(Answer(NoAnswer, In(5)), new GaveUp(Paper, StuckReason.GaveUp, Away), new Wished(Paper, wish));
        Assert.Equal(new Step.Look(), Planner.Next(stuck, Usual));
    }

    [Fact]
    public void A_repeat_that_succeeds_ends_the_doubt()
    {
        var after = Delivery(progress: Attempting()).After(Answer(NoAnswer, In(5)), new AttemptStarted(Paper, Verb.Publish, 1, 0, "k"), Answer(LiveThere), new Wished(Paper, Withdrawn()));
        Assert.Equal(new Step.Send(Verb.Withdraw, 1, 0), Planner.Next(after, Usual));
    }

    [Fact]
    public void What_was_gone_before_we_heard_of_it_is_known_by_the_edition_that_was_sent()
    {
        var after = Delivery(progress: Uncertain()).After(Look(Gone));
        Assert.Equal((new Standing.Removed(false, 1, null, null, 0), 1), (after.Standing, after.StandingEdition));
    }

    private static (Standing, Progress) Pair(Delivery delivery) => (delivery.Standing, delivery.Progress);
}
