using Syndication.Grains.Disclosures;
using Syndication.Grains.Ports;

namespace Syndication.Host.Api.Access;

/// <summary>Who asks, and how far they see: their own organisation and those below it, so the city's offices see all.</summary>
/// <param name="Actor">The person.</param>
/// <param name="Reach">The organisations whose drafts they see.</param>
/// <param name="SeesAll">Whether these are all.</param>
public sealed record Caller(Actor Actor, IReadOnlySet<string> Reach, bool SeesAll)
{
    /// <summary>The organisation a list is about when the caller names none; null for all.</summary>
    public string? Scope => SeesAll ? null : Actor.Organisation;

    public static ValueTask<Caller?> BindAsync(HttpContext context) => ValueTask.FromResult(context.Features.Get<Caller>());

    public bool Sees(string organisation) => SeesAll || Reach.Contains(organisation);

    internal static async Task<Caller> OfAsync(Actor actor, IRegistry registry, CancellationToken cancellation)
    {
        var organisations = await registry.OrganisationsAsync(cancellation);
        var facts = new RegistryFacts(organisations, [], []);
        var reach = organisations.Select(o => o.Id).Where(id => facts.Above(id).Contains(actor.Organisation)).Append(actor.Organisation).ToHashSet();
        return new(actor, reach, organisations.Count > 0 && organisations.All(o => reach.Contains(o.Id)));
    }
}
