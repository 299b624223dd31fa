using Syndication.Grains.Disclosures;

namespace Syndication.WebConsole.Showing;

/// <summary>One thing that happened, told to people. What only the machine cares for is left out.</summary>
public sealed record Sentence(long Version, DateTimeOffset At, Words Words)
{
    /// <summary>Newest first.</summary>
    public static IReadOnlyList<Sentence> Of(IEnumerable<Recorded> history, Func<OutletId, Words> nameOf)
    {
        HashSet<OutletId> doubtful = [];
        List<Sentence> told = [];
        foreach (var recorded in history)
        {
            if (Tell(recorded, nameOf, doubtful) is { } words)
            {
                told.Insert(0, new(recorded.Version, recorded.At, words));
            }
        }

        return told;
    }

    // A look after a lost answer is worth telling; the ordinary wait for a platform is not the same thing.
    private static Words? Tell(Recorded recorded, Func<OutletId, Words> nameOf, HashSet<OutletId> doubtful)
    {
        if (recorded.Event is not DeliveryEvent at)
        {
            return Item(recorded.Event, recorded.Actor.Name);
        }

        if (at is AttemptOrphaned or AttemptEnded { Outcome: ChannelOutcome.Unknown })
        {
            doubtful.Add(at.Outlet);
        }

        return at is Looked { Outcome: ChannelOutcome.Live } && !doubtful.Remove(at.Outlet)
            ? Told(nameOf(at.Outlet), new("平台确认已公开。", "The platform says that readers see it."))
            : AtOutlet(at, recorded.Actor.Name, nameOf(at.Outlet));
    }

    private static Words? Item(DisclosureEvent happened, string who) => happened switch
    {
        Drafted => new($"{who}起草了这条信息。", $"{who} drafted it."),
        Edited => new($"{who}修改了稿件，审核重新开始。", $"{who} edited it; reviews begin again."),
        CorrectionDrafted e => new($"{who}提交更正：{e.Edition.CorrectionNote}", $"{who} handed in a correction: {e.Edition.CorrectionNote}"),
        Submitted => new($"{who}报送审核。", $"{who} submitted it for review."),
        Reviewed { Passed: true } e => new($"{who}通过{Route.Name(e.Step).Zh}{Opinion(e, "：")}", $"{who} passed the {Route.Name(e.Step).En}{Opinion(e, ": ")}"),
        Reviewed e => new($"{who}在{Route.Name(e.Step).Zh}时退回：{e.Opinion}", $"{who} returned it at the {Route.Name(e.Step).En}: {e.Opinion}"),
        PlanMissed => new("签发前已过计划时间，没有补发。", "The planned time passed before sign-off; it was not sent late."),
        Scheduled e => new($"定于 {When.Full(e.At)} 发布。", $"Due {When.Full(e.At)}."),
        Unscheduled e => new($"{who}停止了发布：{e.Reason}", $"{who} stopped the release: {e.Reason}"),
        Released e => new($"第{e.Edition}版到点发布。", $"Edition {e.Edition} was released."),
        AddressFixed e => new($"规范网址已确定：{e.Address}", $"The canonical address is {e.Address}"),
        WithdrawalOrdered e => new($"{who}决定撤稿：{e.Reason}", $"{who} ordered a withdrawal: {e.Reason}"),
        _ => null,
    };

    private static Words? AtOutlet(DeliveryEvent happened, string who, Words outlet) => happened switch
    {
        AttemptEnded e => Told(outlet, Outcomes.Of(e.Outcome)),
        AttemptOrphaned => Told(outlet, new("发送途中程序中断，先查清再继续。", "The process ended while sending; it is looked up before anything else.")),
        Looked { Outcome: ChannelOutcome.Live } => Told(outlet, new("查到已经发出，没有重发。", "Looked, found the post, did not send again.")),
        Looked { Outcome: ChannelOutcome.Refused e } => Told(outlet, Outcomes.Of(e)),
        Sighted e => Told(outlet, Outcomes.Of(e.Sighting)),
        GaveUp e => Told(outlet, e.Fault.Message),
        Confirmed => Told(outlet, new($"{who}确认上屏。", $"{who} confirmed it for the screen.")),
        HoldPlaced e => Told(outlet, new($"{who}暂缓：{e.Reason}", $"{who} held it: {e.Reason}")),
        Resumed when who != Actor.Machine.Name => Told(outlet, new($"{who}要求继续。", $"{who} asked to go on.")),
        ResendForced e => Told(outlet, new($"{who}决定重新发布：{e.Reason}", $"{who} ordered a new post: {e.Reason}")),
        Abandoned e => Told(outlet, new($"{who}放弃：{e.Reason}", $"{who} gave it up: {e.Reason}")),
        PostedByHand e => Told(outlet, new($"{who}已人工发布：{e.Address}", $"{who} posted it by hand: {e.Address}")),
        Attested e => Told(outlet, new($"{who}亲眼确认：{e.Statement}", $"{who} saw it: {e.Statement}")),
        DeclaredAbsent e => Told(outlet, new($"{who}确认没有发出：{e.Statement}", $"{who} found that it is not there: {e.Statement}")),
        _ => null,
    };

    private static string Opinion(Reviewed review, string mark) => review.Opinion.Length > 0 ? mark + review.Opinion : "";

    private static Words? Told(Words outlet, Words? what) => what is null ? null : new($"{outlet.Zh}：{what.Zh}", $"{outlet.En}: {what.En}");
}
