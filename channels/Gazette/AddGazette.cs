using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Syndication.Channels.Http;

namespace Syndication.Channels.Gazette;

public static class GazetteRegistration
{
    /// <summary>Adds the gazette channel; twice does no harm.</summary>
    public static IServiceCollection AddGazette(this IServiceCollection services)
    {
        services.AddChannelHttp();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<Channel, GazetteChannel>());
        return services;
    }
}
