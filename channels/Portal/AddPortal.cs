using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Syndication.Channels.Portal;

public static class PortalRegistration
{
    /// <summary>Adds the portal channel; twice does no harm.</summary>
    public static IServiceCollection AddPortal(this IServiceCollection services)
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<Channel, PortalChannel>());
        services.AddHttpClient(PortalChannel.Client)
            .ConfigureHttpClient(c => c.Timeout = TimeSpan.FromSeconds(15))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        return services;
    }
}
