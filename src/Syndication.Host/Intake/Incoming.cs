using Syndication.Grains.Disclosures;

namespace Syndication.Host;

/// <summary>What an author hands in: one text with front matter and the files it refers to.</summary>
/// <param name="Text">The bytes of the Markdown file.</param>
/// <param name="Files">Attachments, images and the cover, by the relative name the text uses.</param>
public sealed record Incoming(ReadOnlyMemory<byte> Text, IReadOnlyList<IncomingFile> Files);

/// <param name="Name">The relative name, such as <c>images/plan.png</c>.</param>
/// <param name="Bytes">The content.</param>
public sealed record IncomingFile(string Name, ReadOnlyMemory<byte> Bytes);

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
}

/// <summary>What came of it.</summary>
/// <param name="Edition">The edition; null when a problem blocks it, and then nothing was kept.</param>
/// <param name="Outlets">The outlets it goes to.</param>
/// <param name="Plan">When it shall go out, when the author said so.</param>
/// <param name="Problems">Everything to mend and every warning.</param>
public sealed record Accepted(Edition? Edition, IReadOnlyList<OutletId> Outlets, ReleasePlan? Plan, IReadOnlyList<Problem> Problems)
{
    public bool IsBlocked => Edition is null;

    public static Accepted Blocked(IReadOnlyList<Problem> problems) => new(null, [], null, problems);
}
