using Syndication.Grains.Disclosures;
using Syndication.Grains.Ports;

namespace Syndication.Host.Api.Disclosures;

/// <summary>Whose turn it is.</summary>
/// <param name="Step">The step of the route; null when it is not a review.</param>
/// <param name="Role">The role that acts.</param>
/// <param name="People">Who has that role there.</param>
/// <param name="Words">One sentence: what is waited for.</param>
public sealed record Turn(ReviewStep? Step, Role Role, IReadOnlyList<PersonName> People, Words Words)
{
    private static readonly ReviewStep[] Full = [ReviewStep.First, ReviewStep.Second, ReviewStep.Secrecy, ReviewStep.SignOff];
    private static readonly ReviewStep[] Short = [ReviewStep.First, ReviewStep.Secrecy, ReviewStep.SignOff];

    public static Turn? Of(Disclosure item, IReadOnlyList<Person> people)
    {
        if (item.State is ItemState.InReview)
        {
            var route = DisclosureKind.Find(item.Kind)?.Route == ReviewRoute.Short ? Short : Full;
            var open = route.Where(s => !item.Reviews.Any(r => r.Step == s && r.Passed)).Cast<ReviewStep?>().FirstOrDefault();
            return open is { } step ? Reviewing(step, item, people) : null;
        }

        return item.State switch
        {
            ItemState.Draft => ByAuthor(item, new("等待作者报送", "Waiting for the author to submit it")),
            ItemState.Returned => ByAuthor(item, new("已退回作者修改：" + Opinion(item), "Returned to the author: " + Opinion(item))),
            ItemState.Signed => new(null, Role.PressOffice, Those(people, Role.PressOffice, item), new("已签发，等待发布", "Signed; waiting for release")),
            _ => null,
        };
    }

    private static Turn Reviewing(ReviewStep step, Disclosure item, IReadOnlyList<Person> people)
    {
        var (role, zh, en) = step switch
        {
            ReviewStep.First => (Role.DepartmentReviewer, "初审", "first review"),
            ReviewStep.Second => (Role.DisclosureOffice, "复审", "second review"),
            ReviewStep.Secrecy => (Role.SecrecyReviewer, "保密审查", "secrecy review"),
            _ => (Role.SigningLeader, "终审（签发）", "sign-off"),
        };
        var those = Those(people, role, item);
        var names = string.Join("、", those.Select(p => p.Name));
        return new(step, role, those, new($"等待{zh}：{names}", $"Waiting for {en}: {names}"));
    }

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
