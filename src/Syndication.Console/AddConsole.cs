using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Syndication.WebConsole.Composing;
using Syndication.WebConsole.Live;
using Syndication.WebConsole.Visitors;

namespace Syndication.WebConsole;

/// <summary>Registers the console. It needs IGrainFactory, TimeProvider and the ports ILedger, IBoard, IRegistry, IIntake, IPreview and IContentStore; IDemoCast only in the demonstration.</summary>
public static class ConsoleServices
{
    public static IServiceCollection AddConsole(this IServiceCollection services, Action<ConsoleOptions>? configure = null)
    {
        services.AddOptions<ConsoleOptions>();
        if (configure is not null)
        {
            services.Configure(configure);
        }

        services.TryAddSingleton(TimeProvider.System);
        if (services.All(s => s.ServiceType != typeof(LivePulse)))
        {
            services.AddSingleton<OverviewReader>().AddSingleton<LivePulse>().AddHostedService(p => p.GetRequiredService<LivePulse>());
            services.AddSingleton<Doorkeeper>().AddScoped<Desk>().AddScoped<Publisher>();
            services.AddHttpContextAccessor();
            services.AddRazorComponents().AddInteractiveServerComponents();
        }

        return services;
    }
}
