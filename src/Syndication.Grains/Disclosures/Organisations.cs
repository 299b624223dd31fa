using Syndication.Grains.Ports;

namespace Syndication.Grains.Disclosures;

/// <summary>Which organisations stand above which: their people may act on the items below them.</summary>
public sealed class Organisations(IRegistry registry)
{
    private volatile Dictionary<string, string?> parents = [];

    public async ValueTask<IReadOnlySet<string>> AboveAsync(string organisation)
    {
        if (!parents.ContainsKey(organisation))
        {
            parents = (await registry.OrganisationsAsync(default)).ToDictionary(o => o.Id, o => o.Parent);
        }

        HashSet<string> above = [];
        for (var id = organisation; id is not null && above.Add(id);)
        {
            id = parents.GetValueOrDefault(id);
        }

        return above;
    }
}
