using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Syndication.Channels.Http;

namespace Syndication.Channels.WeChat;

public static class WeChatServices
{
    /// <summary>Adds the channel <c>wechat</c>; calling it again changes nothing.</summary>
    public static IServiceCollection AddWeChat(this IServiceCollection services)
    {
        services.AddChannelHttp();
        services.AddLogging();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<Channel, WeChatChannel>());
        return services;
    }
}
