using Syndication.Grains.Disclosures;
using Syndication.Host.Api.Access;
using Syndication.Host.Api.Answers;

namespace Syndication.Host.Api.Disclosures;

/// <summary>The way through the reviews to release and withdrawal.</summary>
internal static class ReviewingEndpoints
{
    public static void MapReviewing(this IEndpointRouteBuilder api)
    {
        var item = api.MapGroup("/disclosures/{id}").WithTags("Disclosures");
        Change(item, "/submit", Submit);
        Change(item, "/reviews", Review);
        Change(item, "/release", Release);
        Change(item, "/unschedule", Unschedule);
        Change(item, "/withdraw", Withdraw);
        Change(item, "/outlets/{outlet}/skip", Skip);
    }

    /// <summary>Submits it for review (报送).</summary>
    /// <remarks>By its author. 422 `problems` lists every outlet where a blocking problem stands, such as a title over the outlet's limit.</remarks>
    internal static Task<IResult> Submit(DisclosureId id, Caller caller, IfMatch match, Gate gate) =>
        gate.ExecuteAsync(id, new Command.Submit(), caller, match);

    /// <summary>Takes the next step of the review route.</summary>
    /// <remarks>
    /// Full route: `first`, `second`, `secrecy`, `signOff`, by at least three people; short route without `second`, by at least two. Author and reviewer differ.
    /// The secrecy review is required item by item before publication [law]; its opinion begins with 可公开, 删减后公开, 不予公开 or 报请确定.
    /// A step out of turn is 409 `not-now`; a person without the role, or the author, is 403 `forbidden`.
    /// </remarks>
    internal static Task<IResult> Review(DisclosureId id, ReviewOrder order, Caller caller, IfMatch match, Gate gate) =>
        gate.ExecuteAsync(id, new Command.Review(order.Step, order.Passed, order.Opinion ?? ""), caller, match);

    /// <summary>Releases it now, or at an instant.</summary>
    /// <remarks>Without `at`: now, with 10 seconds to stop it (none for emergencies). An instant in the past is refused; one that passes before sign-off is missed and never goes out late by itself.</remarks>
    internal static Task<IResult> Release(DisclosureId id, ReleaseOrder order, Caller caller, IfMatch match, Gate gate) =>
        gate.ExecuteAsync(id, new Command.Release(order.At), caller, match);

    /// <summary>Stops a release before its instant.</summary>
    internal static Task<IResult> Unschedule(DisclosureId id, ReasonOrder order, Caller caller, IfMatch match, Gate gate) =>
        gate.ExecuteAsync(id, new Command.Unschedule(order.Reason), caller, match);

    /// <summary>Takes it back from every outlet (撤稿).</summary>
    /// <remarks>`notice`: the address answers 410 with title and reason; `gone`: 410 without title; `replaced`: 301 to `replacement`. The reason is recorded and, for a notice, shown. Screens purge on their next poll.</remarks>
    internal static Task<IResult> Withdraw(DisclosureId id, WithdrawOrder order, Caller caller, IfMatch match, Gate gate) =>
        gate.ExecuteAsync(id, new Command.Withdraw(order.Kind, order.Reason, order.Replacement), caller, match);

    /// <summary>Takes one outlet out before release, with a reason; or back in, without one.</summary>
    /// <remarks>Reason: `NotApplicable`, `RoutedElsewhere`, `WithheldByPressOffice`, `AccountClosed`, or a person's words.</remarks>
    internal static Task<IResult> Skip(DisclosureId id, OutletId outlet, SkipOrder order, Caller caller, IfMatch match, Gate gate) =>
        gate.ExecuteAsync(id, new Command.Skip(outlet, order.Reason), caller, match);

    private static void Change(RouteGroupBuilder item, string path, Delegate handler) =>
        item.MapPost(path, handler).Produces<DisclosureView>().Refuses(400, 403, 404, 409, 412, 422, 428);
}

/// <param name="Step">The step; it must be the next one.</param>
/// <param name="Passed">False returns it to the author, with the opinion as reason.</param>
/// <param name="Opinion">Your words; recorded for at least 5 years.</param>
public sealed record ReviewOrder(ReviewStep Step, bool Passed, string? Opinion);

/// <param name="At">The instant, ISO 8601 with offset; null for now.</param>
public sealed record ReleaseOrder(DateTimeOffset? At);

public sealed record ReasonOrder(string Reason);

/// <param name="Kind">What readers find afterwards.</param>
/// <param name="Reason">Why; shown to readers for a notice.</param>
/// <param name="Replacement">Where readers are sent, for <c>replaced</c>.</param>
public sealed record WithdrawOrder(WithdrawalKind Kind, string Reason, Uri? Replacement);

public sealed record SkipOrder(string? Reason);
