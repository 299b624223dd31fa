using Syndication.Grains.Deliveries;
using Syndication.Grains.Disclosures;
using static Syndication.Grains.Tests.Given;

namespace Syndication.Grains.Tests.Deliveries;

public sealed class DeliveryFoldTests
{
    private static readonly Resumed Resume = new(Paper);

    [Fact]
    public void A_wish_begins_afresh_from_every_settled_progress()
    {
        foreach (var progress in (Progress[])[Idle, Waiting(), Held(new Hold(HoldKind.Paused)), Stuck()])
        {
            var after = (Delivery(progress: progress) with { Failures = 4 }).After(new Wished(Paper, Withdrawn()));
            Assert.Equal((Withdrawn(), Idle, 0), (after.Wanted, after.Progress, after.Failures));
        }
    }

    [Fact]
    public void A_wish_leaves_a_running_attempt_alone() =>
        Assert.Equal(Attempting(), Delivery(progress: Attempting()).After(new Wished(Paper, Withdrawn())).Progress);

    [Fact]
    public void A_doubt_stays_a_doubt_over_a_wish_and_a_resume()
    {
        foreach (var happened in (DeliveryEvent[])[Resume, new Wished(Paper, Withdrawn()), new Wished(Paper, Published(2))])
        {
            Assert.Equal(Uncertain(), Delivery(progress: Uncertain(seconds: 99)).After(happened).Progress);
            Assert.Equal(Uncertain(), Delivery(progress: Stuck(StuckReason.OutcomeUnknown, Uncertain(seconds: 99, looks: 7))).After(happened).Progress);
        }
    }

    [Fact]
    public void The_same_wish_again_changes_nothing()
    {
        var before = Delivery(progress: Waiting()) with { Failures = 2 };
        Assert.Equal(before, before.After(new Wished(Paper, Published(1))));
    }

    [Fact]
    public void Giving_up_keeps_the_doubt_it_came_from() =>
        Assert.Equal(new Progress.Stuck(StuckReason.OutcomeUnknown, Faults.CannotLook, Uncertain()), Delivery(progress: Uncertain()).After(new GaveUp(Paper, StuckReason.OutcomeUnknown, Faults.CannotLook)).Progress);

    [Fact]
    public void A_start_counts_the_attempt_and_takes_its_round()
    {
        var after = Delivery().After(new AttemptStarted(Paper, Verb.Publish, 1, 2, "key"));
        Assert.Equal((Attempting(), 2, 1), (after.Progress, after.Round, after.Attempts));
    }

    [Fact]
    public void Hold_ups_without_reasons_set_free()
    {
        Assert.Equal(Held(new Hold(HoldKind.Paused)), Delivery().After(new HeldUp(Paper, [new(HoldKind.Paused)], null)).Progress);
        Assert.Equal(Idle, Delivery(progress: Held(new Hold(HoldKind.Paused))).After(new HeldUp(Paper, [], null)).Progress);
    }

    [Fact]
    public void An_orphan_is_a_doubt_where_repeating_is_unsafe_and_the_same_act_again_where_it_is_safe()
    {
        Assert.Equal(new Step.Look(), Planner.Next(Delivery(progress: Attempting()).After(new AttemptOrphaned(Paper, false)), Usual));
        Assert.Equal(new Step.Send(Verb.Publish, 1, 0), Planner.Next(Delivery(progress: Attempting()).After(new AttemptOrphaned(Paper, true)), Usual));
    }

    [Fact]
    public void A_process_that_keeps_dying_repeats_more_and_more_slowly()
    {
        var once = Delivery(progress: Attempting()).After(new AttemptOrphaned(Paper, true));
        var again = (once with { Progress = Attempting() }).After(new AttemptOrphaned(Paper, true));

        Assert.True(Assert.IsType<Progress.Waiting>(again.Progress).Until > Assert.IsType<Progress.Waiting>(once.Progress).Until);
        Assert.Equal(2, again.Failures);
    }

    [Fact]
    public void A_late_orphan_changes_nothing()
    {
        foreach (var progress in (Progress[])[Idle, Uncertain(), Waiting(), Stuck()])
        {
            Assert.Equal(progress, Delivery(progress: progress).After(new AttemptOrphaned(Paper, false)).Progress);
        }
    }

    [Fact]
    public void An_edition_that_looks_the_same_stands_without_a_new_look() =>
        Assert.Equal((Live(2), 5), Pick((Delivery(Published(2), Live()) with { Looks = 5 }).After(new EditionStands(Paper, 2))));

    [Fact]
    public void Only_a_live_edition_can_stand_for_a_newer_one() => Assert.Equal(Accepted(), Delivery(standing: Accepted()).After(new EditionStands(Paper, 2)).Standing);

    [Fact]
    public void People_confirm_and_hold_by_name()
    {
        Assert.Equal(Person.Name, Delivery().After(new Confirmed(Paper)).ConfirmedBy);
        Assert.Equal(Person.Name, Delivery().After(new HoldPlaced(Paper, "等等")).HeldBy);
    }

