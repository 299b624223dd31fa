namespace Syndication.Grains.Disclosures;

/// <summary>The reviews an item takes, and who may take each (domain hand-out, section 6).</summary>
public static class Route
{
    private static readonly ReviewStep[] Full = [ReviewStep.First, ReviewStep.Second, ReviewStep.Secrecy, ReviewStep.SignOff];

    private static readonly ReviewStep[] Short = [ReviewStep.First, ReviewStep.Secrecy, ReviewStep.SignOff];

    public static IReadOnlyList<ReviewStep> Of(string kind) =>
        DisclosureKind.Find(kind)?.Route == ReviewRoute.Short ? Short : Full;

    /// <summary>The step that is taken next, or null when all are taken or the item is not in review.</summary>
    public static ReviewStep? Next(Disclosure disclosure)
    {
        var route = Of(disclosure.Kind);
        return disclosure.State == ItemState.InReview && disclosure.Reviews.Count < route.Count ? route[disclosure.Reviews.Count] : null;
    }

    public static Role RoleFor(ReviewStep step) => step switch
    {
        ReviewStep.First => Role.DepartmentReviewer,
        ReviewStep.Second => Role.DisclosureOffice,
        ReviewStep.Secrecy => Role.SecrecyReviewer,
        _ => Role.SigningLeader,
    };

    public static Words Name(ReviewStep step) => step switch
    {
        ReviewStep.First => new("初审", "first review"),
        ReviewStep.Second => new("复审", "second review"),
        ReviewStep.Secrecy => new("保密审查", "secrecy review"),
        _ => new("终审签发", "sign-off"),
    };

    /// <summary>At least three different people on the full route, two on the short one.</summary>
    public static int PeopleNeeded(string kind) => Of(kind).Count == Full.Length ? 3 : 2;
}
