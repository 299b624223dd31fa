using Syndication.Grains.Deliveries;

namespace Syndication.Grains.Disclosures;

/// <summary>What a command means: events, or a refusal.</summary>
public sealed record Decided(IReadOnlyList<DisclosureEvent> Events, Refusal? Refusal)
{
    public static Decided To(params IReadOnlyList<DisclosureEvent> events) => new(events, null);

    public static Decided Refuse(string code, string zh, string en) => new([], new(code, new(zh, en)));
}

/// <summary>Decides purely what a command means.</summary>
/// <param name="Now">The instant of the order.</param>
/// <param name="Above">The disclosure's organisation and those above it: whose people may act on it.</param>
/// <param name="Schedules">The stop window.</param>
public sealed record Decision(DateTimeOffset Now, IReadOnlySet<string> Above, Schedules Schedules)
{
    public Decided Of(Disclosure? disclosure, Command command, Actor actor) => (disclosure, command) switch
    {
        (null, Command.Draft draft) => Draft(draft, actor),
        (not null, Command.Draft) => Decided.Refuse("exists", "该公开信息已存在。", "This disclosure exists already."),
        (null, _) => Decided.Refuse("not-found", "没有这条公开信息。", "There is no such disclosure."),
        _ when !Above.Contains(actor.Organisation) => Forbidden("只能处理本机关的公开信息。", "You may act on your own organisation's items only."),
        (_, Command.Edit edit) => Edit(disclosure, edit, actor),
        (_, Command.Correct correct) => Correct(disclosure, correct, actor),
        (_, Command.Submit) => Submit(disclosure, actor),
        (_, Command.Review review) => ReviewDecision.Of(disclosure, review, actor, this),
        (_, Command.Release release) => Release(disclosure, release, actor),
        (_, Command.Unschedule stop) => Unschedule(disclosure, stop, actor),
        (_, Command.Withdraw withdraw) => Withdraw(disclosure, withdraw, actor),
        (_, Command.Skip skip) => Skip(disclosure, skip, actor),
        (_, Command.Act act) => ActDecision.Of(disclosure, act, actor),
        _ => throw new InvalidOperationException($"Unknown command {command.GetType().Name}."),
    };

    /// <summary>The events that put a signed item on its way.</summary>
    internal IReadOnlyList<DisclosureEvent> Plan(Disclosure disclosure, ReleasePlan plan) => plan.At switch
    {
        null => [new Scheduled(disclosure.Latest.Number, Now + StopWindow(disclosure))],
        { } at when at > Now => [new Scheduled(disclosure.Latest.Number, at)],
        { } at => [new PlanMissed(at)],
    };

    internal static Decided Forbidden(string zh, string en) => Decided.Refuse("forbidden", zh, en);

    internal static Decided NotNow(string zh, string en) => Decided.Refuse("not-now", zh, en);

    private TimeSpan StopWindow(Disclosure disclosure) =>
        DisclosureKind.Find(disclosure.Kind)?.IsEmergency == true ? TimeSpan.Zero : Schedules.StopWindow;

    private Decided Draft(Command.Draft draft, Actor actor)
    {
        if (!actor.IsAny(Role.Author, Role.PressOffice))
        {
            return Forbidden("只有采编人员或新闻办可以起草。", "Only authors and the press office may draft.");
        }

        if (!Above.Contains(actor.Organisation))
        {
            return Forbidden("只能以本机关名义起草。", "You may draft for your own organisation only.");
        }

        if (draft.Outlets.Count == 0)
        {
            return Decided.Refuse("invalid", "请至少选择一个发布渠道。", "Choose at least one outlet.");
        }

        if (draft.Plan?.At <= Now)
        {
            return Past;
        }

        var edition = Head(draft.Edition);
        List<DisclosureEvent> events = [new Drafted(draft.Edition.Disclosure, draft.Edition.Metadata.Kind, draft.Edition.Metadata.Publisher, edition, draft.Outlets)];
        AddPlan(events, draft.Plan);
        return new(events, null);
    }

    private Decided Edit(Disclosure disclosure, Command.Edit edit, Actor actor)
    {
        if (!MayWrite(disclosure, actor))
        {
            return Forbidden("只有作者或新闻办可以修改。", "Only the author and the press office may edit.");
        }

        if (disclosure.State is ItemState.Released or ItemState.Withdrawn)
        {
            return NotNow("已发布的信息不能修改，请提交更正。", "A released item is not edited; hand in a correction.");
        }

        if (disclosure.State == ItemState.Scheduled && disclosure.ReleaseAt <= Now)
        {
            return NotNow("发布已经开始。", "The release has begun.");
        }

        List<DisclosureEvent> events = [new Edited(Head(edit.Edition), edit.Outlets)];
        AddPlan(events, edit.Plan);
        return edit.Plan?.At <= Now ? Past : new(events, null);
    }

