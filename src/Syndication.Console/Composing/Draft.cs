using Syndication.WebConsole.Live;
using Syndication.Grains.Ports;

namespace Syndication.WebConsole.Composing;

/// <summary>What a visitor is writing: the few fields people fill in, and the outlets they chose.</summary>
public sealed class Draft
{
    public string Title { get; set; } = "";

    public string ShortTitle { get; set; } = "";

    public string Abstract { get; set; } = "";

    public string Kind { get; set; } = "notice";

    public string Body { get; set; } = "";

    public HashSet<OutletId> Outlets { get; } = [];

    /// <summary>Switches on what the kind demands and suggests, and off what it does not allow.</summary>
    public void FollowKind(IReadOnlyList<RegisteredOutlet> offered, string? organisation)
    {
        foreach (var outlet in offered.Select(o => o.Outlet))
        {
            switch (Rule(outlet, organisation))
            {
                case OutletRule.Must or OutletRule.Should:
                    Outlets.Add(outlet.Id);
                    break;
                case OutletRule.No:
                    Outlets.Remove(outlet.Id);
                    break;
            }
        }
    }

    /// <summary>The kind's rule for an outlet; only the own body's outlets can be required.</summary>
    public OutletRule Rule(Outlet outlet, string? organisation)
    {
        var rule = DisclosureKind.Find(Kind)?.RuleFor(outlet.Channel) ?? OutletRule.May;
        return rule is OutletRule.Must or OutletRule.Should && outlet.Organisation != organisation ? OutletRule.May : rule;
    }

    public void Toggle(OutletId outlet, bool on)
    {
        if (on)
        {
            Outlets.Add(outlet);
        }
        else
        {
            Outlets.Remove(outlet);
        }
    }

    /// <summary>The chosen outlets in the registry's order.</summary>
    public IReadOnlyList<OutletId> Chosen(Overview overview) => [.. overview.Outlets.Select(o => o.Outlet.Id).Where(Outlets.Contains)];
}
