using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Syndication.Channels.Http;

namespace Syndication.Channels.Screen;

public static class ScreenRegistration
{
    public static IServiceCollection AddScreen(this IServiceCollection services)
    {
        services.AddChannelHttp();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<Channel, ScreenChannel>());
        return services;
    }
}
