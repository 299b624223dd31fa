using Syndication.Grains.Deliveries;
using Syndication.Grains.Disclosures;

namespace Syndication.Grains.Tests.Disclosures;

/// <summary>The people and an item of the county's transport bureau, which stands under the city.</summary>
internal static class Cast
{
    public static readonly Actor Author = Of("author", Role.Author);
    public static readonly Actor First = Of("first", Role.DepartmentReviewer);
    public static readonly Actor Second = Of("second", Role.DisclosureOffice);
    public static readonly Actor Secrecy = Of("secrecy", Role.SecrecyReviewer);
    public static readonly Actor Leader = Of("leader", Role.SigningLeader);
    public static readonly Actor Press = Of("press", Role.PressOffice);
    public static readonly Actor Operator = Of("operator", Role.Operator);
    public static readonly Actor Auditor = Of("auditor", Role.Auditor);
    public static readonly Actor Administrator = Of("admin", Role.Administrator);

    public static readonly IReadOnlyList<Actor> All = [Author, First, Second, Secrecy, Leader, Press, Operator, Auditor, Administrator];

    public static Decision Decision { get; } = new(Given.Now, new HashSet<string> { "transport", "city" }, new());

    public static DisclosureId Id { get; } = DisclosureId.Parse("019508a0-0000-7000-8000-000000000001");

    public static Actor Of(string id, params Role[] roles) => new(id, id, "transport", roles);

    public static Edition Edition(int number = 1, string kind = "notice", string? note = null) => new()
    {
        Disclosure = Id, Number = number, Body = "正文\n",
        Metadata = new()
        {
            Kind = kind, Title = "关于停水的通知", IndexNumber = "1/2026-1", Publisher = "transport", PublisherName = "交通局", Column = "xwdt/tzgg",
            ColumnName = "通知公告", Source = "交通局", LegalBasis = "20-15", CorrectionNote = note,
        },
    };

    /// <summary>An item after commands, each of which must be accepted.</summary>
    public static Disclosure Item(string kind = "notice", ReleasePlan? plan = null) =>
        Then(null, (new Command.Draft(Edition(kind: kind), [Given.Paper], plan), Author))!;

    public static Disclosure? Then(this Disclosure? item, params ReadOnlySpan<(Command Command, Actor Actor)> orders)
    {
        foreach (var (command, actor) in orders)
        {
            var decided = Decision.Of(item, command, actor);
            Assert.Null(decided.Refusal);
            item = item.Happened(actor, [.. decided.Events]);
        }

        return item;
    }

    public static Disclosure? Happened(this Disclosure? item, Actor actor, params ReadOnlySpan<DisclosureEvent> events)
    {
        foreach (var happened in events)
        {
            item = DisclosureFold.Apply(item, new((item?.Version ?? 0) + 1, Given.Now, actor, happened));
        }

        return item;
    }

    public static Disclosure Submitted(this Disclosure item) => item.Then((new Command.Submit(), Author))!;

    public static Disclosure Signed(string kind = "notice", ReleasePlan? plan = null) => Item(kind, plan).Submitted().Then(
        (Pass(ReviewStep.First), First), (Pass(ReviewStep.Secrecy, "可公开"), Secrecy), (Pass(ReviewStep.SignOff), Leader))!;

    public static Disclosure Released() => Signed(plan: new(null)).Happened(Actor.Machine, new Released(1, Given.Now))!;

    public static Command.Review Pass(ReviewStep step, string opinion = "同意") => new(step, true, opinion);

    public static Disclosure With(this Disclosure item, Delivery delivery) => item with { Deliveries = item.Deliveries.SetItem(delivery.Outlet, delivery) };

    public static void Refused(string code, Disclosure? item, Command command, Actor actor)
    {
        var decided = Decision.Of(item, command, actor);
        Assert.Equal(code, decided.Refusal?.Code);
        Assert.Empty(decided.Events);
        Assert.NotEmpty(decided.Refusal!.Message.Zh);
        Assert.NotEmpty(decided.Refusal.Message.En);
    }
}
