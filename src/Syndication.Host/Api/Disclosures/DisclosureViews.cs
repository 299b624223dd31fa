using Syndication.Grains.Disclosures;
using Syndication.Grains.Ports;
using Syndication.Host.Api.Access;
using Syndication.Host.Api.Deliveries;

namespace Syndication.Host.Api.Disclosures;

/// <summary>Shows a disclosure as far as the caller may see it: strangers see the released edition and where it stands, nothing of the work on it.</summary>
internal sealed class DisclosureViews(IGrainFactory grains, IRegistry registry)
{
    public async Task<DisclosureView> OfAsync(Disclosure item, Caller caller)
    {
        var rows = await grains.GetGrain<IDisclosureGrain>(item.Id.Value).GetDeliveriesAsync();
        if (!caller.Sees(item.Organisation))
        {
            return Outside(item, rows);
        }

        return Inside(item, rows) with { Turn = Turn.Of(item, await registry.PeopleAsync(CancellationToken.None)) };
    }

    private static DisclosureView Inside(Disclosure item, IReadOnlyList<DeliveryRow> rows) => Base(item, item.Latest, rows) with
    {
        Plan = item.Plan,
        ReleaseAt = item.ReleaseAt,
        Editions = [.. item.Editions.Select(View)],
        Reviews = [.. item.Reviews.Select(r => new ReviewView(r.Step, Name(r.By), r.At, r.Passed, r.Opinion))],
        Deliveries = [.. rows.Select(DeliveryView.Of)],
    };

    private static DisclosureView Outside(Disclosure item, IReadOnlyList<DeliveryRow> rows)
    {
        var released = item.Editions.First(e => e.Number == Math.Max(1, item.ReleasedEdition));
        return Base(item, released, rows) with
        {
            State = item.Withdrawal is null ? ItemState.Released : ItemState.Withdrawn,
            Editions = [View(released)],
            Deliveries = [.. rows.Where(r => r.Address is not null).Select(DeliveryView.Public)],
        };
    }

    private static DisclosureView Base(Disclosure item, EditionHead head, IReadOnlyList<DeliveryRow> rows) => new()
    {
        Id = item.Id,
        Version = item.Version,
        Kind = item.Kind,
        Organisation = item.Organisation,
        IndexNumber = head.IndexNumber,
        Title = head.Title,
        Column = head.Column,
        Author = Name(item.Author),
        State = item.State,
        Edition = head.Number,
        ReleasedEdition = item.ReleasedEdition,
        CreatedAt = item.CreatedAt,
        PublishedAt = item.PublishedAt,
        CanonicalAddress = item.CanonicalAddress,
        Headline = Headlines.Of(item.State, rows),
        Outlets = item.Outlets,
        Editions = [],
        Reviews = [],
        Withdrawal = item.Withdrawal is { } order ? new(order.Kind, order.Reason, order.Replacement, Name(order.By), order.At) : null,
        Deliveries = [],
    };

    private static EditionView View(EditionHead head) => new(head.Number, head.Title, head.Fingerprint, head.At, head.CorrectionNote);

    private static PersonName Name(Actor actor) => new(actor.Id, actor.Name, actor.Organisation);
}
