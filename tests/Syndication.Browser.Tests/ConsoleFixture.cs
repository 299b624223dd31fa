using Microsoft.Playwright;

namespace Syndication.Browser.Tests;

/// <summary>One demo city and one browser for all tests; each test has a page of its own.</summary>
public sealed class ConsoleFixture : IAsyncLifetime
{
    private DemoHost? host;
    private IPlaywright? playwright;
    private IBrowser? browser;

    public Uri Console => new(host!.Address, "console");

    public static string Pictures { get; } = Environment.GetEnvironmentVariable("SYNDICATION_PICTURES") ?? Directory.CreateTempSubdirectory("syndication-pictures-").FullName;

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Path is null)
        {
            return;
        }

        host = await DemoHost.StartAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Path, Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"] });
        await UntilPlayedAsync();
    }

    // The script leaves these two to the visitor; when both wait, the city has spoken.
    private async Task UntilPlayedAsync()
    {
        var page = await OpenAsync(1440);
        foreach (var left in new[] { "PostByHand", "ConfirmForScreen" })
        {
            await page.Locator($".action[data-status={left}]").First.WaitForAsync(new() { Timeout = 120_000 });
        }

        await page.Context.CloseAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        if (host is not null)
        {
            await host.DisposeAsync();
        }
    }

    /// <summary>A page at the console with its circuit running, or a visible skip.</summary>
    public async Task<IPage> OpenAsync(int width, int height = 900, string path = "", string door = "press")
    {
        Assert.SkipWhen(Chromium.Path is null, Chromium.Missing);
        var context = await browser!.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = height }, Permissions = ["clipboard-read", "clipboard-write"] });
        await context.AddCookiesAsync([new() { Name = "syndication-door", Value = door, Domain = Console.Host, Path = "/console" }]);
        var page = await context.NewPageAsync();
        await GoAsync(page, path);
        return page;
    }

    /// <summary>A page as a citizen opens it: no cookie, no circuit.</summary>
    public async Task<IPage> VisitAsync(string path, int width, int height)
    {
        Assert.SkipWhen(Chromium.Path is null, Chromium.Missing);
        var context = await browser!.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = height } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(host!.Address, path).AbsoluteUri);
        return page;
    }

    /// <summary>A page as a program reads it under another host name, as through a proxy: no door is open there.</summary>
    public async Task<string> FetchAsync(string path, string hostName)
    {
        Assert.SkipWhen(Chromium.Path is null, Chromium.Missing);
        using var http = new HttpClient(new SocketsHttpHandler());
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(host!.Address, path)) { Headers = { Host = hostName } };
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return System.Net.WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public async Task<string> StatusAsync(string path)
    {
        Assert.SkipWhen(Chromium.Path is null, Chromium.Missing);
        using var http = new HttpClient(new SocketsHttpHandler());
        using var answer = await http.GetAsync(new Uri(host!.Address, path), TestContext.Current.CancellationToken);
        return ((int)answer.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    public async Task GoAsync(IPage page, string path)
    {
        var circuit = page.WaitForWebSocketAsync();
        await page.GotoAsync(Console + path);
        var socket = await circuit;
        await socket.WaitForFrameReceived();
    }

    public static Task KeepAsync(IPage page, string name) =>
        page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, name + ".png"), FullPage = true });
}

internal static class Sockets
{
    /// <summary>The circuit has rendered for the first time when the page answers a second frame.</summary>
    public static async Task WaitForFrameReceived(this IWebSocket socket)
    {
        var frames = 0;
        var alive = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        socket.FrameReceived += (_, _) =>
        {
            if (++frames >= 2)
            {
                alive.TrySetResult();
            }
        };
        await alive.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }
}
