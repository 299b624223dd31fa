using Syndication.Grains.Disclosures;
using Syndication.Grains.Ports;
using Route = Syndication.Grains.Disclosures.Route;

namespace Syndication.Host.Api.Disclosures;

/// <summary>Whose turn it is.</summary>
/// <param name="Step">The step of the route; null when it is not a review.</param>
/// <param name="Role">The role that acts.</param>
/// <param name="People">Who has that role there.</param>
/// <param name="Words">One sentence: what is waited for.</param>
public sealed record Turn(ReviewStep? Step, Role Role, IReadOnlyList<PersonName> People, Words Words)
{
    public static Turn? Of(Disclosure item, IReadOnlyList<Person> people)
    {
        if (Route.Next(item) is { } step)
        {
            return Reviewing(step, item, people);
        }

        return item.State switch
        {
            ItemState.Draft => ByAuthor(item, new("等待作者报送", "Waiting for the author to submit it")),
            ItemState.Returned => ByAuthor(item, new("已退回作者修改：" + Opinion(item), "Returned to the author: " + Opinion(item))),
            ItemState.Signed when item.MissedAt is not null => Releasing(item, people, new("已签发，但错过计划时间，请选择新的发布时间", "Signed, but it missed its time; choose a new one")),
            ItemState.Signed => Releasing(item, people, new("已签发，等待发布", "Signed; waiting for release")),
            _ => null,
        };
    }

    private static Turn Reviewing(ReviewStep step, Disclosure item, IReadOnlyList<Person> people)
    {
        var (role, name) = (Route.RoleFor(step), Route.Name(step));
        var those = Those(people, role, item);
        var names = string.Join("、", those.Select(p => p.Name));
        return new(step, role, those, new($"等待{name.Zh}：{names}", $"Waiting for {name.En}: {names}"));
    }

    private static Turn Releasing(Disclosure item, IReadOnlyList<Person> people, Words words) => new(null, Role.PressOffice, Those(people, Role.PressOffice, item), words);

    private static Turn ByAuthor(Disclosure item, Words words) =>
        new(null, Role.Author, [new(item.Author.Id, item.Author.Name, item.Author.Organisation)], words);

    private static string Opinion(Disclosure item) => item.Reviews.LastOrDefault(r => !r.Passed)?.Opinion ?? "";

    // Nobody reviews their own item, so the author is never named.
    private static PersonName[] Those(IReadOnlyList<Person> people, Role role, Disclosure item)
    {
        var all = people.Where(p => p.Roles.Contains(role) && p.Id != item.Author.Id).ToList();
        var own = all.Where(p => p.Organisation == item.Organisation).ToList();
        return [.. (own.Count > 0 ? own : all).Select(p => new PersonName(p.Id, p.Name.Zh, p.Organisation))];
    }
}
