using Syndication.Channels.Webhook;

namespace Syndication.Channels.Tests.Webhook;

public sealed class WebhookSignatureTests
{
    /// <summary>The example of the Standard Webhooks specification and its reference libraries.</summary>
    [Fact]
    public void The_signature_is_the_one_of_the_specifications_example()
    {
        var key = WebhookSignature.Key("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")!;
        var signature = WebhookSignature.Of([key], "msg_p5jXN8AQM9LWM0D4loKWxJek", DateTimeOffset.FromUnixTimeSeconds(1614265330), "{\"test\": 2432232314}"u8.ToArray());
        Assert.Equal("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", signature);
    }

    [Theory]
    [InlineData("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")]
    [InlineData("whsec_???")]
    [InlineData("whsec_c2hvcnQ=")]
    [InlineData("")]
    public void A_malformed_secret_is_no_key(string secret) => Assert.Null(WebhookSignature.Key(secret));
}
