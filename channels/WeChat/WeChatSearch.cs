namespace Syndication.Channels.WeChat;

/// <summary>Looks through the account's drafts or published articles for source addresses of ours. Writes nothing.</summary>
internal static class WeChatSearch
{
    // Every page is one of 100 (published) or 1,000 (drafts) questions a day.
    private const int MostPages = 5;

    private static readonly TimeSpan ClockDrift = TimeSpan.FromMinutes(10);

    public static async Task<Found> FindAsync(
        Func<int, CancellationToken, Task<Reply<Listing>>> list, Func<string?, bool> isOurs, DateTimeOffset since, CancellationToken cancellation)
    {
        var found = new List<Listed>();
        for (var page = 0; page < MostPages; page++)
        {
            var reply = await list(page * Listing.PageSize, cancellation);
            if (reply.Value is not { } listing)
            {
                return new(found, IsComplete: false, reply.Failure);
            }

            found.AddRange(listing.Items.Where(i => isOurs(i.SourceAddress)));
            if (listing.Items.Count == 0 || (page + 1) * Listing.PageSize >= listing.Total || AreOlder(listing, since))
            {
                return new(found, IsComplete: true, null);
            }
        }

        return new(found, IsComplete: false, null);
    }

    // The order is not guaranteed, so a whole page must be older than the attempt.
    private static bool AreOlder(Listing listing, DateTimeOffset since) =>
        listing.Items.All(i => i.UpdatedAt is { } at && at + ClockDrift < since);
}

/// <summary>What a search found, and whether it saw everything it had to see.</summary>
internal sealed record Found(IReadOnlyList<Listed> Items, bool IsComplete, ChannelOutcome? Failure)
{
    public Listed? Standing => Items.FirstOrDefault(i => !i.IsDeleted);
}
