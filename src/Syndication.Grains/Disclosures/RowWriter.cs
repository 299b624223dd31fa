using Syndication.Grains.Deliveries;
using Syndication.Grains.Ports;

namespace Syndication.Grains.Disclosures;

/// <summary>What lists show of a disclosure and its deliveries.</summary>
internal static class RowWriter
{
    public static DisclosureRow Row(Disclosure disclosure, DateTimeOffset now, IEnumerable<DeliveryRow> deliveries)
    {
        var groups = new int[5];
        foreach (var delivery in deliveries)
        {
            groups[(int)delivery.Status.Group]++;
        }

        return new()
        {
            Id = disclosure.Id,
            Version = disclosure.Version,
            Kind = disclosure.Kind,
            Organisation = disclosure.Organisation,
            IndexNumber = disclosure.Latest.IndexNumber,
            Title = disclosure.Latest.Title,
            Column = disclosure.Latest.Column,
            AuthorId = disclosure.Author.Id,
            AuthorName = disclosure.Author.Name,
            State = disclosure.State,
            WaitsFor = Route.Next(disclosure),
            Edition = disclosure.Latest.Number,
            CreatedAt = disclosure.CreatedAt,
            ChangedAt = now,
            ReleaseAt = disclosure.ReleaseAt ?? disclosure.Plan?.At,
            PublishedAt = disclosure.PublishedAt,
            CanonicalAddress = disclosure.CanonicalAddress,
            Groups = groups,
        };
    }

    public static DeliveryRow Row(Disclosure disclosure, Delivery delivery, string channel, Situation situation, DateTimeOffset? due, Rendition? standing) => new()
    {
        Disclosure = disclosure.Id,
        Outlet = delivery.Outlet,
        Channel = channel,
        Organisation = disclosure.Organisation,
        Title = disclosure.Latest.Title,
        IndexNumber = disclosure.Latest.IndexNumber,
        Edition = delivery.Wanted is Wanted.Published published ? published.Edition : delivery.StandingEdition,
        Status = Shown.Of(delivery, situation),
        Cause = Cause(delivery, channel),
        Address = delivery.Address,
        TextFingerprint = standing?.TextFingerprint,
        SightedFingerprint = delivery.Sighting?.Text,
        Attempts = delivery.Attempts,
        Round = delivery.Round,
        ReleasedAt = disclosure.PublishedAt,
        LiveAt = delivery.LiveAt,
        VerifiedAt = delivery.VerifiedAt,
        ChangedAt = situation.Now,
        DueAt = due,
    };

    private static string? Cause(Delivery delivery, string channel) => delivery.Progress switch
    {
        Progress.Stuck stuck => $"{channel}/{stuck.Fault.Kind}/{stuck.Fault.Code}",
        Progress.Waiting waiting => $"{channel}/{waiting.Fault.Kind}/{waiting.Fault.Code}",
        _ => null,
    };
}
