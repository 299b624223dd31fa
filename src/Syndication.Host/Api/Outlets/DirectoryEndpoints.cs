using Syndication.Grains.Disclosures;
using Syndication.Grains.Ports;
using Syndication.Host.Api.Access;
using Syndication.Host.Api.Answers;

namespace Syndication.Host.Api.Outlets;

/// <summary>What an author looks up: who they are, organisations, columns and kinds.</summary>
internal static class DirectoryEndpoints
{
    public static void MapDirectory(this IEndpointRouteBuilder api)
    {
        var lookups = api.MapGroup("").WithTags("Directory");
        lookups.MapGet("/me", Me).Produces<Me>().Refuses();
        lookups.MapGet("/kinds", () => DisclosureKind.All).WithSummary("The closed list of kinds of items: route, outlets, column and legal basis.").Refuses();
        lookups.MapGet("/columns", ColumnsAsync).Refuses();
        lookups.MapGet("/organisations", OrganisationsAsync).Refuses();
    }

    /// <summary>Who this token belongs to.</summary>
    internal static Me Me(Caller caller) => new(caller.Actor.Id, caller.Actor.Name, caller.Actor.Organisation, caller.Actor.Roles, caller.SeesAll);

    /// <summary>The column tree, by path.</summary>
    internal static Task<IReadOnlyList<Column>> ColumnsAsync(IRegistry registry, CancellationToken cancellation) => registry.ColumnsAsync(cancellation);

    /// <summary>The organisations; full standard names.</summary>
    internal static Task<IReadOnlyList<Organisation>> OrganisationsAsync(IRegistry registry, CancellationToken cancellation) => registry.OrganisationsAsync(cancellation);
}

/// <param name="Id">Your id.</param>
/// <param name="Name">The name that is recorded.</param>
/// <param name="Organisation">The id of your organisation.</param>
/// <param name="Roles">What you may do.</param>
/// <param name="SeesAll">Whether you see the drafts of every organisation.</param>
public sealed record Me(string Id, string Name, string Organisation, IReadOnlyList<Role> Roles, bool SeesAll);
