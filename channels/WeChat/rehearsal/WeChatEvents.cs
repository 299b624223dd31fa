using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Syndication.Rehearsal.WeChat;

/// <summary>Tells the account's server URL that a publish job ended: signed, encrypted when the account has a key, up to three tries of five seconds.</summary>
internal sealed class WeChatEvents(WeChatAccount account, TimeProvider clock) : IDisposable
{
    private readonly HttpMessageInvoker wire = new(new SocketsHttpHandler());
    private readonly ConcurrentBag<Task> sending = [];

    /// <summary>Completes when everything under way was delivered or given up.</summary>
    public Task SentAsync() => Task.WhenAll(sending);

    public void Send(string publishId, int status, string article, Func<Uri> address)
    {
        if (account.Callback is { } target)
        {
            sending.Add(SendAsync(target, Message(publishId, status, article, address())));
        }
    }

    public void Dispose() => wire.Dispose();

    private async Task SendAsync(Uri target, string message)
    {
        for (var attempt = 0; attempt < 3; attempt++)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5), clock);
            try
            {
                using var request = Request(target, message);
                using var response = await wire.SendAsync(request, patience.Token);
                if (response.IsSuccessStatusCode && await response.Content.ReadAsStringAsync(patience.Token) is "success" or "")
                {
                    return;
                }
            }
            catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
            {
                // The next attempt is the answer to a lost one.
            }
        }
    }

    private HttpRequestMessage Request(Uri target, string message)
    {
        var time = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
        var query = $"signature={Sign(time, nonce)}&timestamp={time}&nonce={nonce}";
        if (account.EncodingAesKey.Length > 0)
        {
            var sealedText = Seal(message);
            query += $"&encrypt_type=aes&msg_signature={Sign(time, nonce, sealedText)}";
            message = $"<xml><ToUserName><![CDATA[gh_rehearsal]]></ToUserName><Encrypt><![CDATA[{sealedText}]]></Encrypt></xml>";
        }

        return new(HttpMethod.Post, new UriBuilder(target) { Query = query }.Uri) { Content = new StringContent(message, Encoding.UTF8, "text/xml") };
    }

#pragma warning disable CA5350 // The platform signs with SHA-1.
    private string Sign(params string[] parts) =>
        Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(string.Concat(parts.Append(account.CallbackToken).Order(StringComparer.Ordinal)))));
#pragma warning restore CA5350

    private string Seal(string message)
    {
        var text = Encoding.UTF8.GetBytes(message);
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, text.Length);
        byte[] plain = [.. RandomNumberGenerator.GetBytes(16), .. length, .. text, .. Encoding.UTF8.GetBytes(account.AppId)];
        var padding = 32 - (plain.Length % 32);
        using var aes = Aes.Create();
        aes.Key = Convert.FromBase64String(account.EncodingAesKey + "=");
        return Convert.ToBase64String(aes.EncryptCbc([.. plain, .. Enumerable.Repeat((byte)padding, padding)], aes.Key.AsSpan(0, 16), PaddingMode.None));
    }

    private string Message(string publishId, int status, string article, Uri address)
    {
        var detail = status == 0
            ? $"<article_id><![CDATA[{article}\n]]></article_id><article_detail><count>1</count><item><idx>1</idx><article_url><![CDATA[{address}]]></article_url></item></article_detail>"
            : status is 2 or 4 ? "<fail_idx>1</fail_idx>" : "";
        return $"""
            <xml><ToUserName><![CDATA[gh_rehearsal]]></ToUserName><FromUserName><![CDATA[oRehearsal]]></FromUserName><CreateTime>{clock.GetUtcNow().ToUnixTimeSeconds()}</CreateTime>
            <MsgType><![CDATA[event]]></MsgType><Event><![CDATA[PUBLISHJOBFINISH]]></Event>
            <PublishEventInfo><publish_id>{publishId}</publish_id><publish_status>{status}</publish_status>{detail}</PublishEventInfo></xml>
            """;
    }
}
