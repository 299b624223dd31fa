using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Syndication.Channels.Http;

namespace Syndication.Channels.Feed;

/// <summary>What a partner (or an operator in its place) says became of an item.</summary>
public sealed record PartnerReceipt
{
    /// <summary>The item's id as the feed names it, or the disclosure's.</summary>
    public required string Id { get; init; }

    public required int Revision { get; init; }

    public required ReceiptState State { get; init; }

    /// <summary>Where readers find it; required when published.</summary>
    public Uri? Url { get; init; }

    public string? Reason { get; init; }

    public DateTimeOffset At { get; init; }
}

[JsonConverter(typeof(JsonStringEnumConverter<ReceiptState>))]
public enum ReceiptState
{
    [JsonStringEnumMemberName("fetched")]
    Fetched = 0,

    [JsonStringEnumMemberName("published")]
    Published = 1,

    [JsonStringEnumMemberName("rejected")]
    Rejected = 2,

    [JsonStringEnumMemberName("withdrawn")]
    Withdrawn = 3,
}

/// <summary>Keeps the last receipt per item for one partner outlet. The host's receipt endpoint writes, the channel reads.</summary>
public sealed class PartnerReceipts(FeedOptions options)
{
    private const int LongestReason = 200;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly FolderOutlet folder = new(options.RecordsFolder);

    /// <summary>What stands against a receipt; null when it may be kept.</summary>
    public Words? Refusal(PartnerReceipt receipt)
    {
        if (IdOf(receipt.Id) is null)
        {
            return new("id 应为推送条目的 guid（urn:uuid:…）", "id must be the item's guid (urn:uuid:...)");
        }

        if (receipt.Revision < 1)
        {
            return new("revision 应为 1 或以上", "revision must be 1 or more");
        }

        if (!Enum.IsDefined(receipt.State))
        {
            return new("state 只能是 fetched、published、rejected 或 withdrawn", "state must be fetched, published, rejected or withdrawn");
        }

        return receipt.Url is null
            ? receipt.State == ReceiptState.Published ? new("state 为 published 时必须给出 url", "url is required when state is published") : null
            : IsAllowed(receipt.Url) ? null : new("url 应为合作方公开页面的 https 地址", "url must be an https address of the partner's public pages");
    }

    /// <summary>Keeps the receipt; an older one never replaces a newer.</summary>
    /// <returns>Why it was refused; null when it was kept.</returns>
    public async Task<Words?> WriteAsync(PartnerReceipt receipt, CancellationToken cancellation)
    {
        if (Refusal(receipt) is { } refusal)
        {
            return refusal;
        }

        await using var turn = await folder.LockAsync(cancellation);
        var id = IdOf(receipt.Id)!.Value;
        if (await ReadAsync(id, cancellation) is not { } kept || (kept.Revision, kept.At).CompareTo((receipt.Revision, receipt.At)) <= 0)
        {
            var brief = receipt with { Reason = Excerpt.Of(receipt.Reason ?? "") is { Length: > 0 } words ? words[..Math.Min(words.Length, LongestReason)] : null };
            await folder.WriteAsync(PathOf(id), JsonSerializer.SerializeToUtf8Bytes(brief, Json), cancellation);
        }

        return null;
    }

    public async Task<PartnerReceipt?> ReadAsync(DisclosureId id, CancellationToken cancellation) =>
        await folder.ReadAsync(PathOf(id), cancellation) is { } bytes ? JsonSerializer.Deserialize<PartnerReceipt>(bytes.Span, Json) : null;

    /// <summary>The disclosure a receipt speaks of; null when it names none.</summary>
    public static DisclosureId? IdOf(string id) =>
        DisclosureId.TryParse(id.StartsWith("urn:uuid:", StringComparison.Ordinal) ? id[9..] : id, null, out var parsed) ? parsed : null;

    private static string PathOf(DisclosureId id) => $"receipts/{id}.json";

    // The address will be fetched by us: only the partner's own host, and never anything but the web.
    private bool IsAllowed(Uri address) => address.IsAbsoluteUri && address.UserInfo.Length == 0
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && options.ReaderAddress?.Scheme == Uri.UriSchemeHttp))
        && (options.ReaderAddress is not { } reader || address.Authority == reader.Authority);
}
