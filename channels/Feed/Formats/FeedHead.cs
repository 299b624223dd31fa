namespace Syndication.Channels.Feed.Formats;

/// <summary>What a feed says about itself.</summary>
/// <param name="Self">Its public address; for a partner without the secret.</param>
internal sealed record FeedHead(string Title, Uri Home, Uri Self);
