using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Syndication.Channels.Http;

namespace Syndication.Channels.Webhook;

public static class WebhookRegistration
{
    /// <summary>Registers the channel; calling it again changes nothing.</summary>
    public static IServiceCollection AddWebhook(this IServiceCollection services)
    {
        services.AddChannelHttp();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<Channel, WebhookChannel>());
        return services;
    }
}
