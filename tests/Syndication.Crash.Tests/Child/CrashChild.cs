using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Serialization;
using Syndication.Crash.Tests.Matrix;
using Syndication.Grains.Deliveries;
using Syndication.Grains.Disclosures;
using Syndication.Grains.Outlets;
using Syndication.Grains.Ports;
using Syndication.Host.Wakeups;
using Syndication.Ledger;

namespace Syndication.Crash.Tests.Child;

/// <summary>Ledger, one silo, one disclosure and a platform in the parent. Obeys lines such as <c>Update AfterStartIsSaved</c> and answers each with how it ended.</summary>
internal static class CrashChild
{
    /// <param name="args">The folder; the connection string or <c>sqlite</c>; the sink's address; what the platform can do; the disclosure's id.</param>
    public static async Task<int> RunAsync(string[] args)
    {
        using var host = Build(args[0], args[1], new(args[2]), Enum.Parse<Platform>(args[3]));
        await host.Services.GetRequiredService<LedgerSchema>().EnsureAsync(default);
        await EnterAsync(host.Services.GetRequiredService<IRegistry>());
        await host.StartAsync();
        var id = DisclosureId.Parse(args[4]);
        var desk = new Desk(host.Services.GetRequiredService<IGrainFactory>().GetGrain<IDisclosureGrain>(id.Value), id, TimeProvider.System);
        var ledger = (KillingLedger)host.Services.GetRequiredService<ILedger>();
        while (await Console.In.ReadLineAsync() is [_, ..] line)
        {
            var (verb, point) = (Enum.Parse<Verb>(line.Split(' ')[0]), Enum.Parse<Point>(line.Split(' ')[1]));
            ledger.Arm(verb, point);
            var ended = await desk.DoAsync(verb);
            await Console.Out.WriteLineAsync(FormattableString.Invariant($"{ended.Standing.GetType().Name} {ended.StandingEdition} {ended.Progress.GetType().Name}"));
        }

        return (await ledger.VerifyChainAsync(id, default)).Count;
    }

    private static IHost Build(string folder, string store, Uri sink, Platform platform)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new());
        builder.Logging.SetMinimumLevel(LogLevel.Error).AddSimpleConsole(o => o.SingleLine = true).AddConsole(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
        AddLedger(builder.Services, folder, store);
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton<ISecrets, NoSecrets>();
        builder.Services.AddSingleton<Channel>(new SinkChannel(sink, platform, new HttpMessageInvoker(new SocketsHttpHandler())));
        builder.Services.AddSingleton(new Schedules
        {
            StopWindow = TimeSpan.FromMilliseconds(100),
            Retry = [.. Enumerable.Repeat(TimeSpan.FromMilliseconds(200), 5)],
            Look = [TimeSpan.FromMilliseconds(200)],
        });
        builder.Services.AddSingleton<OutletDirectory>().AddSingleton<Courier>().AddSingleton<Sessions>().AddSingleton<Organisations>();
        builder.Services.AddHostedService<DueSweep>();
        builder.UseOrleans(silo =>
        {
            silo.UseLocalhostClustering(FreePort(), FreePort());
            silo.Services.AddSerializer(s => s.AddJsonSerializer(t => t.Namespace?.StartsWith("Syndication", StringComparison.Ordinal) == true));
        });
        return builder.Build();
    }

    private static void AddLedger(IServiceCollection services, string folder, string store)
    {
        _ = store == "sqlite" ? services.AddSqliteLedger(folder) : services.AddPostgresLedger(store, Path.Combine(folder, "content"));
        var real = services.Single(s => s.ServiceType == typeof(ILedger));
        services.Remove(real);
        services.AddSingleton<ILedger>(p => new KillingLedger((ILedger)ActivatorUtilities.CreateInstance(p, real.ImplementationType!)));
    }

    private static async Task EnterAsync(IRegistry registry)
    {
        await registry.SaveAsync(new Organisation(Desk.Organisation, new("秦川市", "Qinchuan"), "秦川", "city", "11610000000000000A", null), default);
        var outlet = new Outlet { Id = Desk.Outlet, Channel = "sink", Name = new("接收方", "Sink"), Organisation = Desk.Organisation, Settings = JsonSerializer.SerializeToElement(new { }) };
        await registry.SaveAsync(new RegisteredOutlet(outlet, 1), 0, default);
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private sealed class NoSecrets : ISecrets
    {
        public string Get(string name) => throw new KeyNotFoundException(name);
    }
}
