using Syndication.Grains.Deliveries;
using Syndication.Grains.Disclosures;
using Syndication.Grains.Tests.Disclosures;
using static Syndication.Grains.Tests.Given;

namespace Syndication.Grains.Tests.Deliveries;

public sealed class ShownTests
{
    private static readonly Dictionary<StatusCode, (Delivery Delivery, Situation Now)[]> Rows = new()
    {
        [StatusCode.AwaitingApproval] = [(HeldBy(HoldKind.Approval), Usual)],
        [StatusCode.Queued] = [(Delivery(), Usual)],
        [StatusCode.Due] = [(HeldBy(HoldKind.Embargo), Usual)],
        [StatusCode.AfterPortal] = [(HeldBy(HoldKind.PortalFirst), Usual)],
        [StatusCode.InGazette] = [(HeldBy(HoldKind.Issue), Usual)],
        [StatusCode.Quota] = [(HeldBy(HoldKind.Quota), Usual)],
        [StatusCode.OpeningHours] = [(HeldBy(HoldKind.OpeningHours), Usual)],
        [StatusCode.OutletPaused] = [(HeldBy(HoldKind.Paused), Usual)],
        [StatusCode.Held] = [(HeldBy(HoldKind.HeldByPerson), Usual)],
        [StatusCode.OutletCredential] = [(HeldBy(HoldKind.Credential), Usual)],
        [StatusCode.Sending] = [(Delivery(progress: Attempting()), Usual), (Delivery(Withdrawn(), progress: Attempting()), Usual)],
        [StatusCode.WithPlatform] = [(Delivery(standing: Accepted()), Usual)],
        [StatusCode.Retrying] = [(Delivery(progress: Waiting()), Usual)],
        [StatusCode.Checking] = [(Delivery(progress: Uncertain()), Usual), (Delivery(Withdrawn(), Live(), Uncertain(Verb.Withdraw)), Usual)],
        [StatusCode.Correcting] = [(Delivery(Published(2), Live()), Usual), (Delivery(Published(2), Updating()), Usual), (Delivery(Published(2), Live(), Attempting(Verb.Update, 2)), Usual), (Delivery(Published(2), Live(), Attempting(Verb.Withdraw)), Usual), (Delivery(Published(2), Removed()), Usual)],
        [StatusCode.Withdrawing] = [(Delivery(Withdrawn(), Live()), Usual), (Delivery(Withdrawn(), Live(), Attempting(Verb.Withdraw)), Usual)],
        [StatusCode.Live] = [(Delivery(standing: Live()), Usual), (Seen(Presence.Missing, 1), Usual), (Seen(Presence.Stale, 3), Usual), (Seen(Presence.Altered, 1), Usual)],
        [StatusCode.Verified] = [(Seen(Presence.Matches), Usual)],
        [StatusCode.LiveUnverifiable] = [(Delivery(standing: Live()), Usual with { Profile = Profile with { CanVerify = false } }), (Seen(Presence.Unreachable), Usual)],
        [StatusCode.ConfirmedByPerson] = [(Seen(Presence.Attested) with { AttestedBy = "li" }, Usual with { Profile = Profile with { CanVerify = false } })],
        [StatusCode.Withdrawn] = [(Delivery(Withdrawn(), Removed()), Usual), (Seen(Presence.Matches, 1, Removed()) with { Wanted = Withdrawn() }, Usual), (Seen(Presence.Missing, 4, Removed()) with { Wanted = Withdrawn() }, Usual)],
        [StatusCode.FixBeforeRelease] = [(HeldBy(HoldKind.Blocked), Usual), (HeldBy(HoldKind.Blocked), Usual with { Blocked = Problem.Blocking("x", "title", "过长", "Long") })],
        [StatusCode.Missed] = [(HeldBy(HoldKind.Missed), Usual)],
        [StatusCode.OutcomeUnknown] = [(Delivery(progress: Stuck(StuckReason.OutcomeUnknown, Uncertain())), Usual), (Delivery(Withdrawn(), Live(), Stuck(StuckReason.OutcomeUnknown, Uncertain(Verb.Withdraw))), Usual), (Delivery(Withdrawn(), progress: Stuck(StuckReason.OutcomeUnknown, Uncertain())), Usual), (Delivery(standing: Accepted(), progress: Stuck(StuckReason.OutcomeUnknown)), Usual)],
        [StatusCode.Refused] = [(Delivery(progress: Stuck(StuckReason.Refused)), Usual), (Delivery(progress: new Progress.Stuck(StuckReason.Refused, Away)), Usual)],
        [StatusCode.GaveUp] = [(Delivery(progress: Stuck(StuckReason.GaveUp)), Usual)],
        [StatusCode.OldTextShowing] = [(Seen(Presence.Stale), Usual)],
        [StatusCode.TextDiffers] = [(Seen(Presence.Altered), Usual)],
        [StatusCode.NotThere] = [(Seen(Presence.Missing), Usual), (Seen(Presence.Matches, 4, Removed()) with { Wanted = Withdrawn() }, Usual), (Seen(Presence.Leaked, 4, Removed()) with { Wanted = Withdrawn() }, Usual)],
        [StatusCode.OutEarly] = [(Seen(Presence.Leaked, 0), Usual)],
        [StatusCode.PostByHand] = [(HeldBy(HoldKind.ByHand), Usual)],
        [StatusCode.ConfirmForScreen] = [(HeldBy(HoldKind.Confirmation), Usual)],
        [StatusCode.WithdrawByHand] = [(Delivery(Withdrawn(), Live(), Stuck(StuckReason.WithdrawByHand)), Usual), (Delivery(Withdrawn(), Updating(), Stuck(StuckReason.WithdrawByHand)), Usual)],
        [StatusCode.CorrectByHand] = [(Delivery(Published(2), Live(), Stuck(StuckReason.CorrectByHand)), Usual)],
        [StatusCode.RemovedByPlatform] = [(Delivery(standing: Removed(byUs: false), progress: Stuck(StuckReason.RemovedByOthers)), Usual)],
        [StatusCode.Cancelled] = [(Delivery(Withdrawn()), Usual)],
        [StatusCode.NotForThisOutlet] = [(Delivery(Skipped), Usual)],
        [StatusCode.Abandoned] = [(Delivery(Skipped) with { AbandonedBy = "li" }, Usual)],
    };

