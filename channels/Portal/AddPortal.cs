using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Syndication.Channels.Http;

namespace Syndication.Channels.Portal;

public static class PortalRegistration
{
    /// <summary>Adds the portal channel; twice does no harm.</summary>
    public static IServiceCollection AddPortal(this IServiceCollection services)
    {
        services.AddChannelHttp();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<Channel, PortalChannel>());
        return services;
    }
}
