using Syndication.Grains.Deliveries;
using Syndication.Grains.Disclosures;
using Route = Syndication.Grains.Disclosures.Route;

namespace Syndication.Crash.Tests.Child;

/// <summary>The people of one press office, who take each step unless it was taken already: what people do after a machine came back.</summary>
internal sealed class Desk(IDisclosureGrain grain, DisclosureId id, TimeProvider clock)
{
    public const string Organisation = "city";

    public static readonly OutletId Outlet = new("sink");

    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(30);

    private static readonly Actor Author = new("li", "李明", Organisation, [Role.PressOffice]);

    private static readonly Actor Leader = new("shen", "沈怀谦", Organisation, [Role.DepartmentReviewer, Role.SecrecyReviewer, Role.SigningLeader]);

    /// <summary>Orders the act and waits for its end.</summary>
    public async Task<Delivery> DoAsync(Verb verb)
    {
        await (verb switch { Verb.Publish => PublishAsync(), Verb.Update => CorrectAsync(), _ => WithdrawAsync() });
        while (true)
        {
            var delivery = (await grain.GetAsync())!.Deliveries[Outlet];
            if (delivery.Progress is Progress.Stuck || (delivery.Progress is Progress.Idle && Reached(verb, delivery)))
            {
                return delivery;
            }

            await Task.Delay(Glance, clock);
        }
    }

    private static bool Reached(Verb verb, Delivery delivery) => (verb, delivery.Standing) switch
    {
        (Verb.Withdraw, Standing.Removed) => true,
        (Verb.Publish, Standing.Live { Edition: 1 }) or (Verb.Update, Standing.Live { Edition: 2 }) => true,
        _ => false,
    };

    private async Task PublishAsync()
    {
        if (await grain.GetAsync() is null)
        {
            await RequireAsync(new Command.Draft(Edition(1), [Outlet], new(null)), Author);
        }

        await SignAsync();
    }

    private async Task CorrectAsync()
    {
        if ((await grain.GetAsync())!.Editions.Count == 1)
        {
            await RequireAsync(new Command.Correct(Edition(2)), Author);
        }

        await SignAsync();
    }

    private async Task WithdrawAsync()
    {
        if ((await grain.GetAsync())!.State != ItemState.Withdrawn)
        {
            await RequireAsync(new Command.Withdraw(WithdrawalKind.Gone, "有误"), Leader);
        }
    }

    private async Task SignAsync()
    {
        if ((await grain.GetAsync())!.State == ItemState.Draft)
        {
            await RequireAsync(new Command.Submit(), Author);
        }

        while (Route.Next((await grain.GetAsync())!) is { } step)
        {
            await RequireAsync(new Command.Review(step, true, "可公开"), Leader);
        }

        if ((await grain.GetAsync())!.State == ItemState.Signed)
        {
            await RequireAsync(new Command.Release(null), Author);
        }
    }

    private async Task RequireAsync(Command command, Actor actor)
    {
        if ((await grain.ExecuteAsync(command, actor, null)).Refusal is { } refusal)
        {
            throw new InvalidOperationException(refusal.Message.En);
        }
    }

    private Edition Edition(int number) => new()
    {
        Disclosure = id,
        Number = number,
        Body = $"正文 {number}\n",
        Metadata = new()
        {
            Kind = "notice", Title = "关于停水的通知", IndexNumber = "11610000/2026-00001", Publisher = Organisation, PublisherName = "秦川市人民政府", Column = "xwdt/tzgg",
            ColumnName = "通知公告", Source = "秦川市人民政府", LegalBasis = "20-15", CorrectionNote = number > 1 ? "更正时间" : null,
        },
    };
}
