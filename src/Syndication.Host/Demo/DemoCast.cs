using Syndication.Grains.Disclosures;
using Syndication.Grains.Ports;
using Route = Syndication.Grains.Disclosures.Route;

namespace Syndication.Host.Demo;

/// <inheritdoc cref="IDemoCast"/>
public sealed class DemoCast(IGrainFactory grains, IRegistry registry) : IDemoCast
{
    private const string Opinion = "可公开。（演示签署）";

    public async Task<CommandResult> SignAsync(DisclosureId disclosure, CancellationToken cancellation)
    {
        var grain = grains.GetGrain<IDisclosureGrain>(disclosure.Value);
        var people = await registry.PeopleAsync(cancellation);
        var result = new CommandResult(new("not-now", new("没有待审环节。", "No review is waiting.")), 0);
        while (await grain.GetAsync() is { } item && Route.Next(item) is { } step)
        {
            result = await grain.ExecuteAsync(new Command.Review(step, true, Opinion), Reviewer(people, step, item), null);
            if (!result.Done)
            {
                return result;
            }
        }

        return result;
    }

    private static Actor Reviewer(IReadOnlyList<Person> people, ReviewStep step, Disclosure item) =>
        people.First(p => p.Roles.Contains(Route.RoleFor(step)) && p.Id != item.Author.Id).ToActor();
}
