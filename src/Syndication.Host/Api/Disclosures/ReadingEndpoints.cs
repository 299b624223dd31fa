using Microsoft.AspNetCore.Mvc;
using Syndication.Grains.Disclosures;
using Syndication.Grains.Ports;
using Syndication.Host.Api.Access;
using Syndication.Host.Api.Answers;
using Syndication.Host.Api.Deliveries;

namespace Syndication.Host.Api.Disclosures;

/// <summary>Lists, one item, its editions, renditions and history.</summary>
internal static class ReadingEndpoints
{
    public static void MapDisclosureReading(this IEndpointRouteBuilder api)
    {
        var items = api.MapGroup("/disclosures").WithTags("Disclosures");
        items.MapGet("/", ListAsync).Produces<Page<DisclosureSummary>>().Refuses(400, 403);
        items.MapGet("/lookup", LookupAsync).Produces<DisclosureView>().Refuses(404);
        items.MapGet("/{id}", GetAsync).Produces<DisclosureView>().Refuses(404);
        items.MapGet("/{id}/deliveries", DeliveriesAsync).Produces<IReadOnlyList<DeliveryView>>().Refuses(404);
        items.MapGet("/{id}/editions/{number:int}", EditionAsync).Produces<Edition>().Refuses(404);
        items.MapGet("/{id}/renditions/{outlet}", RenditionAsync).Produces<RenditionView>().Refuses(404);
        items.MapGet("/{id}/history", HistoryAsync).Produces<IReadOnlyList<Recorded>>().Refuses(404);
    }

    /// <summary>Lists disclosures, the newest change first.</summary>
    /// <remarks>
    /// All given conditions hold. `releaseFrom` and `releaseTo` (ISO 8601) with `organisation` are the calendar of releases.
    /// You see your own organisation; the city's offices see all.
    /// </remarks>
    internal static async Task<Page<DisclosureSummary>> ListAsync([AsParameters] DisclosureQuery query, [AsParameters] PageQuery page, Caller caller, IBoard board, CancellationToken cancellation)
    {
        var filter = new DisclosureFilter(Scope(caller, query.Organisation), query.State?.Value, query.WaitsFor?.Value, query.Text, query.ReleaseFrom, query.ReleaseTo, query.Author);
        var rows = await page.ReadAsync(p => board.DisclosuresAsync(filter, p, cancellation));
        return new([.. rows.Rows.Select(DisclosureSummary.Of)], rows.Next);
    }

    /// <summary>The disclosure with this index number (索引号).</summary>
    internal static async Task<IResult> LookupAsync([FromQuery] string indexNumber, Caller caller, IBoard board, Gate gate, CancellationToken cancellation) =>
        await gate.AnswerAsync(await board.FindAsync(indexNumber, cancellation) ?? throw Refusals.Disclosure().AsException(), caller);

    /// <summary>One disclosure: state, reviews, whose turn it is, its headline and its deliveries.</summary>
    /// <remarks>Another organisation's item is 404 until it is public; then its released edition is shown. The `ETag` is the version for `If-Match`.</remarks>
    internal static async Task<IResult> GetAsync(DisclosureId id, Caller caller, Gate gate) => await gate.AnswerAsync(id, caller);

    /// <summary>What people see of each delivery now.</summary>
    internal static async Task<IReadOnlyList<DeliveryView>> DeliveriesAsync(DisclosureId id, Caller caller, Gate gate)
    {
        await gate.ReadInsideAsync(id, caller);
        return [.. (await gate.Grain(id).GetDeliveriesAsync()).Select(DeliveryView.Of)];
    }

    /// <summary>One edition with its text and fields.</summary>
    internal static async Task<Edition> EditionAsync(DisclosureId id, int number, Caller caller, Gate gate)
    {
        var item = await gate.ReadAsync(id, caller);
        var edition = caller.Sees(item.Organisation) || number == item.ReleasedEdition ? await gate.Grain(id).GetEditionAsync(number) : null;
        return edition ?? throw Refusals.NotFound("版本", "edition").AsException();
    }

    /// <summary>What exactly an outlet would be sent.</summary>
    /// <remarks>Slots (time of publication, canonical address) are still open and shown as ⟦name⟧. `edition` is a number; the latest without it.</remarks>
    internal static async Task<RenditionView> RenditionAsync(DisclosureId id, OutletId outlet, [FromQuery] int? edition, Caller caller, Gate gate, Previews previews)
    {
        await gate.ReadInsideAsync(id, caller);
        var rendition = await gate.Grain(id).RenderAsync(outlet, edition) ?? throw Refusals.NotFound("渠道稿", "rendition").AsException();
        return await previews.ViewAsync(outlet, rendition);
    }

    /// <summary>Everything that happened, oldest first, with who and when.</summary>
    /// <remarks>The audit record itself: events are never changed and are chained by hash.</remarks>
    internal static async Task<IReadOnlyList<Recorded>> HistoryAsync(DisclosureId id, Caller caller, Gate gate)
    {
        await gate.ReadInsideAsync(id, caller);
        return await gate.Grain(id).GetHistoryAsync();
    }

    /// <summary>The organisation a list is about: the asked one if the caller may see it, else their own.</summary>
    internal static string? Scope(Caller caller, string? asked) =>
        asked is null || caller.Sees(asked) ? asked ?? caller.Scope : throw Refusals.Foreign().AsException();
}

/// <param name="Organisation">The id of the responsible organisation.</param>
/// <param name="State">draft, inReview, returned, signed, scheduled, released or withdrawn.</param>
/// <param name="WaitsFor">The review it waits for: first, second, secrecy or signOff.</param>
/// <param name="Text">Words in title or index number.</param>
/// <param name="ReleaseFrom">Release at or after, ISO 8601 with offset.</param>
/// <param name="ReleaseTo">Release before, ISO 8601 with offset.</param>
/// <param name="Author">The id of the author.</param>
internal sealed record DisclosureQuery(
    [FromQuery] string? Organisation, [FromQuery] Named<ItemState>? State, [FromQuery] Named<ReviewStep>? WaitsFor, [FromQuery] string? Text,
    [FromQuery] DateTimeOffset? ReleaseFrom, [FromQuery] DateTimeOffset? ReleaseTo, [FromQuery] string? Author);
