namespace Syndication.Grains.Deliveries;

/// <summary>How a look through the reader's window changes a delivery.</summary>
public static class SightingFold
{
    public static Delivery Apply(Delivery delivery, Sighting sighting, DateTimeOffset at)
    {
        var asWished = IsAsWished(delivery, sighting.Presence);
        return delivery with
        {
            Sighting = sighting,
            SightedAt = at,
            AttestedBy = null,
            Looks = asWished && delivery.Looks < Schedules.EarlyLooks ? Schedules.EarlyLooks : delivery.Looks + 1,
            VerifiedAt = asWished ? delivery.VerifiedAt ?? at : delivery.VerifiedAt,
        };
    }

    public static bool IsAsWished(Delivery delivery, Presence presence) => delivery.Standing is Standing.Removed
        ? presence == Presence.Missing
        : presence == Presence.Matches;
}
