using Microsoft.AspNetCore.Mvc;
using Syndication.Grains.Disclosures;
using Syndication.Grains.Ports;
using Syndication.Host.Api.Access;
using Syndication.Host.Api.Answers;

namespace Syndication.Host.Api.Events;

/// <summary>The audit chain.</summary>
internal static class LedgerEndpoints
{
    public static void MapLedger(this IEndpointRouteBuilder api) =>
        api.MapGet("/ledger/verify", VerifyAsync).WithTags("Ledger").Produces<ChainReport>().Refuses(403);

    /// <summary>Recomputes the hash chain of one disclosure, or of all.</summary>
    /// <remarks>For auditors, operators and administrators of the city.</remarks>
    internal static async Task<ChainReport> VerifyAsync([FromQuery] DisclosureId? disclosure, Caller caller, ILedger ledger, CancellationToken cancellation)
    {
        if (!caller.SeesAll || !caller.Actor.IsAny(Role.Auditor, Role.Operator, Role.Administrator))
        {
            throw ApiProblem.Of(403, "forbidden", "只有市级的审计、运维和管理员可以核验台账。", "Only auditors, operators and administrators of the city may verify the ledger.").AsException();
        }

        var position = await ledger.PositionAsync(cancellation);
        var breaks = await ledger.VerifyChainAsync(disclosure, cancellation);
        return new(breaks.Count == 0, position, breaks);
    }
}

/// <param name="Holds">Whether nothing is broken.</param>
/// <param name="Position">The newest position when the check began.</param>
/// <param name="Breaks">Where the chain does not hold.</param>
public sealed record ChainReport(bool Holds, long Position, IReadOnlyList<ChainBreak> Breaks);
