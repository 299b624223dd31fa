using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Syndication.Channels.WeChat;
using static Syndication.ChannelOutcome;

namespace Syndication.Channels.Tests.WeChat;

public sealed class WeChatCallbackTests : WeChatTests
{
    private const string Token = "callback-token-0017";
    private const string Key = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";

    [Fact]
    public void The_platforms_own_signature_is_recognised()
    {
        var callback = new WeChatCallback("wx1", "testtoken");
        Assert.True(callback.IsSigned(new("90a578ca32067d5acdf3087c64f01146efaef9b9", "1457699999", "nonce")));
        Assert.False(callback.IsSigned(new(Sha1("1457699999", "nonce", "other"), "1457699999", "nonce")));
        Assert.False(callback.IsSigned(new(null, "1457699999", "nonce")));
    }

    [Theory]
    [InlineData("")]
    [InlineData(Key)]
    public async Task A_finished_job_is_told_plain_or_encrypted(string key)
    {
        Account.EncodingAesKey = key;
        var publication = Publication();
        var (accepted, calls) = await ReceivedAsync(publication, failures: 0);
        var (signature, body) = Assert.Single(calls);
        Assert.Equal(key.Length > 0, body.Contains("<Encrypt>", StringComparison.Ordinal));
        var told = Callback(key).Read(signature, body)!;
        Assert.Equal((0, Platform.Posts.Single().Id), (told.Status, told.ArticleId));
        Assert.True(told.IsAbout(accepted.Reference));
        Assert.Equal(await CheckAsync(publication, accepted), told.Outcome(accepted.Reference));
    }

    [Fact]
    public async Task A_failed_job_is_told_with_its_articles()
    {
        Account.Outcomes.Enqueue(4);
        var (accepted, calls) = await ReceivedAsync(Publication(), failures: 0);
        var told = Callback("").Read(calls[0].Signature, calls[0].Body)!;
        Assert.Equal([1], told.FailedArticles);
        Assert.Equal(FaultKind.Content, Assert.IsType<Refused>(told.Outcome(accepted.Reference)).Fault.Kind);
    }

    [Fact]
    public async Task An_event_that_is_not_taken_is_sent_three_times()
    {
        var (_, calls) = await ReceivedAsync(Publication(), failures: 9);
        Assert.Equal(3, calls.Count);
        Assert.Single(calls.Select(c => Callback("").Read(c.Signature, c.Body)!.PublishId).Distinct());
    }

    [Fact]
    public async Task The_key_before_the_current_one_still_opens()
    {
        Account.EncodingAesKey = Key;
        var (_, calls) = await ReceivedAsync(Publication(), failures: 0);
        var (signature, body) = calls[0];
        Assert.NotNull(new WeChatCallback(Account.AppId, Token, new string('x', 43), Key).Read(signature, body));
        Assert.Null(new WeChatCallback(Account.AppId, Token, new string('x', 43)).Read(signature, body));
        Assert.Null(new WeChatCallback("wx-other", Token, Key).Read(signature, body));
    }

    [Fact]
    public async Task A_forged_or_unencrypted_event_is_not_believed()
    {
        Account.EncodingAesKey = Key;
        var (_, calls) = await ReceivedAsync(Publication(), failures: 0);
        var (signature, body) = calls[0];
        Assert.Null(Callback(Key).Read(signature with { MessageSignature = new string('0', 40) }, body));
        Assert.Null(Callback(Key).Read(signature, body.Replace("<Encrypt><![CDATA[", "<Encrypt><![CDATA[AAAA", StringComparison.Ordinal)));
        Assert.Null(Callback(Key).Read(signature, "<xml><Event>PUBLISHJOBFINISH</Event><PublishEventInfo><publish_id>1</publish_id><publish_status>0</publish_status></PublishEventInfo></xml>"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not xml")]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"b\">]><xml>&a;</xml>")]
    [InlineData("<xml><Event>subscribe</Event></xml>")]
    public void What_is_no_publish_event_is_nothing(string body) =>
        Assert.Null(Callback("").Read(new(Sha1("1", "2", Token), "1", "2"), body));

    [Fact]
    public void The_documented_event_is_read()
    {
        const string body = "<xml><Event><![CDATA[FREEPUBLISHJOBFINISH]]></Event><PublishEventInfo><publish_id>2247503051</publish_id><publish_status>0</publish_status><article_id><![CDATA[b5O2\nHq4]]></article_id>"
            + "<article_detail><count>1</count><item><idx>1</idx><article_url><![CDATA[http://mp.weixin.qq.com/s?__biz=1]]></article_url></item></article_detail></PublishEventInfo></xml>";
        var told = Callback("").Read(new(Sha1("1", "2", Token), "1", "2"), body);
        Assert.Equal(("2247503051", 0, "b5O2Hq4", "https://mp.weixin.qq.com/s?__biz=1"), (told!.PublishId, told.Status, told.ArticleId, told.Address!.AbsoluteUri));
        Assert.Empty(told.FailedArticles);
    }

    private WeChatCallback Callback(string key) => new(Account.AppId, Token, key.Length > 0 ? [key] : []);

    private async Task<(ChannelOutcome Accepted, IReadOnlyList<(WeChatSignature Signature, string Body)> Calls)> ReceivedAsync(Publication publication, int failures)
    {
        var calls = new List<(WeChatSignature, string)>();
        await using var site = await ServerUrlAsync(calls, failures);
        Account.CallbackToken = Token;
        Account.Callback = new Uri(site.Urls.First() + "/wechat");
        var accepted = await PublishAsync(publication);
        await Platform.EventsSentAsync().WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
        return (accepted, calls);
    }

    private static async Task<WebApplication> ServerUrlAsync(List<(WeChatSignature, string)> calls, int failures)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var site = builder.Build();
        site.Run(async context =>
        {
            var query = context.Request.Query;
            using var body = new StreamReader(context.Request.Body);
            calls.Add((new(query["signature"], query["timestamp"]!, query["nonce"]!, query["msg_signature"]), await body.ReadToEndAsync(context.RequestAborted)));
            await context.Response.WriteAsync(calls.Count <= failures ? "busy" : "success", context.RequestAborted);
        });
        await site.StartAsync(Cancellation);
        return site;
    }

#pragma warning disable CA5350 // The platform signs with SHA-1.
    private static string Sha1(params string[] parts) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA1.HashData(System.Text.Encoding.UTF8.GetBytes(string.Concat(parts.Order(StringComparer.Ordinal)))));
#pragma warning restore CA5350
}
