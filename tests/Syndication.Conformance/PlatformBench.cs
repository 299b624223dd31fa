using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Syndication.Rehearsal;

namespace Syndication.Conformance;

/// <summary>A bench around a rehearsal platform: derive, say which platform, how the channel is added, and what its outlet looks like.</summary>
public abstract class PlatformBench<TPlatform> : Bench
    where TPlatform : RehearsalPlatform
{
    private readonly string folder = Directory.CreateTempSubdirectory("bench-").FullName;
    private readonly Captured captured = new();
    private ServiceProvider? services;
    private TPlatform? platform;
    private Outlet? outlet;

    public TPlatform Platform => platform ??= NewPlatform(new(Path.Combine(folder, "platform")) { Clock = Clock });

    public override Channel Channel => (services ??= Build()).GetRequiredService<Channel>();

    public override Outlet Outlet => outlet ??= NewOutlet();

    public override IReadOnlyList<string> Seen => [.. Platform.Posts.Select(p => p.Text)];

    public override int Writes => Platform.Writes;

    public override IReadOnlyCollection<string> Logged => captured.Lines;

    /// <summary>A folder of this bench's own, removed afterwards.</summary>
    protected string Folder => folder;

    public override Task StartAsync() => Platform.StartAsync();

    public override Task StopAsync() => Platform.StopAsync();

    public override void Next(params Answer[] answers) => Platform.Next(answers);

    public override Task HoldingAsync(CancellationToken cancellation) => Platform.HoldingAsync(cancellation);

    public override void Alter() => Platform.Alter(Platform.Posts.Single().Id);

    public override void Lose() => Platform.Shelf.Remove(Platform.Posts.Single().Id);

    protected abstract TPlatform NewPlatform(RehearsalSettings settings);

    protected abstract void AddChannel(IServiceCollection services);

    /// <summary>Called after the platform has started: its address is known.</summary>
    protected abstract Outlet NewOutlet();

    public override async ValueTask DisposeAsync()
    {
        if (platform is not null)
        {
            await platform.DisposeAsync();
        }

        if (services is not null)
        {
            await services.DisposeAsync();
        }

        Directory.Delete(folder, recursive: true);
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private ServiceProvider Build()
    {
        var collection = new ServiceCollection();
        collection.AddSingleton<TimeProvider>(Clock);
        collection.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(captured));
        AddChannel(collection);
        return collection.BuildServiceProvider();
    }

    private sealed class Captured : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
