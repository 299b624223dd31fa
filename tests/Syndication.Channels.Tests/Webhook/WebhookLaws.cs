using Microsoft.Extensions.DependencyInjection;
using Syndication.Channels.Webhook;
using Syndication.Conformance;
using Syndication.Rehearsal;

namespace Syndication.Channels.Tests.Webhook;

public sealed class WebhookLaws : ChannelLaws
{
    protected override Bench NewBench() => new WebhookBench();
}

internal sealed class WebhookBench : PlatformBench<ProvincePlatform>
{
    public const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    public override IReadOnlyDictionary<string, string> Secrets { get; } = new Dictionary<string, string> { ["province"] = Secret };

    /// <summary>A text over 20 kB is announced with a link.</summary>
    public override IEnumerable<string> MustShow(Sample sample) =>
        sample == SampleEditions.Long ? [sample.Edition.Metadata.Title, sample.Edition.Metadata.Abstract!, "查看全文"] : base.MustShow(sample);

    protected override ProvincePlatform NewPlatform(RehearsalSettings settings) => new(settings, Secret);

    protected override void AddChannel(IServiceCollection services) => services.AddWebhook();

    protected override Outlet NewOutlet() => OutletOf("webhook", new { endpoint = Platform.Endpoint, secret = "province", privateNetwork = true });
}
