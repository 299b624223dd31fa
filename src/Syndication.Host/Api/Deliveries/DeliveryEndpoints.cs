using Microsoft.AspNetCore.Mvc;
using Syndication.Grains.Deliveries;
using Syndication.Grains.Disclosures;
using Syndication.Grains.Ports;
using Syndication.Host.Api.Access;
using Syndication.Host.Api.Answers;
using Syndication.Host.Api.Disclosures;

namespace Syndication.Host.Api.Deliveries;

/// <summary>What stands where, and what stands in the way.</summary>
internal static class DeliveryEndpoints
{
    public static void MapDeliveries(this IEndpointRouteBuilder api)
    {
        var deliveries = api.MapGroup("/deliveries").WithTags("Deliveries");
        deliveries.MapGet("/", ListAsync).Produces<Page<DeliveryView>>().Refuses(400, 403);
        deliveries.MapGet("/counts", CountsAsync).Produces<IReadOnlyList<GroupCount>>().Refuses(403);
        deliveries.MapGet("/causes", CausesAsync).Produces<IReadOnlyList<CauseCount>>().Refuses(403);
        deliveries.MapGet("/{disclosure}/{outlet}", GetAsync).Produces<DeliveryDetail>().Refuses(404);
        deliveries.MapActions();
    }

    /// <summary>Lists deliveries, the newest change first.</summary>
    /// <remarks>All given conditions hold. You see the deliveries of your own organisation's items and, with `outlet`, everything at an outlet your organisation owns; the city's offices see all.</remarks>
    internal static async Task<Page<DeliveryView>> ListAsync([AsParameters] DeliveryQuery query, [AsParameters] PageQuery page, Caller caller, IBoard board, IRegistry registry, CancellationToken cancellation)
    {
        var atOwn = query.Outlet is { } outlet && (await registry.OutletAsync(outlet, cancellation))?.Outlet.Organisation == caller.Actor.Organisation;
        var organisation = atOwn ? query.Organisation : ReadingEndpoints.Scope(caller, query.Organisation);
        var filter = new DeliveryFilter(query.Group?.Value, query.Status?.Value, query.Outlet, organisation, query.Cause, query.Text);
        var rows = await page.ReadAsync(p => board.DeliveriesAsync(filter, p, cancellation));
        return new([.. rows.Rows.Select(DeliveryView.Of)], rows.Next);
    }

    /// <summary>How many deliveries stand in each group at each outlet.</summary>
    internal static Task<IReadOnlyList<GroupCount>> CountsAsync([FromQuery] string? organisation, Caller caller, IBoard board, CancellationToken cancellation) =>
        board.CountsAsync(ReadingEndpoints.Scope(caller, organisation), cancellation);

    /// <summary>Failures by cause, most first: one cause at an outlet is one thing to mend.</summary>
    internal static Task<IReadOnlyList<CauseCount>> CausesAsync([FromQuery] string? organisation, Caller caller, IBoard board, CancellationToken cancellation) =>
        board.CausesAsync(ReadingEndpoints.Scope(caller, organisation), cancellation);

    /// <summary>One delivery with everything that happened there: attempts, looks, sightings and people's decisions.</summary>
    internal static async Task<IResult> GetAsync(DisclosureId disclosure, OutletId outlet, Caller caller, DeliveryGate gate)
    {
        var item = await gate.FindAsync(disclosure, outlet, caller);
        return await gate.AnswerAsync(item, outlet);
    }
}

/// <param name="Group">waiting, onItsWay, done, needsAction or notGoingOut.</param>
/// <param name="Status">The one word, such as <c>outcomeUnknown</c>.</param>
/// <param name="Outlet">The id of the outlet.</param>
/// <param name="Organisation">The id of the disclosure's organisation.</param>
/// <param name="Cause">A cause from <c>/deliveries/causes</c>.</param>
/// <param name="Text">Words in title or index number.</param>
internal sealed record DeliveryQuery(
    [FromQuery] Named<StatusGroup>? Group, [FromQuery] Named<StatusCode>? Status, [FromQuery] OutletId? Outlet, [FromQuery] string? Organisation, [FromQuery] string? Cause, [FromQuery] string? Text);

/// <summary>One delivery with its past.</summary>
/// <param name="Delivery">As it is now.</param>
/// <param name="Version">The disclosure's version, for <c>If-Match</c>.</param>
/// <param name="History">What happened at this outlet, oldest first.</param>
public sealed record DeliveryDetail(DeliveryView Delivery, long Version, IReadOnlyList<Recorded> History);
