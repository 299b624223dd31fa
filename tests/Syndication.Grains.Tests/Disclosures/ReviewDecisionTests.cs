using Syndication.Grains.Disclosures;
using static Syndication.Grains.Tests.Disclosures.Cast;

namespace Syndication.Grains.Tests.Disclosures;

public sealed class ReviewDecisionTests
{
    private static readonly Dictionary<ReviewStep, Actor> Reviewers = new()
    {
        [ReviewStep.First] = First, [ReviewStep.Second] = Second, [ReviewStep.Secrecy] = Secrecy, [ReviewStep.SignOff] = Leader,
    };

    public static TheoryData<string> Kinds => [.. DisclosureKind.All.Select(k => k.Code)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_takes_its_steps_in_order_and_no_step_is_skipped(string kind)
    {
        var item = Item(kind).Submitted();
        ReviewStep[] route = DisclosureKind.Find(kind)!.Route == ReviewRoute.Full
            ? [ReviewStep.First, ReviewStep.Second, ReviewStep.Secrecy, ReviewStep.SignOff]
            : [ReviewStep.First, ReviewStep.Secrecy, ReviewStep.SignOff];
        foreach (var step in route)
        {
            foreach (var other in Enum.GetValues<ReviewStep>().Where(s => s != step))
            {
                Refused("not-now", item, Pass(other, "可公开"), Reviewers[other]);
            }

            item = item.Then((Pass(step, "可公开"), Reviewers[step]))!;
        }

        Assert.Equal(ItemState.Signed, item.State);
        Refused("not-now", item, Pass(ReviewStep.SignOff), Leader);
    }

    [Fact]
    public void A_draft_is_not_reviewed() => Refused("not-now", Item(), Pass(ReviewStep.First), First);

    [Fact]
    public void Nobody_reviews_their_own_item()
    {
        var both = Of("author", Role.Author, Role.DepartmentReviewer);
        Refused("forbidden", Item().Submitted(), Pass(ReviewStep.First), both);
    }

    [Fact]
    public void A_return_says_why_and_goes_back_to_the_author()
    {
        var item = Item().Submitted();
        Refused("invalid", item, new Command.Review(ReviewStep.First, false, " "), First);
        var returned = item.Then((new Command.Review(ReviewStep.First, false, "日期不对"), First))!;
        Assert.Equal(ItemState.Returned, returned.State);
        Assert.Empty(returned.Submitted().Reviews);
    }

    [Theory]
    [InlineData("可公开", true)]
    [InlineData("可公开，无涉密内容", true)]
    [InlineData("删减后公开", true)]
    [InlineData("不予公开", false)]
    [InlineData("报请确定", false)]
    [InlineData("同意", false)]
    [InlineData("不可公开", false)]
    [InlineData("", false)]
    public void A_passed_secrecy_review_says_that_it_may_be_public(string opinion, bool passes)
    {
        var item = Item().Submitted().Then((Pass(ReviewStep.First), First));
        Assert.Equal(passes, Cast.Decision.Of(item, Pass(ReviewStep.Secrecy, opinion), Secrecy).Refusal is null);
    }

    [Theory]
    [InlineData("不予公开")]
    [InlineData("报请确定")]
    public void A_secrecy_review_that_says_no_returns_it(string opinion) =>
        Assert.Equal(ItemState.Returned, Item().Submitted().Then((Pass(ReviewStep.First), First), (new Command.Review(ReviewStep.Secrecy, false, opinion), Secrecy))!.State);

    [Fact]
    public void The_full_route_needs_three_people_and_the_short_one_two()
    {
        var one = Of("all", Role.DepartmentReviewer, Role.DisclosureOffice, Role.SecrecyReviewer, Role.SigningLeader);
        var full = Item("regulation").Submitted().Then((Pass(ReviewStep.First), one), (Pass(ReviewStep.Second), one), (Pass(ReviewStep.Secrecy, "可公开"), one));
        Refused("forbidden", full, Pass(ReviewStep.SignOff), one);
        Assert.Null(Cast.Decision.Of(full, Pass(ReviewStep.SignOff), Leader).Refusal);
        Assert.Null(Cast.Decision.Of(full, new Command.Review(ReviewStep.SignOff, false, "退回"), one).Refusal);
        var brief = Item().Submitted().Then((Pass(ReviewStep.First), one), (Pass(ReviewStep.Secrecy, "可公开"), one));
        Assert.Null(Cast.Decision.Of(brief, Pass(ReviewStep.SignOff), one).Refusal);
    }

    [Fact]
    public void Sign_off_with_a_plan_schedules_it_in_the_same_step()
    {
        Assert.Equal((ItemState.Scheduled, Given.In(60)), (Signed(plan: new(Given.In(60))) is var item ? (item.State, item.ReleaseAt!.Value) : default));
        Assert.Equal(ItemState.Signed, Signed().State);
    }
}
