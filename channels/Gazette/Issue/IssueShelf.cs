using System.Text.Json;
using Syndication.Channels.Http;

namespace Syndication.Channels.Gazette.Issue;

/// <summary>What is known of the pieces of all issues, beside the public files.</summary>
internal static class IssueShelf
{
    private const string Pieces = ".state/pieces";

    public static async Task<GazettePiece?> FindAsync(FolderOutlet folder, string id, CancellationToken cancellation) =>
        await folder.ReadAsync($"{Pieces}/{id}.json", cancellation) is { } bytes ? JsonSerializer.Deserialize<GazettePiece>(bytes.Span) : null;

    public static Task KeepAsync(FolderOutlet folder, GazettePiece piece, CancellationToken cancellation) =>
        folder.WriteAsync($"{Pieces}/{piece.Id}.json", JsonSerializer.SerializeToUtf8Bytes(piece), cancellation);

    public static async Task<IReadOnlyList<GazettePiece>> AllAsync(FolderOutlet folder, CancellationToken cancellation)
    {
        var all = new List<GazettePiece>();
        foreach (var file in folder.List(Pieces, "*.json"))
        {
            all.AddRange(await folder.ReadAsync(file, cancellation) is { } bytes ? [JsonSerializer.Deserialize<GazettePiece>(bytes.Span)!] : []);
        }

        return all;
    }

    /// <summary>The day the issue first came out; today when this is its first piece.</summary>
    public static async Task<DateOnly> IssuedOnAsync(FolderOutlet folder, string issue, TimeProvider clock, CancellationToken cancellation)
    {
        if (await folder.ReadAsync($"{issue}/issue.json", cancellation) is { } bytes)
        {
            using var index = JsonDocument.Parse(bytes);
            return index.RootElement.GetProperty("issuedOn").Deserialize<DateOnly>();
        }

        return DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).Date);
    }
}
