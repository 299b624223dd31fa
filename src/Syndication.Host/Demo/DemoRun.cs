using System.Diagnostics;
using Spectre.Console;
using Syndication.Grains.Ports;
using Syndication.Host.Composition;

namespace Syndication.Host.Demo;

/// <summary>Plays the demo city: starts the platforms, plays the script, shows the board, tells what came of it.</summary>
public sealed class DemoRun(
    HostArguments arguments, DemoPlatforms platforms, DemoRegistry registry, DemoPlayer player, IBoard board, ILedger ledger, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    public async Task<int> RunAsync(WebApplication app)
    {
        var started = clock.GetTimestamp();
        var (city, script) = (DemoFiles.City(), DemoFiles.Script());
        var host = new Uri(arguments.Urls.Split(';')[0] + "/");
        await platforms.StartAsync(city, host, default);
        await registry.EnterAsync(city, host, default);
        await app.StartAsync();
        var stopping = app.Lifetime.ApplicationStopping;
        AnsiConsole.MarkupLineInterpolated($"[bold]秦川市演示 / Qinchuan demo[/]  控制台 / console: [blue]{host}console[/]");
        platforms.Run(city, host);
        var story = new DemoStory(ledger);
        await story.StartAsync(default);
        var playing = player.PlayAsync(script, stopping);
        DemoState state;
        try
        {
            state = await WatchAsync(script, story, playing, [.. city.Outlets.Select(o => new OutletId(o.Id))], stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            AnsiConsole.MarkupLine("已停止；再次运行同一命令会接着做。 / Stopped; the same command continues where it stood.");
            return 1;
        }

        var report = await DemoReport.MakeAsync(state, ledger, platforms, default);
        await TellAsync(report, host, clock.GetElapsedTime(started));
        if (!arguments.Exit)
        {
            await app.WaitForShutdownAsync(default);
        }

        await app.StopAsync();
        return state.HasSettled && report is { Early: 0, Lost: 0, Twice: 0 } ? 0 : 1;
    }

    private async Task<DemoState> WatchAsync(IReadOnlyList<DemoItem> script, DemoStory story, Task playing, IReadOnlyList<OutletId> outlets, CancellationToken cancellation)
    {
        var started = clock.GetTimestamp();
        var state = await ReadAsync(script, cancellation);
        async Task<bool> GlanceAsync()
        {
            await Task.Delay(TimeSpan.FromMilliseconds(300), clock, cancellation);
            state = await ReadAsync(script, cancellation);
            return state.HasSettled || playing.IsFaulted || clock.GetElapsedTime(started) > Patience;
        }

        AnsiConsole.MarkupLineInterpolated($"[grey]{DemoBoard.Outlets(outlets)}[/]");
        if (AnsiConsole.Profile.Capabilities.Interactive && !Console.IsOutputRedirected)
        {
            await AnsiConsole.Live(DemoBoard.Draw(state, outlets)).StartAsync(async live =>
            {
                for (var done = false; !done;)
                {
                    done = await GlanceAsync();
                    live.UpdateTarget(new Rows(DemoBoard.Draw(state, outlets), Happened(await story.NewAsync(cancellation))));
                }
            });
        }
        else
        {
            for (var done = false; !done;)
            {
                done = await GlanceAsync();
                foreach (var sentence in await story.NewAsync(cancellation))
                {
                    Console.WriteLine(sentence);
                }
            }

            foreach (var item in state.Items)
            {
                Console.WriteLine($"{item.Item.File}: {string.Join(", ", item.Deliveries.Select(d => $"{d.Outlet} {DemoBoard.Word(d.Status)}"))}");
            }
        }

        if (playing.IsFaulted)
        {
            await playing;
        }

        return state;
    }

    private readonly Queue<string> recent = new();

    private Rows Happened(IReadOnlyList<string> sentences)
    {
        foreach (var sentence in sentences)
        {
            recent.Enqueue(sentence);
        }

        while (recent.Count > 12)
        {
            recent.Dequeue();
        }

        return new(recent.Select(s => new Markup($"[grey]{Markup.Escape(s)}[/]")));
    }

    private Task<DemoState> ReadAsync(IReadOnlyList<DemoItem> script, CancellationToken cancellation) =>
        DemoState.ReadAsync(script, player.IdOf, board, cancellation);

    private async Task TellAsync(DemoReport report, Uri host, TimeSpan took)
    {
        AnsiConsole.WriteLine();
        AnsiConsole.MarkupLineInterpolated($"[bold]{report.Sentence}[/]");
        AnsiConsole.MarkupLineInterpolated($"用时 / took {took.TotalSeconds:F1} s");
        foreach (var item in report.State.Items)
        {
            foreach (var row in item.Deliveries.Where(r => !item.IsExpected(r)))
            {
                AnsiConsole.MarkupLineInterpolated($"[red]{item.Item.File} {row.Outlet}: {row.Status.Words.En}, expected {item.Expected(row.Outlet)}[/] {row.Status.Detail?.En}");
            }
        }

        foreach (var (name, address) in Places(host))
        {
            AnsiConsole.MarkupLineInterpolated($"  {name}  [blue]{address}[/]");
        }

        AnsiConsole.MarkupLine("试一试 / try: 在控制台点“发布一条” / publish something yourself · kill -9 后再运行同一命令 / kill -9, then the same command again");
        if (arguments.Report is { } file)
        {
            await report.WriteAsync(file, default);
        }
    }

    private IEnumerable<(string Name, Uri Address)> Places(Uri host) =>
    [
        ("控制台 console", new(host, "console")),
        ("门户 portal", new(host, "sites/portal-qinchuan/")),
        ("公报 gazette", new(host, "demo/gazette/gazette-qinchuan/")),
        ("大屏 screens", new(host, "sites/screen-hall/")),
        ("大屏 screens", new(host, "sites/screen-square/")),
        ("接口 API", new(host, "api")),
        .. platforms.All.Select(p => (p.Settings.Zh, p.Address)),
    ];
}
