using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Syndication.Channels.Http;

namespace Syndication.Channels.Feed;

public static class FeedRegistration
{
    public static IServiceCollection AddFeed(this IServiceCollection services)
    {
        services.AddChannelHttp();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<Channel, FeedChannel>());
        return services;
    }
}
