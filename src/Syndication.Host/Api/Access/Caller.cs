using Syndication.Grains.Disclosures;
using Syndication.Grains.Ports;

namespace Syndication.Host.Api.Access;

/// <summary>Who asks, and how far they see.</summary>
/// <param name="Actor">The person.</param>
/// <param name="SeesAll">Whether they see the items of every organisation: the roles of the city's own offices.</param>
public sealed record Caller(Actor Actor, bool SeesAll)
{
    /// <summary>The organisation whose items they see; null for all.</summary>
    public string? Scope => SeesAll ? null : Actor.Organisation;

    public static ValueTask<Caller?> BindAsync(HttpContext context) => ValueTask.FromResult(context.Features.Get<Caller>());

    public bool Sees(string organisation) => SeesAll || organisation == Actor.Organisation;

    internal static async Task<Caller> OfAsync(Actor actor, IRegistry registry, CancellationToken cancellation)
    {
        var organisations = await registry.OrganisationsAsync(cancellation);
        var city = organisations.Any(o => o.Id == actor.Organisation && o.Level == "city");
        return new(actor, city && actor.IsAny(
            Role.PressOffice, Role.Operator, Role.Auditor, Role.Administrator, Role.SigningLeader, Role.DisclosureOffice, Role.SecrecyReviewer));
    }
}
