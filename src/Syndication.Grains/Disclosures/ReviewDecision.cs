namespace Syndication.Grains.Disclosures;

/// <summary>Whether a review may be given, and what follows from it. Silence is never approval; nobody reviews their own item.</summary>
internal static class ReviewDecision
{
    /// <summary>The verdicts with which an item may go on after the secrecy review.</summary>
    private static readonly string[] Publishable = ["可公开", "删减后公开"];

    public static Decided Of(Disclosure disclosure, Command.Review review, Actor actor, Decision decision)
    {
        if (Route.Next(disclosure) is not { } step)
        {
            return Decision.NotNow("目前没有待审环节。", "No review is waiting now.");
        }

        if (review.Step != step)
        {
            return Decision.NotNow($"现在应进行{Route.Name(step).Zh}。", $"The next step is the {Route.Name(step).En}.");
        }

        return Refused(disclosure, review, actor) ?? Taken(disclosure, review, decision, step);
    }

    private static Decided? Refused(Disclosure disclosure, Command.Review review, Actor actor)
    {
        if (!actor.Is(Route.RoleFor(review.Step)))
        {
            return Decision.Forbidden($"您没有{Route.Name(review.Step).Zh}权限。", $"You may not give the {Route.Name(review.Step).En}.");
        }

        if (actor.Id == disclosure.Author.Id)
        {
            return Decision.Forbidden("不能审核自己起草的信息。", "Nobody reviews their own item.");
        }

        if (!review.Passed && string.IsNullOrWhiteSpace(review.Opinion))
        {
            return Decided.Refuse("invalid", "退回时请写明原因。", "Say why you return it.");
        }

        if (review.Step == ReviewStep.Secrecy && review.Passed && !Publishable.Any(v => review.Opinion.StartsWith(v, StringComparison.Ordinal)))
        {
            return Decided.Refuse("invalid", "保密审查意见须以“可公开”或“删减后公开”开头，否则请退回。", "A passed secrecy review begins with 可公开 or 删减后公开; otherwise return it.");
        }

        return review.Step == ReviewStep.SignOff && review.Passed && People(disclosure, actor) < Route.PeopleNeeded(disclosure.Kind)
            ? Decision.Forbidden($"此路线至少需要{Route.PeopleNeeded(disclosure.Kind)}位不同人员。", $"This route needs at least {Route.PeopleNeeded(disclosure.Kind)} different people.")
            : null;
    }

    private static Decided Taken(Disclosure disclosure, Command.Review review, Decision decision, ReviewStep step)
    {
        var reviewed = new Reviewed(step, disclosure.Latest.Number, review.Passed, review.Opinion);
        return review.Passed && step == ReviewStep.SignOff && disclosure.Plan is { } plan
            ? Decided.To([reviewed, .. decision.Plan(disclosure, plan)])
            : Decided.To(reviewed);
    }

    private static int People(Disclosure disclosure, Actor signer) =>
        disclosure.Reviews.Select(r => r.By.Id).Append(disclosure.Author.Id).Append(signer.Id).Distinct().Count();
}
