using Syndication.Grains.Ports;

namespace Syndication.Host.Demo;

public static class DemoRegistration
{
    public static IServiceCollection AddDemo(this IServiceCollection services) => services
        .AddSingleton<DemoPlatforms>().AddSingleton<DemoOutlets>().AddSingleton<DemoRegistry>().AddSingleton<DemoPlayer>().AddSingleton<DemoRun>().AddSingleton<IDemoCast, DemoCast>();
}
