using Syndication.Grains.Deliveries;
using Syndication.Grains.Disclosures;
using static Syndication.Grains.Tests.Disclosures.Cast;

namespace Syndication.Grains.Tests.Disclosures;

public sealed class DecisionTests
{
    private static readonly DateTimeOffset Later = Given.In(3600);

    private static readonly Dictionary<string, (Disclosure? Item, Command Command, string[] May)> Roles = new()
    {
        ["draft"] = (null, new Command.Draft(Edition(), [Given.Paper], null), ["author", "press"]),
        ["edit"] = (Item(), new Command.Edit(Edition(), [Given.Paper], null), ["author", "press"]),
        ["correct"] = (Cast.Released(), new Command.Correct(Edition(2, note: "改正日期")), ["author", "press"]),
        ["submit"] = (Item(), new Command.Submit(), ["author", "press"]),
        ["release"] = (Signed(), new Command.Release(Later), ["first", "second", "leader", "press"]),
        ["unschedule"] = (Signed(plan: new(Later)), new Command.Unschedule("改期"), ["author", "first", "second", "leader", "press"]),
        ["withdraw"] = (Cast.Released(), new Command.Withdraw(WithdrawalKind.Notice, "内容有误"), ["leader"]),
        ["skip"] = (Item(), new Command.Skip(Given.Paper, "不适用"), ["author", "press"]),
        ["act"] = (Cast.Released(), new Command.Act(Given.Paper, DeliveryAction.Hold, "等等"), ["operator", "press"]),
        ["first review"] = (Item().Submitted(), Pass(ReviewStep.First), ["first"]),
    };

    public static TheoryData<string> Orders => [.. Roles.Keys];

