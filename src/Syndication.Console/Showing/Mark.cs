using Syndication.Grains.Deliveries;

namespace Syndication.WebConsole.Showing;

/// <summary>One sign for a state; each has its own shape, so that colour is never needed to tell them apart.</summary>
public enum Mark
{
    Verified,
    Live,
    OnItsWay,
    Waiting,
    NeedsAction,
    ByHand,
    Withdrawn,
}

public static class Marks
{
    public static IReadOnlyList<(Mark Mark, Words Name)> Legend { get; } =
    [
        (Mark.Verified, new("已核验", "verified")),
        (Mark.Live, new("已上线", "live")),
        (Mark.OnItsWay, new("进行中", "on its way")),
        (Mark.Waiting, new("按计划等待", "waiting as planned")),
        (Mark.NeedsAction, new("需处理", "needs action")),
        (Mark.ByHand, new("待人工", "by hand")),
        (Mark.Withdrawn, new("已撤稿或不发", "withdrawn or not going out")),
    ];

    public static Mark Of(Status status) => (status.Code, status.Group) switch
    {
        (StatusCode.Verified or StatusCode.ConfirmedByPerson, _) => Mark.Verified,
        (StatusCode.Withdrawn, _) or (_, StatusGroup.NotGoingOut) => Mark.Withdrawn,
        (StatusCode.PostByHand or StatusCode.CorrectByHand or StatusCode.WithdrawByHand or StatusCode.ConfirmForScreen, _) => Mark.ByHand,
        (_, StatusGroup.NeedsAction) => Mark.NeedsAction,
        (_, StatusGroup.Done) => Mark.Live,
        (_, StatusGroup.OnItsWay) => Mark.OnItsWay,
        _ => Mark.Waiting,
    };

    /// <summary>The sign of a whole disclosure, from its groups: the worst of its deliveries.</summary>
    public static Mark Of(IReadOnlyList<int> groups, Grains.Disclosures.ItemState state) => (state, groups) switch
    {
        (_, _) when groups[(int)StatusGroup.NeedsAction] > 0 => Mark.NeedsAction,
        (_, _) when groups[(int)StatusGroup.OnItsWay] > 0 => Mark.OnItsWay,
        (Grains.Disclosures.ItemState.Withdrawn, _) => Mark.Withdrawn,
        (_, _) when groups[(int)StatusGroup.Done] > 0 => Mark.Verified,
        _ => Mark.Waiting,
    };
}
