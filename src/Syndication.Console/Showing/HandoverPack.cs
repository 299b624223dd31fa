using System.Text.Json;
using Syndication.Grains.Disclosures;

namespace Syndication.WebConsole.Showing;

/// <summary>One thing to copy.</summary>
public sealed record Piece(string Name, string Text);

/// <summary>One picture to upload.</summary>
public sealed record Picture(Fingerprint Content, string Title, string FileName);

/// <summary>What a person needs to post an item by hand, read from the outlet's rendition.</summary>
public sealed record HandoverPack(IReadOnlyList<Piece> Pieces, IReadOnlyList<string> Steps, IReadOnlyList<Picture> Pictures)
{
    public static HandoverPack Of(Rendition rendition, Edition? edition, Disclosure? disclosure)
    {
        var slots = new Slots(disclosure?.PublishedAt, disclosure?.CanonicalAddress);
        return new(
            [.. rendition.Parts.Where(p => p.MediaType.StartsWith("text/", StringComparison.Ordinal)).Select(p => new Piece(p.Name, Fill(p, slots)))],
            [.. rendition.Parts.Where(p => p.Name == "checklist").SelectMany(StepsOf)],
            [.. (edition?.Files ?? []).Where(f => !f.IsDownload && f.MediaType.StartsWith("image/", StringComparison.Ordinal)).Select(f => new Picture(f.Content, f.Title, Path.GetFileName(f.Name)))]);
    }

    // The address is not known until the portal has told it; until then the place stays visibly open.
    private static string Fill(RenditionPart part, Slots slots)
    {
        try
        {
            return part.Fill(slots);
        }
        catch (InvalidOperationException)
        {
            return part.AsText();
        }
    }

    private static IEnumerable<string> StepsOf(RenditionPart part)
    {
        using var json = JsonDocument.Parse(part.Bytes);
        return json.RootElement.TryGetProperty("steps", out var steps) && steps.ValueKind == JsonValueKind.Array
            ? [.. steps.EnumerateArray().Select(s => s.ToString())]
            : [];
    }
}