    [Theory]
    [MemberData(nameof(Orders))]
    public void Each_order_is_open_to_its_roles_only(string name)
    {
        var (item, command, may) = Roles[name];
        Assert.Equal(may, Cast.All.Where(a => Cast.Decision.Of(item, command, a).Refusal is null).Select(a => a.Id).OrderBy(id => Array.IndexOf(may, id)));
        Assert.All(Cast.All.Where(a => !may.Contains(a.Id)), a => Refused("forbidden", item, command, a));
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public void People_of_another_organisation_may_do_nothing(string name)
    {
        var (item, command, may) = Roles[name];
        Refused("forbidden", item, command, Cast.All.First(a => a.Id == may[0]) with { Organisation = "health" });
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public void What_does_not_exist_is_not_found_and_what_exists_is_not_drafted_again(string name)
    {
        var (_, command, may) = Roles[name];
        if (command is Command.Draft)
        {
            Refused("exists", Item(), command, Author);
        }
        else
        {
            Refused("not-found", null, command, Cast.All.First(a => a.Id == may[0]));
        }
    }

    [Fact]
    public void People_of_the_organisation_above_may_act() =>
        Assert.Null(Cast.Decision.Of(Cast.Released(), new Command.Withdraw(WithdrawalKind.Gone, "内容有误"), Leader with { Organisation = "city" }).Refusal);

    [Fact]
    public void Another_author_of_the_same_organisation_may_edit_but_one_from_above_may_not()
    {
        var edit = new Command.Edit(Edition(), [Given.Paper], null);
        Assert.Null(Cast.Decision.Of(Item(), edit, Of("colleague", Role.Author)).Refusal);
        Refused("forbidden", Item(), edit, Of("above", Role.Author) with { Organisation = "city" });
    }

    [Fact]
    public void A_draft_names_an_outlet_and_a_time_that_can_still_come()
    {
        Refused("invalid", null, new Command.Draft(Edition(), [], null), Author);
        Refused("invalid", null, new Command.Draft(Edition(), [Given.Paper], new(Given.Now)), Author);
        Refused("invalid", Item(), new Command.Edit(Edition(), [Given.Paper], new(Given.In(-1))), Author);
        Refused("invalid", Signed(), new Command.Release(Given.Now), Press);
    }

    [Fact]
    public void Release_now_can_be_stopped_for_ten_seconds_and_an_emergency_leaves_at_once()
    {
        Assert.Equal(new Scheduled(1, Given.In(10)), Assert.Single(Cast.Decision.Of(Signed(), new Command.Release(null), Press).Events));
        Assert.Equal(new Scheduled(1, Given.Now), Assert.Single(Cast.Decision.Of(Signed("emergency"), new Command.Release(null), Press).Events));
        var leaving = Signed(plan: new(null));
        Assert.Equal((ItemState.Scheduled, Given.In(10)), (leaving.State, leaving.ReleaseAt));
        Assert.Equal(ItemState.Signed, leaving.Then((new Command.Unschedule("等等"), Press))!.State);
    }

    [Fact]
    public void After_its_instant_a_release_is_neither_stopped_nor_moved_nor_edited()
    {
        var gone = Signed(plan: new(Later)) with { ReleaseAt = Given.Now };
        Refused("not-now", gone, new Command.Unschedule("等等"), Press);
        Refused("not-now", gone, new Command.Release(Later), Press);
        Refused("not-now", gone, new Command.Edit(Edition(), [Given.Paper], null), Author);
    }

    [Fact]
    public void A_release_instant_can_be_moved_before_it_comes() =>
        Assert.Equal(new Scheduled(1, Given.In(7200)), Assert.Single(Cast.Decision.Of(Signed(plan: new(Later)), new Command.Release(Given.In(7200)), Press).Events));

    [Fact]
    public void A_time_that_passes_before_sign_off_is_missed_and_never_goes_out_late()
    {
        var item = Item().Submitted().Then((Pass(ReviewStep.First), First), (Pass(ReviewStep.Secrecy, "可公开"), Secrecy))! with { Plan = new(Given.In(-1)) };
        var signed = item.Then((Pass(ReviewStep.SignOff), Leader))!;
        Assert.Equal((ItemState.Signed, Given.In(-1), null), (signed.State, signed.MissedAt!.Value, signed.ReleaseAt));
    }

    [Fact]
    public void An_unsigned_item_is_planned_and_not_released() =>
        Assert.IsType<Planned>(Assert.Single(Cast.Decision.Of(Item().Submitted(), new Command.Release(null), Press).Events));

    [Fact]
    public void What_is_released_is_corrected_with_a_note_and_not_edited()
    {
        Refused("not-now", Cast.Released(), new Command.Edit(Edition(), [Given.Paper], null), Author);
        Refused("not-now", Item(), new Command.Correct(Edition(2, note: "改正")), Author);
        Refused("invalid", Cast.Released(), new Command.Correct(Edition(2, note: " ")), Author);
    }

    [Fact]
    public void Editing_a_correction_never_loses_an_outlet_where_the_item_stands()
    {
        var item = Cast.Released().Then((new Command.Correct(Edition(2, note: "改正")), Author), (new Command.Edit(Edition(2, note: "改正"), [new("other")], null), Author))!;
        Assert.Equal([Given.Paper], item.Outlets);
        Assert.Equal([Given.Paper], item.Deliveries.Keys);
    }

    [Fact]
    public void An_edit_takes_the_reviews_back() =>
        Assert.Equal((ItemState.Draft, 0), (Signed().Then((new Command.Edit(Edition(), [Given.Paper], null), Author))! is var item ? (item.State, item.Reviews.Count) : default));

    [Fact]
    public void It_is_submitted_once() => Refused("not-now", Item().Submitted(), new Command.Submit(), Author);

    [Fact]
    public void A_withdrawal_has_a_reason_a_target_and_happens_once()
    {
        Refused("invalid", Cast.Released(), new Command.Withdraw(WithdrawalKind.Gone, " "), Leader);
        Refused("invalid", Cast.Released(), new Command.Withdraw(WithdrawalKind.Replaced, "替代"), Leader);
        var withdrawn = Cast.Released().Then((new Command.Withdraw(WithdrawalKind.Replaced, "替代", Given.Address), Leader))!;
        Assert.Equal(new Wanted.Withdrawn(WithdrawalKind.Replaced, "替代", Given.Address), withdrawn.Deliveries[Given.Paper].Wanted);
        foreach (var command in (Command[])[new Command.Withdraw(WithdrawalKind.Gone, "再撤"), new Command.Release(Later), new Command.Correct(Edition(2, note: "改")), new Command.Edit(Edition(), [Given.Paper], null)])
        {
            var actor = command switch { Command.Withdraw => Leader, Command.Release => Press, _ => Author };
            Refused("not-now", withdrawn, command, actor);
        }
    }

    [Fact]
    public void A_withdrawn_item_never_goes_back_to_an_old_edition()
    {
        var withdrawn = Cast.Released().Then((new Command.Withdraw(WithdrawalKind.Gone, "撤"), Leader)).Happened(Actor.Machine, new Released(1, Given.Now));
        Assert.IsType<Wanted.Withdrawn>(withdrawn!.Deliveries[Given.Paper].Wanted);
    }

    [Fact]
    public void An_outlet_is_skipped_with_a_reason_only_while_nothing_can_have_gone_out_there()
    {
        var skip = new Command.Skip(Given.Paper, "不适用");
        Assert.Equal(new Wanted.Skipped("不适用"), Item().Then((skip, Author))!.Deliveries[Given.Paper].Wanted);
        Refused("not-now", Item(), skip with { Outlet = new("other") }, Author);
        foreach (var delivery in (Delivery[])
            [Given.Delivery(standing: Given.Live()), Given.Delivery(progress: Given.Attempting()), Given.Delivery(progress: Given.Uncertain()), Given.Delivery(progress: Given.Stuck(StuckReason.OutcomeUnknown, Given.Uncertain()))])
        {
            Refused("not-now", Cast.Released().With(delivery), skip, Author);
        }
    }
}