    [Fact]
    public void A_person_who_resumes_ends_the_hold_and_asks_at_once()
    {
        var after = (Delivery(standing: Accepted(seconds: 99), progress: Held(new Hold(HoldKind.HeldByPerson))) with { HeldBy = "li", Failures = 3, Looks = 9 }).After(Resume);
        Assert.Equal((null, 0, Idle, Accepted(), Schedules.EarlyLooks - 1), (after.HeldBy, after.Failures, after.Progress, after.Standing, after.Looks));
    }

    [Fact]
    public void A_platform_that_calls_back_lifts_no_hold_and_sends_nothing_again()
    {
        foreach (var progress in (Progress[])[Stuck(), Waiting(), Held(new Hold(HoldKind.HeldByPerson, Note: "li"))])
        {
            var before = Delivery(progress: progress) with { HeldBy = "li", Failures = 3 };
            Assert.Equal(before, DeliveryFold.Apply(before, Resume, Now, Actor.Machine));
        }

        Assert.Equal(Accepted(), DeliveryFold.Apply(Delivery(standing: Accepted(seconds: 99)), Resume, Now, Actor.Machine).Standing);
        Assert.Equal(Uncertain(), DeliveryFold.Apply(Delivery(progress: Uncertain(seconds: 99)), Resume, Now, Actor.Machine).Progress);
        Assert.Equal(Uncertain(), DeliveryFold.Apply(Delivery(progress: Stuck(StuckReason.OutcomeUnknown, Uncertain(looks: 9))), Resume, Now, Actor.Machine).Progress);
    }

    [Fact]
    public void A_forced_resend_is_the_next_round()
    {
        var after = (Delivery(standing: Live(), progress: Stuck()) with { Round = 1, Failures = 8 }).After(new ResendForced(Paper, "确实没有"));
        Assert.Equal((Given.Nothing, Idle, 2, 0), (after.Standing, after.Progress, after.Round, after.Failures));
    }

    [Fact]
    public void What_is_given_up_is_not_wished_any_more_and_says_by_whom()
    {
        var after = Delivery(progress: Stuck()).After(new Abandoned(Paper, "不发了"));
        Assert.Equal((new Wanted.Skipped("不发了"), Idle, Person.Name), (after.Wanted, after.Progress, after.AbandonedBy));
    }

    [Fact]
    public void A_withdrawal_after_giving_up_a_doubt_still_looks_for_the_copy()
    {
        var after = Delivery(progress: Uncertain()).After(new Abandoned(Paper, "不发了"), new Wished(Paper, Withdrawn()));
        Assert.Equal(new Step.Look(), Planner.Next(after, Usual));
    }

    [Fact]
    public void A_post_by_hand_is_live_at_its_address() =>
        Assert.Equal(new Standing.Live(1, null, Address), Delivery(progress: Held(new Hold(HoldKind.ByHand))).After(new PostedByHand(Paper, 1, Address)).Standing);

    [Fact]
    public void A_person_who_saw_it_is_named_and_a_withdrawal_seen_gone_is_removed()
    {
        var seen = Delivery(standing: Live()).After(new Attested(Paper, "看到了"));
        Assert.Equal((Presence.Attested, Person.Name, Live()), (seen.Sighting!.Presence, seen.AttestedBy, seen.Standing));
        Assert.Equal(Removed(), Delivery(Withdrawn(), Live(), Stuck(StuckReason.WithdrawByHand)).After(new Attested(Paper, "已看不到")).Standing);
    }

    [Fact]
    public void A_person_who_saw_what_was_accepted_or_in_doubt_makes_it_live_so_that_it_is_not_sent_again()
    {
        Assert.Equal(new Standing.Live(1, Reference, null), Delivery(standing: Accepted(), progress: Stuck(StuckReason.OutcomeUnknown)).After(new Attested(Paper, "看到了")).Standing);
        Assert.Equal(Live(2), Delivery(Published(2), Live(), Uncertain(Verb.Update, 2)).After(new Attested(Paper, "看到了")).Standing);
        Assert.Equal(Live(2), Delivery(Published(2), Live(), Stuck(StuckReason.OutcomeUnknown, Uncertain(Verb.Update, 2))).After(new Attested(Paper, "看到了")).Standing);
    }

    [Fact]
    public void What_a_person_declares_absent_may_be_sent_again()
    {
        Assert.Equal((Given.Nothing, Idle), Standing(Delivery(progress: Uncertain()).After(new DeclaredAbsent(Paper, "没有"))));
        Assert.Equal((Given.Nothing, Idle), Standing(Delivery(standing: Accepted()).After(new DeclaredAbsent(Paper, "没有"))));
        Assert.Equal((Live(), Idle), Standing(Delivery(Published(2), Live(), Uncertain(Verb.Update, 2)).After(new DeclaredAbsent(Paper, "没有"))));
    }

    private static (Standing, int) Pick(Delivery delivery) => (delivery.Standing, delivery.Looks);

    private static (Standing, Progress) Standing(Delivery delivery) => (delivery.Standing, delivery.Progress);
}