    private Decided Correct(Disclosure disclosure, Command.Correct correct, Actor actor)
    {
        if (!MayWrite(disclosure, actor))
        {
            return Forbidden("只有作者或新闻办可以更正。", "Only the author and the press office may correct.");
        }

        if (disclosure.State != ItemState.Released)
        {
            return NotNow("只有已发布的信息可以更正。", "Only a released item can be corrected.");
        }

        return string.IsNullOrWhiteSpace(correct.Edition.Metadata.CorrectionNote)
            ? Decided.Refuse("invalid", "请填写更正说明（correctionNote）。", "Say what is corrected in correctionNote.")
            : Decided.To(new CorrectionDrafted(Head(correct.Edition)));
    }

    private static Decided Submit(Disclosure disclosure, Actor actor)
    {
        if (!MayWrite(disclosure, actor))
        {
            return Forbidden("只有作者或新闻办可以报送。", "Only the author and the press office may submit.");
        }

        return disclosure.State is ItemState.Draft or ItemState.Returned
            ? Decided.To(new Submitted(disclosure.Latest.Number))
            : NotNow("已报送，不必重复。", "It has been submitted already.");
    }

    private Decided Release(Disclosure disclosure, Command.Release release, Actor actor)
    {
        if (!actor.IsAny(Role.PressOffice, Role.DepartmentReviewer, Role.SigningLeader, Role.DisclosureOffice))
        {
            return Forbidden("只有新闻办、部门负责人或签发人可以安排发布。", "Only the press office, a department's reviewer or the signing leader may release.");
        }

        if (release.At <= Now)
        {
            return Past;
        }

        var plan = new ReleasePlan(release.At);
        return disclosure.State switch
        {
            ItemState.Signed => new(Plan(disclosure, plan), null),
            ItemState.Scheduled when disclosure.ReleaseAt > Now => new(Plan(disclosure, plan), null),
            ItemState.Draft or ItemState.InReview or ItemState.Returned => Decided.To(new Planned(plan)),
            _ => NotNow("已经发布。", "It has been released."),
        };
    }

    private Decided Unschedule(Disclosure disclosure, Command.Unschedule stop, Actor actor)
    {
        if (!actor.IsAny(Role.PressOffice, Role.DepartmentReviewer, Role.SigningLeader, Role.DisclosureOffice, Role.Author))
        {
            return Forbidden("您不能停止发布。", "You may not stop a release.");
        }

        return disclosure.State == ItemState.Scheduled && disclosure.ReleaseAt > Now
            ? Decided.To(new Unscheduled(stop.Reason))
            : NotNow("没有可停止的发布；已发布的请撤稿。", "There is no release to stop; what is out is withdrawn instead.");
    }

    private static Decided Withdraw(Disclosure disclosure, Command.Withdraw withdraw, Actor actor)
    {
        if (!actor.Is(Role.SigningLeader))
        {
            return Forbidden("撤稿须由分管领导（签发人）决定。", "A withdrawal is ordered by the signing leader.");
        }

        if (string.IsNullOrWhiteSpace(withdraw.Reason))
        {
            return Decided.Refuse("invalid", "请填写撤稿原因。", "Give a reason for the withdrawal.");
        }

        if (withdraw.Kind == WithdrawalKind.Replaced && withdraw.Replacement is null)
        {
            return Decided.Refuse("invalid", "请填写替代信息的网址。", "Give the address of the replacement.");
        }

        return disclosure.State == ItemState.Withdrawn
            ? NotNow("已经撤稿。", "It has been withdrawn already.")
            : Decided.To(new WithdrawalOrdered(withdraw.Kind, withdraw.Reason, withdraw.Replacement));
    }

    private static Decided Skip(Disclosure disclosure, Command.Skip skip, Actor actor)
    {
        if (!MayWrite(disclosure, actor))
        {
            return Forbidden("只有作者或新闻办可以选择渠道。", "Only the author and the press office choose outlets.");
        }

        if (!disclosure.Deliveries.TryGetValue(skip.Outlet, out var delivery)
            || delivery is not { Standing: Standing.Nothing, Doubt: null, Progress: not (Progress.Attempting or Progress.Uncertain or Progress.Stuck { Doubt: not null }) })
        {
            return NotNow("该渠道未选择或已发出。", "That outlet is not chosen, or it has gone out there.");
        }

        return Decided.To(new Wished(skip.Outlet, skip.Reason is { } reason ? new Wanted.Skipped(reason) : new Wanted.Published(disclosure.Latest.Number)));
    }

    private static bool MayWrite(Disclosure disclosure, Actor actor) =>
        actor.Is(Role.PressOffice) || (actor.Is(Role.Author) && actor.Organisation == disclosure.Organisation) || actor.Id == disclosure.Author.Id;

    private EditionHead Head(Edition edition) => new(
        edition.Number, edition.Metadata.Title, edition.Metadata.IndexNumber, edition.Metadata.Column, edition.Fingerprint, Now, edition.Metadata.CorrectionNote);

    private static void AddPlan(List<DisclosureEvent> events, ReleasePlan? plan)
    {
        if (plan is not null)
        {
            events.Add(new Planned(plan));
        }
    }

    private static Decided Past => Decided.Refuse("invalid", "发布时间已过，请选择以后的时间。", "The release time is in the past; choose a later one.");
}
