using Syndication.Grains.Ports;
using Syndication.Host.Api.Access;
using Syndication.Host.Api.Answers;
using Syndication.Host.Api.Disclosures;

namespace Syndication.Host.Api.Outlets;

/// <summary>The configured sites, gazettes, screens and accounts.</summary>
internal static class OutletEndpoints
{
    public static void MapOutlets(this IEndpointRouteBuilder api)
    {
        var outlets = api.MapGroup("/outlets").WithTags("Outlets");
        outlets.MapGet("/", ListAsync).Produces<IReadOnlyList<OutletView>>().Refuses();
        outlets.MapPost("/", CreateAsync).Produces<OutletView>(201).Refuses(400, 403, 409, 422);
        outlets.MapGet("/{id}", GetAsync).Produces<OutletView>().Refuses(404);
        outlets.MapPut("/{id}", ChangeAsync).Produces<OutletView>().Refuses(400, 403, 404, 409, 412, 422, 428);
        outlets.MapPost("/{id}/pause", Pause).Produces<OutletView>().Refuses(400, 403, 404, 409, 412, 428);
        outlets.MapPost("/{id}/resume", Resume).Produces<OutletView>().Refuses(403, 404, 409, 412, 428);
        outlets.MapPost("/{id}/test", TestAsync).Produces<RenditionView>().Refuses(403, 404, 409);
    }

    /// <summary>Every outlet with its passport, pause and health.</summary>
    internal static async Task<IReadOnlyList<OutletView>> ListAsync(Caller caller, IRegistry registry, Previews previews, CancellationToken cancellation) =>
        [.. (await registry.OutletsAsync(cancellation)).Select(o => OutletView.Of(o, previews.ProfileOf(o.Outlet), caller))];

    /// <summary>One outlet with its passport.</summary>
    internal static Task<IResult> GetAsync(OutletId id, Caller caller, OutletGate gate) => gate.AnswerAsync(id, caller);

    /// <summary>Creates an outlet.</summary>
    internal static async Task<IResult> CreateAsync(OutletOrder order, Caller caller, OutletGate gate, CancellationToken cancellation)
    {
        if (!OutletId.TryParse(order.Id, null, out var id))
        {
            throw Refusals.Invalid("id", "渠道代号应为 1 至 64 个小写字母、数字或连字符。", "An outlet id is 1 to 64 of a-z, 0-9 and '-'.").AsException();
        }

        var outlet = await gate.CheckAsync(order, id, caller, cancellation);
        var result = await gate.Grain(id).ConfigureAsync(outlet, 0, caller.Actor);
        return result.Refusal is null ? await gate.AnswerAsync(id, caller, $"/api/v1/outlets/{id}") : throw Refusals.From(result.Refusal, false).AsException();
    }

    /// <summary>Changes an outlet's configuration.</summary>
    /// <remarks>Its id and channel stay. Deliveries under way keep what they were started with; the next act uses the new settings.</remarks>
    internal static async Task<IResult> ChangeAsync(OutletId id, OutletOrder order, Caller caller, IfMatch match, OutletGate gate, CancellationToken cancellation) =>
        await gate.ChangeAsync(id, caller, match, async (grain, present) =>
        {
            var outlet = await gate.CheckAsync(order with { Channel = present.Outlet.Channel }, id, caller, cancellation);
            return await grain.ConfigureAsync(outlet, present.Version, caller.Actor);
        });

    /// <summary>Pauses an outlet, with a reason; what is due there waits and burns no retry.</summary>
    internal static Task<IResult> Pause(OutletId id, ReasonOrder order, Caller caller, IfMatch match, OutletGate gate) =>
        gate.ChangeAsync(id, caller, match, (grain, _) => grain.PauseAsync(order.Reason, caller.Actor));

    /// <summary>Ends a pause or a fault of the whole outlet and wakes what waits there.</summary>
    internal static Task<IResult> Resume(OutletId id, Caller caller, IfMatch match, OutletGate gate) =>
        gate.ChangeAsync(id, caller, match, (grain, _) => grain.ResumeAsync(caller.Actor));

    /// <summary>Renders a sample for the outlet and reads its settings; sends nothing.</summary>
    internal static async Task<RenditionView> TestAsync(OutletId id, Caller caller, Previews previews)
    {
        var outlet = (await previews.OutletAsync(id)).Outlet;
        OutletGate.DemandRight(caller, outlet.Organisation);
        try
        {
            return previews.Render(Sample.For(outlet), outlet);
        }
        catch (System.Text.Json.JsonException e)
        {
            throw ApiProblem.Of(409, "settings", $"渠道设置有误：{e.Message}", $"The outlet's settings cannot be read: {e.Message}").AsException();
        }
    }
}
