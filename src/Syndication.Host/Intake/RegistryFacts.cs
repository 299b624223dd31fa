using Syndication.Grains.Disclosures;
using Syndication.Grains.Ports;

namespace Syndication.Host;

/// <summary>What the registries say, read once for one handing-in.</summary>
internal sealed record RegistryFacts(IReadOnlyList<Organisation> Organisations, IReadOnlyList<Column> Columns, IReadOnlyList<RegisteredOutlet> Outlets)
{
    public Organisation? Organisation(string id) => Organisations.FirstOrDefault(o => o.Id == id);

    public Column? Column(string path) => Columns.FirstOrDefault(c => c.Path == path);

    public Outlet? Outlet(OutletId id) => Outlets.FirstOrDefault(o => o.Outlet.Id == id)?.Outlet;

    public bool IsLeaf(string path) => Columns.All(c => c.Parent != path);

    /// <summary>The organisation itself, then those above it: whose outlets it may use.</summary>
    public IReadOnlyList<string> Above(string organisation)
    {
        List<string> chain = [];
        for (var at = Organisation(organisation); at is not null && !chain.Contains(at.Id); at = at.Parent is { } parent ? Organisation(parent) : null)
        {
            chain.Add(at.Id);
        }

        return chain;
    }
}

/// <summary>Publisher and column against the registries.</summary>
internal sealed class RegistryCheck(RegistryFacts facts, Metadata metadata, Actor actor, Place place)
{
    public IEnumerable<Problem> Find() => [.. Publisher(), .. Column()];

    private IEnumerable<Problem> Publisher()
    {
        if (metadata.Publisher.Length == 0)
        {
            yield break;
        }

        if (facts.Organisation(metadata.Publisher) is null)
        {
            yield return Problem.Blocking("publisher-unknown", "publisher", $"没有发布机构“{metadata.Publisher}”；可用：{Known()}。", $"There is no publisher '{metadata.Publisher}'; known: {Known()}.");
        }
        else if (place.Organisation is { } owner && owner != metadata.Publisher)
        {
            yield return Problem.Blocking("publisher-changed", "publisher", $"发布机构不能由 {owner} 改为 {metadata.Publisher}；请另报一条。", $"The publisher cannot change from {owner} to {metadata.Publisher}; hand in a new item.");
        }
        else if (!MayPublishFor(metadata.Publisher))
        {
            yield return Problem.Blocking(EditionIntake.ForeignPublisher, "publisher", $"您属于 {actor.Organisation}，不能以 {metadata.Publisher} 的名义报送。请改为本机构，或由上级机构报送。", $"You belong to {actor.Organisation} and cannot hand in for {metadata.Publisher}. Use your own organisation, or ask the organisation above.");
        }
    }

    // An organisation's people also act for those below it, as in the grain's decision.
    private bool MayPublishFor(string publisher) => facts.Above(publisher).Contains(actor.Organisation);

    private IEnumerable<Problem> Column()
    {
        var path = metadata.Column;
        if (path.Length > 0 && facts.Column(path) is null)
        {
            yield return Problem.Blocking("column-unknown", "column", $"没有栏目“{path}”；请使用栏目树中的末级栏目。", $"There is no column '{path}'; use a leaf of the column tree.");
        }
        else if (path.Length > 0 && !facts.IsLeaf(path))
        {
            yield return Problem.Blocking("column-no-leaf", "column", $"栏目“{path}”下还有子栏目；请选末级栏目。", $"The column '{path}' has columns below it; choose a leaf.");
        }
    }

    private string Known() => string.Join(", ", facts.Organisations.Select(o => o.Id));
}
