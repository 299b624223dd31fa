using System.Text.Json.Serialization;
using Syndication.Grains.Deliveries;

namespace Syndication.Grains.Disclosures;

/// <summary>What a person orders. The grain decides purely (<see cref="Decision"/>), saves and returns; the machine does the rest.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "command")]
[JsonDerivedType(typeof(Draft), "draft")]
[JsonDerivedType(typeof(Edit), "edit")]
[JsonDerivedType(typeof(Correct), "correct")]
[JsonDerivedType(typeof(Submit), "submit")]
[JsonDerivedType(typeof(Review), "review")]
[JsonDerivedType(typeof(Release), "release")]
[JsonDerivedType(typeof(Unschedule), "unschedule")]
[JsonDerivedType(typeof(Withdraw), "withdraw")]
[JsonDerivedType(typeof(Skip), "skip")]
[JsonDerivedType(typeof(Act), "act")]
public abstract record Command
{
    private Command()
    {
    }

    /// <summary>Hands in the first edition.</summary>
    public sealed record Draft(Edition Edition, IReadOnlyList<OutletId> Outlets, ReleasePlan? Plan) : Command;

    /// <summary>Replaces the edition people work on, before release; reviews start again and a schedule is suspended.</summary>
    public sealed record Edit(Edition Edition, IReadOnlyList<OutletId> Outlets, ReleasePlan? Plan) : Command;

    /// <summary>Hands in a new edition of a released item.</summary>
    public sealed record Correct(Edition Edition) : Command;

    public sealed record Submit : Command;

    /// <param name="Step">The step; it must be the next one of the route.</param>
    /// <param name="Passed">False returns it to the author, with the opinion as reason.</param>
    /// <param name="Opinion">The reviewer's words. For the secrecy review: 可公开, 删减后公开, 不予公开 or 报请确定, then any words.</param>
    public sealed record Review(ReviewStep Step, bool Passed, string Opinion) : Command;

    /// <param name="At">The instant; null means now, with ten seconds to stop it (none for emergencies).</param>
    public sealed record Release(DateTimeOffset? At) : Command;

    /// <summary>Stops a release before its instant.</summary>
    public sealed record Unschedule(string Reason) : Command;

    public sealed record Withdraw(WithdrawalKind Kind, string Reason, Uri? Replacement = null) : Command;

    /// <summary>Takes one outlet out before release, with a reason; or back in, without one.</summary>
    public sealed record Skip(OutletId Outlet, string? Reason) : Command;

    /// <param name="Outlet">Which delivery.</param>
    /// <param name="Action">What to do.</param>
    /// <param name="Reason">Required for hold, abandon, attest, declare absent and force-resend.</param>
    /// <param name="Address">Where it was posted, for confirming by hand.</param>
    public sealed record Act(OutletId Outlet, DeliveryAction Action, string? Reason = null, Uri? Address = null) : Command;
}

/// <summary>What became of a command.</summary>
/// <param name="Refusal">Why nothing was changed; null when it was done.</param>
/// <param name="Version">The disclosure's version afterwards.</param>
public sealed record CommandResult(Refusal? Refusal, long Version)
{
    public bool Done => Refusal is null;
}

/// <summary>Why a command changed nothing.</summary>
/// <param name="Code">A stable machine word: not-found, exists, forbidden, not-now, invalid, conflict.</param>
/// <param name="Message">What, where and how to mend.</param>
/// <param name="Problems">Each single thing to mend, when there are several.</param>
public sealed record Refusal(string Code, Words Message, IReadOnlyList<Problem>? Problems = null);
