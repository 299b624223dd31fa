using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Syndication.Grains.Disclosures;
using Syndication.Grains.Ports;
using Syndication.Host.Api;
using Syndication.Ledger;

namespace Syndication.Host.Tests.Api.Bench;

/// <summary>The API on a real port over a real ledger, with a small city: one city, a department and a county.</summary>
public sealed class ApiBench : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("api");
    private readonly ConcurrentDictionary<Guid, BenchDisclosure> items = [];
    private readonly List<HttpClient> clients = [];
    private WebApplication app = null!;

    public MovableClock Clock { get; } = new();

    public Uri Address => new(app.Urls.First());

    public IServiceProvider Services => app.Services;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = typeof(ApiEndpoints).Assembly.GetName().Name });
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(Clock).AddSqliteLedger(folder.FullName).AddApi();
        builder.Services.Configure<ApiOptions>(o => (o.EventPoll, o.MaxBytes) = (TimeSpan.FromMilliseconds(10), 1_000_000));
        builder.Services.AddSingleton(s => BenchGrains.Of(Item, id => new BenchOutlet(new(id), s.GetRequiredService<IRegistry>(), Clock)));
        foreach (var kind in (string[])["portal", "wechat", "gazette", "screen"])
        {
            builder.Services.AddSingleton<Channel>(new PaperChannel(kind));
        }

        app = builder.Build();
        app.MapApi();
        await app.Services.GetRequiredService<LedgerSchema>().EnsureAsync(CancellationToken.None);
        await FillAsync(app.Services.GetRequiredService<IRegistry>());
        await app.StartAsync();
    }

    public BenchDisclosure Item(Guid id) => items.GetOrAdd(id, i => new(new(i), app.Services.GetRequiredService<ILedger>(), app.Services.GetRequiredService<IRegistry>(), Clock));

    /// <summary>A client with a person's token; the token of a person is their id.</summary>
    public HttpClient As(string? person)
    {
        var client = new HttpClient(new SocketsHttpHandler(), disposeHandler: true) { BaseAddress = new Uri(Address, "/api/v1/") };
        if (person is not null)
        {
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", person);
        }

        clients.Add(client);
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        clients.ForEach(c => c.Dispose());
        await app.DisposeAsync();
        items.Values.ToList().ForEach(i => i.Dispose());
        try
        {
            folder.Delete(recursive: true);
        }
        catch (IOException)
        {
            // The database may still be closing; the system empties its temporary folder.
        }
    }

    private static async Task FillAsync(IRegistry registry)
    {
        var none = CancellationToken.None;
        await registry.SaveAsync(new Organisation("qinchuan", new("秦川市人民政府", "Qinchuan"), "秦川市", "city", "6199000000", null), none);
        await registry.SaveAsync(new Organisation("zjj", new("秦川市住房和城乡建设局", "Housing"), "市住建局", "department", "6199000013", "qinchuan"), none);
        await registry.SaveAsync(new Organisation("chuanbei", new("川北县人民政府", "Chuanbei"), "川北县", "county", "6199210000", "qinchuan"), none);
        foreach (var (id, organisation, role) in ((string, string, Role)[])[
            ("author", "qinchuan", Role.Author), ("reviewer", "qinchuan", Role.DepartmentReviewer), ("secrecy", "qinchuan", Role.SecrecyReviewer), ("leader", "qinchuan", Role.SigningLeader),
            ("press", "qinchuan", Role.PressOffice), ("operator", "qinchuan", Role.Operator), ("auditor", "qinchuan", Role.Auditor), ("housing", "zjj", Role.Author), ("county", "chuanbei", Role.Author),
            ("county-press", "chuanbei", Role.PressOffice), ("county-operator", "chuanbei", Role.Operator)])
        {
            await registry.SaveAsync(new Person(id, new(id, id), organisation, [role], Fingerprint.Of(id)), none);
        }

        await registry.SaveAsync(new Column("xwdt", new("新闻动态", "News"), "工作动态", "", "", null, 1), none);
        await registry.SaveAsync(new Column("xwdt/tzgg", new("通知公告", "Notices"), "工作动态", "", "", "xwdt", 2), none);
        foreach (var (id, channel, organisation) in ((string, string, string)[])[
            ("portal-qinchuan", "portal", "qinchuan"), ("portal-chuanbei", "portal", "chuanbei"), ("wechat-qinchuan", "wechat", "qinchuan"), ("gazette-qinchuan", "gazette", "qinchuan")])
        {
            var outlet = new Outlet { Id = new(id), Channel = channel, Name = new(id, id), Organisation = organisation, Settings = JsonSerializer.SerializeToElement(new { secretName = "key" }) };
            await registry.SaveAsync(new RegisteredOutlet(outlet, 0), 0, none);
        }
    }
}
