using System.Net;
using System.Net.Sockets;
using Orleans.Configuration;
using Orleans.Serialization;
using Orleans.Serialization.Cloning;
using Syndication.Channels.Feed;
using Syndication.Channels.Gazette;
using Syndication.Channels.Handover;
using Syndication.Channels.Portal;
using Syndication.Channels.Screen;
using Syndication.Channels.Webhook;
using Syndication.Channels.WeChat;
using Syndication.Grains.Deliveries;
using Syndication.Grains.Disclosures;
using Syndication.Grains.Outlets;
using Syndication.Grains.Ports;
using Syndication.Host.Api;
using Syndication.Host.Demo;
using Syndication.Host.Previewing;
using Syndication.Host.Public;
using Syndication.Host.Wakeups;
using Syndication.Ledger;
using Syndication.WebConsole;

namespace Syndication.Host.Composition;

/// <summary>The parts list: everything the product is made of, in one place.</summary>
public static class SyndicationHost
{
    public static WebApplication Build(HostArguments arguments)
    {
        CreateData(arguments.Data);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = arguments.Rest, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseStaticWebAssets().UseUrls(arguments.Urls);
        AddLogging(builder.Logging, arguments.Demo);
        builder.Services.AddSingleton(arguments).AddSingleton(TimeProvider.System);
        AddLedger(builder, arguments);
        AddChannels(builder.Services);
        AddMachine(builder);
        builder.Services.AddApi();
        builder.Services.AddSingleton<PublicFiles>().AddSingleton<GazettePreview>().AddSingleton<FirstRun>();
        if (arguments.Demo)
        {
            builder.Services.AddDemo();
        }

        builder.Services.AddSingleton<IPreview, Previews>().AddSingleton<PreviewPages>();
        builder.Services.AddConsole(o => o.Doors = o.Demo = arguments.Demo);
        var app = builder.Build();
        app.MapApi();
        app.MapPublic();
        app.MapFirstRun();
        app.MapConsole();
        return app;
    }

    /// <summary>Drafts, embargoed texts and secrets lie here: nobody but the host's own account reads them.</summary>
    private static void CreateData(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>What cannot start is told in one sentence (<see cref="HostProgram"/>), so the framework's own traces of the same are left out.</summary>
    private static void AddLogging(ILoggingBuilder logging, bool demo) => logging
        .ClearProviders().AddSimpleConsole(o => o.SingleLine = true).SetMinimumLevel(demo ? LogLevel.Error : LogLevel.Warning)
        .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None).AddFilter("Orleans", LogLevel.Error);

    private static void AddLedger(WebApplicationBuilder builder, HostArguments arguments)
    {
        builder.Services.AddSingleton<ISecrets>(new SecretsFile(Path.Combine(arguments.Data, "secrets.json"), builder.Configuration));
        if (builder.Configuration["Ledger:Postgres"] is { Length: > 0 } connection)
        {
            builder.Services.AddPostgresLedger(connection, Path.Combine(arguments.Data, "content"));
        }
        else
        {
            builder.Services.AddSqliteLedger(arguments.Data);
        }
    }

    private static void AddChannels(IServiceCollection services) => services
        .AddPortal().AddGazette().AddScreen().AddFeed().AddHandover().AddWebhook().AddWeChat();

    private static void AddMachine(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(SchedulesOf(builder.Configuration.GetSection("Schedules")));
        builder.Services.AddSingleton<OutletDirectory>().AddSingleton<Courier>().AddSingleton<Sessions>().AddSingleton<Organisations>();
        builder.Services.AddHostedService<OutletRefresh>().AddHostedService<DueSweep>();
        builder.UseOrleans(silo =>
        {
            silo.UseLocalhostClustering(FreePort(), FreePort());
            silo.Configure<GrainCollectionOptions>(o => o.CollectionAge = TimeSpan.FromMinutes(5));
            silo.Services.AddSerializer(s => s.AddJsonSerializer(IsOurs));
            silo.Services.AddSingleton<IGeneralizedCopier, ImmutableCopier>();
        });
    }

    private static bool IsOurs(Type type) => type.Namespace?.StartsWith("Syndication", StringComparison.Ordinal) == true;

    /// <summary>Schedules are readable lines: <c>Schedules:Retry = "5s 30s 2m"</c>.</summary>
    private static Schedules SchedulesOf(IConfiguration section)
    {
        var usual = new Schedules();
        return usual with
        {
            Retry = section["Retry"] is { } retry ? Schedules.Spans(retry) : usual.Retry,
            Look = section["Look"] is { } look ? Schedules.Spans(look) : usual.Look,
            Verification = section["Verification"] is { } verification ? Schedules.Spans(verification) : usual.Verification,
            StopWindow = section["StopWindow"] is { } window ? Schedules.Spans(window)[0] : usual.StopWindow,
        };
    }

    /// <summary>The silo talks to nobody else in this form; any free port will do, so that two installations stand side by side.</summary>
    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    /// <summary>Our records are immutable: a local call may share them instead of copying them through JSON.</summary>
    private sealed class ImmutableCopier : IGeneralizedCopier
    {
        public bool IsSupportedType(Type type) => IsOurs(type);

        public object? DeepCopy(object? input, CopyContext context) => input;
    }
}
