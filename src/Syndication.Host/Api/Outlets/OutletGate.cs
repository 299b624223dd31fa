using System.Text.Json;
using Syndication.Grains.Disclosures;
using Syndication.Grains.Outlets;
using Syndication.Grains.Ports;
using Syndication.Host.Api.Access;
using Syndication.Host.Api.Answers;
using Syndication.Host.Api.Disclosures;

namespace Syndication.Host.Api.Outlets;

/// <summary>Everybody may see outlets; operators and administrators of their own organisation, or of the city, change them.</summary>
internal sealed class OutletGate(IGrainFactory grains, IRegistry registry, Previews previews)
{
    public IOutletGrain Grain(OutletId id) => grains.GetGrain<IOutletGrain>(id.Value);

    public async Task<IResult> AnswerAsync(OutletId id, Caller caller, string? created = null)
    {
        var outlet = await previews.OutletAsync(id);
        return new Versioned<OutletView>(OutletView.Of(outlet, previews.ProfileOf(outlet.Outlet), caller), v => v.Version, created);
    }

    public async Task<IResult> ChangeAsync(OutletId id, Caller caller, IfMatch match, Func<IOutletGrain, RegisteredOutlet, Task<CommandResult>> change)
    {
        var outlet = await previews.OutletAsync(id);
        DemandRight(caller, outlet.Outlet.Organisation);
        match.Demand(outlet.Version);
        var result = await change(Grain(id), outlet);
        return result.Refusal is { } refusal ? throw Refusals.From(refusal, match.Version is not null).AsException() : await AnswerAsync(id, caller);
    }

    public async Task<Outlet> CheckAsync(OutletOrder order, OutletId id, Caller caller, CancellationToken cancellation)
    {
        DemandRight(caller, order.Organisation);
        var outlet = new Outlet { Id = id, Channel = order.Channel, Name = order.Name, Organisation = order.Organisation, Settings = order.Settings, Pace = order.Pace };
        var organisations = await registry.OrganisationsAsync(cancellation);
        List<Problem> problems = [];
        if (previews.ChannelOf(outlet) is null)
        {
            problems.Add(Problem.Blocking("channel-unknown", "channel", $"没有渠道类型“{order.Channel}”。", $"There is no channel '{order.Channel}'."));
        }

        if (organisations.All(o => o.Id != order.Organisation))
        {
            problems.Add(Problem.Blocking("organisation-unknown", "organisation", $"没有机构“{order.Organisation}”。", $"There is no organisation '{order.Organisation}'."));
        }

        if (order.Settings.ValueKind != JsonValueKind.Object)
        {
            problems.Add(Problem.Blocking("settings", "settings", "settings 应为 JSON 对象。", "settings must be a JSON object."));
        }

        return problems.Count == 0 ? outlet : throw ApiProblem.Unprocessable(problems).AsException();
    }

    public static void DemandRight(Caller caller, string organisation)
    {
        if (!caller.Sees(organisation) || !caller.Actor.IsAny(Role.Operator, Role.Administrator))
        {
            throw ApiProblem.Of(403, "forbidden", "只有本机构或市级的运维、管理员可以改动渠道。", "Only operators and administrators of this organisation or of the city may change an outlet.").AsException();
        }
    }
}
