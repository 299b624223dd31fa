using System.Globalization;
using Syndication.Grains.Ports;

namespace Syndication.WebConsole.Showing;

/// <summary>The day as a line: office hours, or the whole day when something happens outside them.</summary>
public sealed record Axis(DateTimeOffset From, DateTimeOffset To)
{
    private const int Slots = 48;

    public static Axis For(DateTimeOffset now, IEnumerable<DateTimeOffset> instants)
    {
        var midnight = When.Midnight(now);
        var office = new Axis(midnight.AddHours(8), midnight.AddHours(20));
        return instants.Append(now).All(office.Holds) ? office : new(midnight, midnight.AddDays(1));
    }

    public IEnumerable<DateTimeOffset> Hours => Enumerable.Range(0, 13).Select(n => From + ((To - From) * n / 12));

    public bool Holds(DateTimeOffset at) => at >= From && at <= To;

    /// <summary>Where an instant stands, as a CSS percentage.</summary>
    public string Place(DateTimeOffset at) => (Math.Clamp((at - From) / (To - From), 0, 1) * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    /// <summary>Releases that would touch on the line stand together.</summary>
    public IEnumerable<IGrouping<int, DisclosureRow>> Gather(IEnumerable<DisclosureRow> items) =>
        items.Where(i => i.ReleaseAt is not null).GroupBy(i => (int)((i.ReleaseAt!.Value - From) / (To - From) * Slots));
}