    public static TheoryData<StatusCode> Codes => [.. Enum.GetValues<StatusCode>()];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Each_word_is_shown_when_it_is_true(StatusCode code) =>
        Assert.All(Rows[code], row => Assert.Equal(code, Shown.Of(row.Delivery, row.Now).Code));

    [Theory]
    [MemberData(nameof(Codes))]
    public void Needs_action_says_what_happened_and_offers_what_is_then_allowed(StatusCode code)
    {
        foreach (var (delivery, now) in Rows[code])
        {
            var status = Shown.Of(delivery, now);
            Assert.Equal(status.Group == StatusGroup.NeedsAction, status.Action is not null);
            if (status.Action is { } action)
            {
                Assert.NotEmpty(status.Detail!.En);
                Assert.NotEmpty(status.Detail.Zh);
                Allowed(delivery, action);
            }
        }
    }

    [Fact]
    public void Every_combination_of_wish_standing_progress_and_sighting_has_one_word()
    {
        var deliveries = from wanted in (Wanted[])[Published(1), Published(2), Withdrawn(), Withdrawn(WithdrawalKind.Gone), Skipped]
                         from standing in (Standing[])[Given.Nothing, Accepted(), Live(), Live(2), Updating(), Removed(), Removed(byUs: false)]
                         from progress in AllProgress()
                         from presence in (Presence?[])[null, .. Enum.GetValues<Presence>()]
                         from looks in (int[])[0, 4]
                         select Delivery(wanted, standing, progress) with { Sighting = presence is { } p ? new(p) : null, Looks = looks };
        foreach (var delivery in deliveries)
        {
            foreach (var profile in (ChannelProfile[])[Profile, Profile with { CanVerify = false }])
            {
                var status = Shown.Of(delivery, Usual with { Profile = profile });
                Assert.True(Enum.IsDefined(status.Code), delivery.ToString());
                Assert.False(string.IsNullOrWhiteSpace(status.Words.Zh) || string.IsNullOrWhiteSpace(status.Words.En), delivery.ToString());
                Assert.True((int)status.Code / 20 == (int)status.Group, $"{status.Code} is in the group {status.Group}");
                Assert.True(status.Group == StatusGroup.NeedsAction == (status.Action is not null) && (status.Action is null || status.Detail is not null), delivery.ToString());
            }
        }
    }

    [Fact]
    public void Times_are_those_of_the_city_with_the_date_on_another_day()
    {
        Assert.Equal("Retrying at 10:01", Shown.Of(Delivery(progress: Waiting()), Usual).Words.En);
        Assert.Equal("Due 03-03 10:00", Shown.Of(Delivery(progress: Held(new Hold(HoldKind.Embargo, Now.AddDays(1)))), Usual).Words.En);
    }

    private static void Allowed(Delivery delivery, DeliveryAction action)
    {
        if (action is DeliveryAction.Edit or DeliveryAction.ResumeOutlet)
        {
            return;
        }

        var decided = Cast.Decision.Of(Cast.Released().With(delivery), new Command.Act(Paper, action, "看过了", Address), Cast.Operator);
        Assert.True(decided.Refusal is null, $"{Shown.Of(delivery, Usual).Code} offers {action}: {decided.Refusal?.Message.En}");
    }

    private static IEnumerable<Progress> AllProgress() =>
    [
        Idle, Waiting(), .. Enum.GetValues<Verb>().Select(v => Attempting(v)), .. Enum.GetValues<Verb>().Select(v => Uncertain(v)),
        .. Enum.GetValues<StuckReason>().Select(r => Stuck(r)), Stuck(StuckReason.OutcomeUnknown, Uncertain()),
        .. Enum.GetValues<HoldKind>().Select(h => Held(new Hold(h))), .. Enum.GetValues<HoldKind>().Select(h => Held(new Hold(h, In(9), "li"))),
    ];

    private static Delivery HeldBy(HoldKind kind) => Delivery(progress: Held(new Hold(kind, In(60), "3")));

    private static Delivery Seen(Presence presence, int looks = 4, Standing? standing = null) => Delivery(standing: standing ?? Live()) with { Sighting = new(presence), Looks = looks };
}
