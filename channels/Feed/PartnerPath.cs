using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Syndication.Channels.Feed;

/// <summary>The unguessable path of one partner's feed: 128 bits out of a secret, so that renewing the secret revokes the address.</summary>
public static class PartnerPath
{
    public static string Of(OutletId outlet, string secret) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"partner-feed|{outlet}")).AsSpan(0, 16));

    /// <summary>What the partner is given to crawl. Never put it into a log, a fault or a page.</summary>
    public static Uri FeedAddress(FeedOptions options, OutletId outlet, string secret) =>
        new(options.BaseAddress, $"{Of(outlet, secret)}/{FileOf(options.Profile)}");

    public static string FileOf(FeedProfile profile) => profile switch
    {
        FeedProfile.BaiduNews => "news.xml",
        FeedProfile.JsonList => "list.json",
        _ => "feed.xml",
    };
}
