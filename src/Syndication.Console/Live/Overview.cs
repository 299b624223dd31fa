using Syndication.Grains.Deliveries;
using Syndication.Grains.Ports;

namespace Syndication.WebConsole.Live;

/// <summary>Everything the first page shows, read once for all who look.</summary>
public sealed record Overview
{
    public required long Position { get; init; }

    public required DateTimeOffset At { get; init; }

    public required IReadOnlyList<Organisation> Organisations { get; init; }

    public required IReadOnlyList<Person> People { get; init; }

    public required IReadOnlyList<RegisteredOutlet> Outlets { get; init; }

    /// <summary>Deliveries that wait for a person, newest change first.</summary>
    public required IReadOnlyList<DeliveryRow> NeedsAction { get; init; }

    public required IReadOnlyList<DisclosureRow> Recent { get; init; }

    public required IReadOnlyList<DisclosureRow> Today { get; init; }

    public required IReadOnlyList<GroupCount> Counts { get; init; }

    public Organisation? City => Organisations.FirstOrDefault(o => o.Level == "city");

    public RegisteredOutlet? Outlet(OutletId id) => Outlets.FirstOrDefault(o => o.Outlet.Id == id);

    public Words NameOf(OutletId id) => Outlet(id)?.Outlet.Name ?? new(id.Value, id.Value);

    public Words NameOfOrganisation(string id) => Organisations.FirstOrDefault(o => o.Id == id)?.Name ?? new(id, id);

    public int Count(StatusGroup group) => Counts.Where(c => c.Group == group).Sum(c => c.Count);
}
