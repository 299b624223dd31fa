using Syndication.Grains.Disclosures;

namespace Syndication.Host;

/// <summary>Where the new edition belongs.</summary>
/// <param name="Disclosure">The item.</param>
/// <param name="Edition">The number the edition gets.</param>
/// <param name="IndexNumber">The item's index number; null for a new item, which gets the next one.</param>
/// <param name="Organisation">The organisation the item belongs to; null for a new item, which takes its publisher's.</param>
/// <param name="IsCorrection">Whether it corrects a released item, and so must say what was corrected.</param>
public sealed record Place(DisclosureId Disclosure, int Edition = 1, string? IndexNumber = null, string? Organisation = null, bool IsCorrection = false)
{
    public static Place New(TimeProvider clock) => new(DisclosureId.New(clock));

    /// <summary>The edition people work on, replaced before release.</summary>
    public static Place Editing(Disclosure item) => new(item.Id, item.Latest.Number, item.Latest.IndexNumber, item.Organisation, item.ReleasedEdition > 0);

    /// <summary>A new edition of a released item.</summary>
    public static Place Correcting(Disclosure item) => new(item.Id, item.Latest.Number + 1, item.Latest.IndexNumber, item.Organisation, true);

    /// <summary>The place of an edition that is replaced or corrected; the number is the caller's to raise.</summary>
    public static Place Of(Edition current) => new(current.Disclosure, current.Number, current.Metadata.IndexNumber, current.Metadata.Publisher);
}
