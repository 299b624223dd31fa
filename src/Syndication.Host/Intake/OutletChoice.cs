using Syndication.Grains.Disclosures;
using Syndication.Rendering;

namespace Syndication.Host;

/// <summary>Which outlets an item goes to: the named ones, checked against the rules of its kind, or those of its kind.</summary>
internal sealed class OutletChoice(RegistryFacts facts, Authored authored, Actor actor)
{
    private readonly DisclosureKind kind = DisclosureKind.Find(authored.Metadata.Kind)!;
    private readonly IReadOnlyList<string> owners = facts.Above(authored.Metadata.Publisher);

    public (IReadOnlyList<OutletId> Outlets, IReadOnlyList<Problem> Problems) Choose()
    {
        if (owners.Count == 0)
        {
            return ([], []);
        }

        OutletId[] outlets = authored.Outlets.Count > 0 ? [.. authored.Outlets] : [.. OfKind()];
        return (outlets, [.. outlets.SelectMany(Check), .. MissingMusts(outlets), .. Summary(outlets)]);
    }

    // Of every sort of outlet the nearest owner's: a county's notice goes to the county's own site.
    private IEnumerable<OutletId> OfKind() => Usable()
        .Where(o => kind.RuleFor(o.Channel) is OutletRule.Must or OutletRule.Should)
        .GroupBy(o => o.Channel)
        .SelectMany(Nearest)
        .Select(o => o.Id)
        .Order();

    private IEnumerable<Outlet> Nearest(IEnumerable<Outlet> sort) => sort.GroupBy(o => Distance(o.Organisation)).MinBy(g => g.Key)!;

    private IEnumerable<Outlet> Usable() => facts.Outlets.Select(o => o.Outlet).Where(o => owners.Contains(o.Organisation));

    private int Distance(string organisation) => owners.TakeWhile(o => o != organisation).Count();

    private IEnumerable<Problem> Check(OutletId id)
    {
        if (facts.Outlet(id) is not { } outlet)
        {
            yield return Problem.Blocking("outlet-unknown", $"outlets: {id}", $"没有渠道“{id}”；可用：{Names()}。", $"There is no outlet '{id}'; known: {Names()}.");
        }
        else if (!owners.Contains(outlet.Organisation) && !IsBelowPressOffice(outlet.Organisation))
        {
            yield return Problem.Blocking("outlet-foreign", $"outlets: {id}", $"渠道“{id}”属于 {outlet.Organisation}，本机构不能使用；请删去。", $"The outlet '{id}' belongs to {outlet.Organisation} and is not yours to use; remove it.");
        }
        else if (kind.RuleFor(outlet.Channel) == OutletRule.No)
        {
            yield return Problem.Blocking("outlet-not-for-kind", $"outlets: {id}", $"“{kind.Name.Zh}”不在“{outlet.Name.Zh}”发布；请删去此渠道。", $"A {kind.Code} item does not go to '{outlet.Name.En}'; remove this outlet.");
        }
    }

    private IEnumerable<Problem> MissingMusts(OutletId[] chosen) => Usable()
        .Where(o => kind.RuleFor(o.Channel) == OutletRule.Must)
        .GroupBy(o => Family(o.Channel))
        .Where(family => !family.Any(o => chosen.Contains(o.Id)))
        .Select(family => Problem.Blocking(
            "outlet-must", "outlets", $"“{kind.Name.Zh}”必须发布到{Ids(family)}中的一个；请列入，确需不发的，列入后注明理由再取消。", $"A {kind.Code} item must go to one of {Ids(family)}; list it, and if it shall not go there take it out afterwards with a reason."));

    private IEnumerable<Problem> Summary(OutletId[] chosen)
    {
        if (string.IsNullOrWhiteSpace(authored.Metadata.Abstract) && chosen.Select(facts.Outlet).OfType<Outlet>().FirstOrDefault(o => Family(o.Channel) is "screen" or "accounts") is { } outlet)
        {
            yield return Problem.Blocking("abstract-missing", "abstract", $"发布到“{outlet.Name.Zh}”须有内容概述 abstract（100字以内）。", $"Going to '{outlet.Name.En}' needs an abstract (at most 100 characters).");
        }
    }

    /// <summary>The press office sends to the sites and accounts of the organisations below it as well.</summary>
    private bool IsBelowPressOffice(string organisation) => actor.Is(Role.PressOffice) && facts.Above(organisation).Contains(actor.Organisation);

    private static string Family(string channel) => channel is "portal" or "gazette" or "screen" or "feed" or "webhook" ? channel : "accounts";

    private static string Ids(IEnumerable<Outlet> outlets) => string.Join(", ", outlets.Select(o => o.Id));

    private string Names() => Ids(Usable());
}
