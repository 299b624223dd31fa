using Syndication.Grains.Deliveries;
using Syndication.Grains.Disclosures;
using static Syndication.Grains.Tests.Given;

namespace Syndication.Grains.Tests.Deliveries;

/// <summary>The planner's table (design, section 6), a named row for each of its arms.</summary>
public sealed class PlannerTests
{
    private static readonly Dictionary<string, Row> Rows = All().ToDictionary(r => r.Name);

    public static TheoryData<string> Names => [.. Rows.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Row_of_the_table(string name)
    {
        var row = Rows[name];
        Assert.Equal(row.Says, Planner.Next(row.Delivery, row.Now ?? Usual));
    }

    private static IEnumerable<Row> All() =>
    [
        new("nothing stands, nothing in the way: publish", Delivery(), Send(Verb.Publish, 1)),
        new("not released yet: the disclosure's own hold", Delivery(), Hold(new Hold(HoldKind.Embargo, In(60))), Usual with { ReleasedEdition = 0, NotReleased = new(HoldKind.Embargo, In(60)) }),
        new("not released and nobody says why: approval", Delivery(), Hold(new Hold(HoldKind.Approval)), Usual with { ReleasedEdition = 0 }),
        new("an older edition is released, the wanted one is not: held", Delivery(Published(2), Live()), Hold(new Hold(HoldKind.Approval)), Usual with { ReleasedEdition = 1 }),
        new("held for what still stands in the way: sleeps until it ends", Delivery(progress: Held(new Hold(HoldKind.Embargo, In(60)))), new Step.Sleep(In(60)), Usual with { ReleasedEdition = 0, NotReleased = new(HoldKind.Embargo, In(60)) }),
        new("held by what only a person ends: nothing", Delivery(progress: Held(new Hold(HoldKind.Paused, Note: "li"))), Nothing(), Usual with { PausedBy = "li" }),
        new("what held it has ended: publish", Delivery(progress: Held(new Hold(HoldKind.Paused, Note: "li"))), Send(Verb.Publish, 1)),

        new("the outlet's form is refused: held until mended", Delivery(), Hold(new Hold(HoldKind.Blocked, Note: "title-too-long")), Usual with { Blocked = Problem.Blocking("title-too-long", "title", "标题过长", "Too long") }),
        new("a gazette collects", Delivery(), Hold(new Hold(HoldKind.Issue, Note: "3")), Usual with { Profile = Profile with { Collects = true }, Issue = "3" }),
        new("a screen waits for its second person", Delivery(), Hold(new Hold(HoldKind.Confirmation)), Usual with { Profile = Profile with { NeedsConfirmation = true } }),
        new("a confirmed screen goes out", Delivery() with { ConfirmedBy = "li" }, Send(Verb.Publish, 1), Usual with { Profile = Profile with { NeedsConfirmation = true } }),
        new("a hand-over waits for a person", Delivery(), Hold(new Hold(HoldKind.ByHand)), Usual with { Profile = Profile with { ByHand = true } }),
        new("the outlet is paused", Delivery(), Hold(new Hold(HoldKind.Paused, Note: "li")), Usual with { PausedBy = "li" }),
        new("the outlet is red", Delivery(), Hold(new Hold(HoldKind.Credential, Note: "40001")), Usual with { OutletFault = BadKey }),
        new("the quota is used up: sleeps until it is back", Delivery(progress: Held(new Hold(HoldKind.Quota, In(60)))), new Step.Sleep(In(60))),
        new("the quota is back: publish", Delivery(progress: Held(new Hold(HoldKind.Quota, In(-1)))), Send(Verb.Publish, 1)),
        new("the text links to the portal, which is not out", Delivery(), Hold(new Hold(HoldKind.PortalFirst)), Usual with { WaitsForPortal = true }),
        new("a person holds it", Delivery() with { HeldBy = "li" }, Hold(new Hold(HoldKind.HeldByPerson, Note: "li"))),
        new("several things in the way: all are named, the first is shown, a person's has no end",
            Delivery(progress: Held(new Hold(HoldKind.Quota, In(60)))), Hold(new Hold(HoldKind.Paused, Note: "li"), new Hold(HoldKind.Quota, In(60))), Usual with { PausedBy = "li" }),
        new("holds with ends last until the latest", Delivery(progress: Held(new Hold(HoldKind.Quota, In(60)))),
            Hold(new Hold(HoldKind.Embargo, In(90)), new Hold(HoldKind.Quota, In(60))), Usual with { ReleasedEdition = 0, NotReleased = new(HoldKind.Embargo, In(90)) }),

        new("accepted: sleeps until the promised time", Delivery(standing: Accepted(seconds: 30)), new Step.Sleep(In(30))),
        new("accepted and the time has come: look", Delivery(standing: Accepted()), new Step.Look()),
        new("accepted, no look-up: a person, after the promised time", Delivery(standing: Accepted()), new Step.GiveUp(StuckReason.OutcomeUnknown, Faults.CannotLook), NoLookUp),
        new("accepted, no look-up, but the promise still runs: sleeps", Delivery(standing: Accepted(seconds: 30)), new Step.Sleep(In(30)), NoLookUp),
        new("accepted for days: a person", Delivery(standing: Accepted()) with { SentAt = Now.AddDays(-4) }, new Step.GiveUp(StuckReason.OutcomeUnknown, Faults.LookedLongEnough)),
        new("accepted an old edition while a new one is wanted: look first", Delivery(Published(2), Accepted()), new Step.Look()),
        new("an update was accepted: look", Delivery(Published(2), Updating()), new Step.Look()),
        new("an update was accepted: sleeps until the promised time", Delivery(Published(2), Updating(seconds: 30)), new Step.Sleep(In(30))),

        new("the wanted edition is live: verify at once", Delivery(standing: Live()), new Step.Verify()),
        new("looked once: again when it is due", Delivery(standing: Live()) with { Looks = 1 }, new Step.Sleep(In(2))),
        new("the last look was taken: nothing", Delivery(standing: Live()) with { Looks = 7 }, Nothing()),
        new("nobody can look through the reader's window: nothing", Delivery(standing: Live()), Nothing(), Usual with { Profile = Profile with { CanVerify = false } }),
        new("it is unknown since when it stands: nothing", Delivery(standing: Live()) with { ChangedAt = null }, Nothing()),
        new("an older edition that looks the same here already stands", Delivery(Published(2), Live()), new Step.Stands(2), Usual with { SameRendition = static (one, other) => (one, other) == (1, 2) }),
        new("an older edition is live: update in place", Delivery(Published(2), Live()), Send(Verb.Update, 2)),
        new("an older edition is live: a correction, too, waits for a paused outlet", Delivery(Published(2), Live()), Hold(new Hold(HoldKind.Paused, Note: "li")), Usual with { PausedBy = "li" }),
        new("an older edition is live: take it down before the repost", Delivery(Published(2), Live()), Send(Verb.Withdraw, 1), Usual with { Profile = Profile with { Correction = CorrectionWay.Repost } }),
        new("a repost waits for a paused outlet with the old one standing", Delivery(Published(2), Live()), Hold(new Hold(HoldKind.Paused, Note: "li")), Usual with { PausedBy = "li", Profile = Profile with { Correction = CorrectionWay.Repost } }),
        new("an older edition is live: a person corrects", Delivery(Published(2), Live()), new Step.GiveUp(StuckReason.CorrectByHand, Faults.CorrectByHand), Usual with { Profile = Profile with { Correction = CorrectionWay.ByHand } }),
        new("removed by us: publish in the next round", Delivery(Published(2), Removed(round: 1)), Send(Verb.Publish, 2, 2)),
        new("removed by us: the repost waits for what stands in the way", Delivery(Published(2), Removed()), Hold(new Hold(HoldKind.Paused, Note: "li")), Usual with { PausedBy = "li" }),
        new("removed by others: a person decides", Delivery(standing: Removed(byUs: false)), new Step.GiveUp(StuckReason.RemovedByOthers, Faults.RemovedByOthers)),

        new("doubt: look, never publish", Delivery(progress: Uncertain()), new Step.Look()),
        new("doubt, a newer edition is wanted: look, never publish", Delivery(Published(2), progress: Uncertain()), new Step.Look()),
        new("doubt, withdrawn: look first", Delivery(Withdrawn(), progress: Uncertain()), new Step.Look()),
        new("doubt, next look later: sleeps", Delivery(progress: Uncertain(seconds: 3)), new Step.Sleep(In(3))),
        new("doubt, no look-up: a person", Delivery(progress: Uncertain()), new Step.GiveUp(StuckReason.OutcomeUnknown, Faults.CannotLook), NoLookUp),
        new("doubt for a day: a person", Delivery(progress: Uncertain()), new Step.GiveUp(StuckReason.OutcomeUnknown, Faults.LookedLongEnough), Usual with { Now = Now.AddHours(25) }),
        new("an attempt without a caller is orphaned", Delivery(progress: Attempting()), new Step.Orphan()),
        new("an attempt with its caller: nothing", Delivery(progress: Attempting()), Nothing(), Usual with { HasCaller = true }),
        new("a look under way: nothing, whatever is wished", Delivery(Withdrawn(), Live()), Nothing(), Usual with { HasCaller = true }),

        new("withdrawn, live: withdraw", Delivery(Withdrawn(), Live()), Send(Verb.Withdraw, 1)),
        new("withdrawn, accepted: withdraw at once", Delivery(Withdrawn(), Accepted(seconds: 30)), Send(Verb.Withdraw, 1)),
        new("withdrawn, updating: withdraw what readers see", Delivery(Withdrawn(), Updating(seconds: 30)), Send(Verb.Withdraw, 1)),
        new("withdrawn, held: no hold keeps a withdrawal back", Delivery(Withdrawn(), Live(), Held(new Hold(HoldKind.Paused, Note: "li"))), Send(Verb.Withdraw, 1), Usual with { PausedBy = "li" }),
        new("withdrawn, the last try waits: sleeps", Delivery(Withdrawn(), Live(), Waiting(5)), new Step.Sleep(In(5))),
        new("withdrawn, the wait is over: withdraw", Delivery(Withdrawn(), Live(), Waiting(0)), Send(Verb.Withdraw, 1)),
        new("withdrawn, no machine can do it here: a person", Delivery(Withdrawn(), Live()), new Step.GiveUp(StuckReason.WithdrawByHand, Faults.WithdrawByHand), Usual with { Profile = Profile with { Withdrawals = [] } }),
        new("withdrawn, the outlet is red: held until its account works", Delivery(Withdrawn(), Live()), Hold(new Hold(HoldKind.Credential)), Usual with { OutletFault = BadKey }),
        new("withdrawn, nothing there: ended", Delivery(Withdrawn()), Nothing()),
        new("withdrawn, gone: verify that it is gone", Delivery(Withdrawn(), Removed()), new Step.Verify()),

        new("waiting: sleeps, burns nothing", Delivery(progress: Waiting()), new Step.Sleep(In(60))),
        new("the wait is over: the same act again, in the same round", Delivery(progress: Waiting(0)) with { Round = 1 }, Send(Verb.Publish, 1, 1)),
        new("too many tries: a person", Delivery(progress: Waiting(0)) with { Failures = 8 }, new Step.GiveUp(StuckReason.GaveUp, Away)),
        new("the last try is not given up early", Delivery(progress: Waiting(0)) with { Failures = 7 }, Send(Verb.Publish, 1)),
        new("stuck: nothing until a person acts", Delivery(progress: Stuck()), Nothing()),
        new("skipped: nothing", Delivery(Skipped), Nothing()),
        new("skipped while something stands: nothing", Delivery(Skipped, Live()), Nothing()),

        new("late: an answer after the orphan is looked up", Delivery(progress: Attempting()).After(Orphaned, Answer(new ChannelOutcome.Live(Address))), new Step.Look()),
        new("duplicate: a second answer changes no plan", Delivery(progress: Attempting()).After(Answer(new ChannelOutcome.Live(Address)), Answer(new ChannelOutcome.Refused(BadText))), new Step.Verify()),
        new("duplicate: the same wish again changes no wait", Delivery(progress: Waiting()).After(new Wished(Paper, Published(1))), new Step.Sleep(In(60))),
        new("late: a look that answers a settled doubt changes no plan", Delivery(standing: Live()).After(Look(new ChannelOutcome.Deferred(Away))), new Step.Verify()),
    ];

    private static AttemptOrphaned Orphaned => new(Paper, false);

    private static Situation NoLookUp => Usual with { Profile = Profile with { CanLookUp = false } };

    private static Step.Send Send(Verb verb, int edition, int round = 0) => new(verb, edition, round);

    private static Step.HoldUp Hold(params IReadOnlyList<Hold> holds) => new((Progress.Held)Held(holds));

    private static Step.None Nothing() => new Step.None();

    private sealed record Row(string Name, Delivery Delivery, Step Says, Situation? Now = null);
}
