using Syndication.Grains.Deliveries;
using Syndication.Grains.Disclosures;
using static Syndication.Grains.Tests.Disclosures.Cast;
using static Syndication.Grains.Tests.Given;

namespace Syndication.Grains.Tests.Disclosures;

public sealed class ActDecisionTests
{
    private static readonly Delivery Doubt = Delivery(progress: Uncertain());
    private static readonly Delivery StuckDoubt = Delivery(progress: Stuck(StuckReason.OutcomeUnknown, Uncertain()));
    private static readonly Delivery Failed = Delivery(progress: Stuck(StuckReason.GaveUp));
    private static readonly Delivery Sending = Delivery(standing: Accepted(), progress: Attempting());

    [Theory]
    [InlineData(DeliveryAction.Hold)]
    [InlineData(DeliveryAction.Abandon)]
    [InlineData(DeliveryAction.Attest)]
    [InlineData(DeliveryAction.DeclareAbsent)]
    [InlineData(DeliveryAction.ForceResend)]
    public void A_deed_that_overrules_the_machine_has_a_reason(DeliveryAction action) =>
        Refused("invalid", Cast.Released().With(StuckDoubt), new Command.Act(Paper, action, " "), Operator);

    [Fact]
    public void An_outlet_that_was_not_chosen_is_not_found() => Refused("not-found", Cast.Released(), new Command.Act(new("other"), DeliveryAction.Retry), Operator);

    [Fact]
    public void While_it_is_being_sent_nobody_overrules_it()
    {
        foreach (var action in (DeliveryAction[])[DeliveryAction.Retry, DeliveryAction.Hold, DeliveryAction.Abandon, DeliveryAction.Attest, DeliveryAction.DeclareAbsent, DeliveryAction.ConfirmByHand, DeliveryAction.ForceResend])
        {
            Refused("not-now", Cast.Released().With(Sending), new Command.Act(Paper, action, "原因", Address), Operator);
        }
    }

    [Fact]
    public void A_retry_is_for_what_failed_and_never_for_a_doubt()
    {
        Does<Resumed>(Failed, DeliveryAction.Retry);
        Does<Resumed>(Delivery(progress: Waiting()), DeliveryAction.Retry);
        RefusedNow(Doubt, DeliveryAction.Retry);
        RefusedNow(Delivery(standing: Live()), DeliveryAction.Retry);
    }

    [Fact]
    public void A_check_asks_about_what_stands_or_is_in_doubt()
    {
        Does<Resumed>(Doubt, DeliveryAction.Check);
        Does<Resumed>(StuckDoubt, DeliveryAction.Check);
        Does<Resumed>(Delivery(standing: Live()), DeliveryAction.Check);
        RefusedNow(Delivery(), DeliveryAction.Check);
    }

    [Fact]
    public void Only_what_a_person_holds_is_resumed()
    {
        Does<Resumed>(Delivery() with { HeldBy = "li" }, DeliveryAction.Resume);
        RefusedNow(Delivery(), DeliveryAction.Resume);
    }

    [Fact]
    public void Holding_and_giving_up_are_open_until_it_is_given_up()
    {
        Does<HoldPlaced>(Delivery(), DeliveryAction.Hold);
        Does<Abandoned>(Failed, DeliveryAction.Abandon);
        RefusedNow(Delivery(Skipped), DeliveryAction.Abandon);
    }

    [Fact]
    public void A_person_attests_what_can_stand_there()
    {
        Does<Attested>(Delivery(standing: Live()), DeliveryAction.Attest);
        Does<Attested>(Delivery(Withdrawn(), Updating(), Stuck(StuckReason.WithdrawByHand)), DeliveryAction.Attest);
        RefusedNow(Delivery(), DeliveryAction.Attest);
    }

    [Fact]
    public void Only_a_doubt_or_a_promise_is_declared_absent()
    {
        Does<DeclaredAbsent>(Doubt, DeliveryAction.DeclareAbsent);
        Does<DeclaredAbsent>(StuckDoubt, DeliveryAction.DeclareAbsent);
        Does<DeclaredAbsent>(Delivery(standing: Accepted()), DeliveryAction.DeclareAbsent);
        RefusedNow(Delivery(standing: Live()), DeliveryAction.DeclareAbsent);
        RefusedNow(Failed, DeliveryAction.DeclareAbsent);
    }

    [Fact]
    public void A_resend_is_forced_only_where_somebody_can_know_that_it_is_not_there()
    {
        Does<ResendForced>(Failed, DeliveryAction.ForceResend);
        Does<ResendForced>(Delivery(standing: Live()) with { Sighting = new(Presence.Missing) }, DeliveryAction.ForceResend);
        RefusedNow(Delivery(standing: Live()), DeliveryAction.ForceResend);
        RefusedNow(Doubt, DeliveryAction.ForceResend);
        RefusedNow(Delivery(Withdrawn(), progress: Stuck()), DeliveryAction.ForceResend);
    }

    [Fact]
    public void A_second_person_confirms_once_and_is_not_the_author()
    {
        Does<Confirmed>(Delivery(), DeliveryAction.Confirm);
        RefusedNow(Delivery() with { ConfirmedBy = "li" }, DeliveryAction.Confirm);
        Refused("forbidden", Cast.Released(), new Command.Act(Paper, DeliveryAction.Confirm), Of("author", Role.Operator));
    }

    [Fact]
    public void The_author_may_post_by_hand_and_nothing_else()
    {
        var waits = Cast.Released().With(Delivery(progress: Held(new Hold(HoldKind.ByHand))));
        Assert.Equal(new PostedByHand(Paper, 1, Address), Assert.Single(Cast.Decision.Of(waits, new Command.Act(Paper, DeliveryAction.ConfirmByHand, null, Address), Author).Events));
        Refused("forbidden", waits, new Command.Act(Paper, DeliveryAction.Retry), Author);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("ftp://example.org/1")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://li:secret@example.org/1")]
    [InlineData("/1")]
    public void A_post_by_hand_gives_its_public_address(string? address) =>
        Refused("invalid", Cast.Released().With(Delivery(progress: Held(new Hold(HoldKind.ByHand)))),
            new Command.Act(Paper, DeliveryAction.ConfirmByHand, null, address is null ? null : new(address, UriKind.RelativeOrAbsolute)), Operator);

    [Fact]
    public void What_is_not_waiting_for_a_hand_is_not_confirmed_by_hand()
    {
        RefusedNow(Delivery(standing: Live()), DeliveryAction.ConfirmByHand);
        RefusedNow(Delivery(Withdrawn(), Live(), Stuck()), DeliveryAction.ConfirmByHand);
        RefusedNow(Delivery(progress: Held(new Hold(HoldKind.Approval), new Hold(HoldKind.ByHand))), DeliveryAction.ConfirmByHand);
    }

    private static void Does<T>(Delivery delivery, DeliveryAction action)
        where T : DisclosureEvent =>
        Assert.IsType<T>(Assert.Single(Cast.Decision.Of(Cast.Released().With(delivery), new Command.Act(Paper, action, "原因", Address), Operator).Events));

    private static void RefusedNow(Delivery delivery, DeliveryAction action) =>
        Refused("not-now", Cast.Released().With(delivery), new Command.Act(Paper, action, "原因", Address), Operator);
}
