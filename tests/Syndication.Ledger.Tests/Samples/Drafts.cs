using Syndication.Grains.Deliveries;
using Syndication.Grains.Disclosures;
using Syndication.Grains.Ports;

namespace Syndication.Ledger.Tests.Samples;

/// <summary>Small commits to save, each later than the one before.</summary>
public sealed class Drafts(TimeProvider clock)
{
    private long ticks;

    public static Actor Author { get; } = new("li", "李明", "city", [Role.Author]);

    public DateTimeOffset Next() => clock.GetUtcNow().AddTicks(Interlocked.Increment(ref ticks));

    public Commit Commit(DisclosureId id, long expected = 0, int events = 1, Func<DisclosureRow, DisclosureRow>? change = null, params DeliveryRow[] deliveries) =>
        Commit(id, expected, [.. Enumerable.Range(1, events).Select(i => (DisclosureEvent)new Unscheduled($"改期 {expected + i}"))], change, deliveries);

    public Commit Commit(DisclosureId id, long expected, IReadOnlyList<DisclosureEvent> events, Func<DisclosureRow, DisclosureRow>? change = null, params DeliveryRow[] deliveries)
    {
        var row = Row(id, expected + events.Count);
        return new(id, expected, [.. events.Select((e, i) => new Recorded(expected + i + 1, Next(), Author, e))], [], change?.Invoke(row) ?? row, deliveries);
    }

    public DisclosureRow Row(DisclosureId id, long version) => new()
    {
        Id = id, Version = version, Kind = "notice", Organisation = "city", IndexNumber = "11610000/2026-00001", Title = "关于停水的通知", Column = "xwdt/tzgg",
        AuthorId = "li", AuthorName = "李明", State = ItemState.Draft, Edition = 1, CreatedAt = clock.GetUtcNow(), ChangedAt = Next(), Groups = [1, 0, 0, 0, 0],
    };

    public DeliveryRow Delivery(DisclosureId id, string outlet, StatusGroup group = StatusGroup.Waiting, string? cause = null, DateTimeOffset? due = null) => new()
    {
        Disclosure = id, Outlet = new(outlet), Channel = "portal", Organisation = "city", Title = "关于停水的通知", IndexNumber = "11610000/2026-00001", Edition = 1,
        Status = new((StatusCode)((int)group * 20), group, new("词", "word"), cause is null ? null : new($"因{cause}", $"because of {cause}")),
        Cause = cause, Attempts = 0, Round = 0, ChangedAt = Next(), DueAt = due,
    };

    public static Edition Edition(DisclosureId id, int number = 1, string title = "关于停水的通知", string? document = null) => new()
    {
        Disclosure = id, Number = number, Body = "正文 text\n",
        Metadata = new()
        {
            Kind = "notice", Title = title, IndexNumber = "11610000/2026-00001", Publisher = "city", PublisherName = "秦川市人民政府", Column = "xwdt/tzgg",
            ColumnName = "通知公告", Source = "秦川市人民政府", LegalBasis = "20-15", DocumentNumber = document,
        },
    };
}
