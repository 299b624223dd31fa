using System.Text.Json.Serialization;

namespace Syndication.Channels.Feed;

/// <summary>One feed family: the public feeds of a site, or the secret feed one partner crawls into one account.</summary>
public sealed record FeedOptions
{
    /// <summary>What the web server shows at <see cref="BaseAddress"/>.</summary>
    public required string Folder { get; init; }

    /// <summary>Ends in '/'.</summary>
    public required Uri BaseAddress { get; init; }

    public required string SiteName { get; init; }

    /// <summary>The site's home page.</summary>
    public required Uri SiteAddress { get; init; }

    /// <summary>Item records and receipts: never served. Beside the folder unless named.</summary>
    public string? Records { get; init; }

    public FeedAudience Audience { get; init; }

    public FeedProfile Profile { get; init; }

    /// <summary>The partner's name for people, such as 一点资讯.</summary>
    public string? Client { get; init; }

    /// <summary>The name of the secret that the partner's path is derived from.</summary>
    public string? TokenName { get; init; }

    /// <summary>Longest title in characters; 30 for a partner unless set, because it is the safest common maximum of the news clients.</summary>
    public int? TitleLimit { get; init; }

    public int MaxItems { get; init; } = 100;

    public int WindowDays { get; init; } = 7;

    /// <summary>The partner's public pages: a receipt naming another host is refused, for its address will be read.</summary>
    public Uri? ReaderAddress { get; init; }

    /// <summary>Where on the partner's page the text stands.</summary>
    public string ReaderSelector { get; init; } = "article";

    /// <summary>When a partner's receipt is looked for again.</summary>
    public int CheckSeconds { get; init; } = 60;

    /// <summary>How long a partner has to take a change before its page is looked at anyway.</summary>
    public int FollowSeconds { get; init; } = 3600;

    internal bool IsPartner => Audience == FeedAudience.Partner;

    internal int? LongestTitle => TitleLimit ?? (IsPartner ? 30 : null);

    internal string RecordsFolder => Records ?? Path.TrimEndingDirectorySeparator(Folder) + "-records";
}

[JsonConverter(typeof(JsonStringEnumConverter<FeedAudience>))]
public enum FeedAudience
{
    [JsonStringEnumMemberName("public")]
    Public = 0,

    [JsonStringEnumMemberName("partner")]
    Partner = 1,
}

/// <summary>The form a partner reads.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FeedProfile>))]
public enum FeedProfile
{
    [JsonStringEnumMemberName("rss-full")]
    RssFull = 0,

    /// <summary>互联网新闻开放协议.</summary>
    [JsonStringEnumMemberName("baidu-news")]
    BaiduNews = 1,

    /// <summary>快传号 form.</summary>
    [JsonStringEnumMemberName("json-list")]
    JsonList = 2,
}
