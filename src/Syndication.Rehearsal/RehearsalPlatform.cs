using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Syndication.Rehearsal;

/// <summary>
/// A platform to practise on: speaks the real protocol on loopback, keeps its posts on disk before it answers, shows each on a public page, and misbehaves on demand.
/// Derive, map the protocol's routes (writing ones marked with <see cref="Routes.Writes{T}"/>), keep posts on <see cref="Shelf"/>.
/// </summary>
public abstract class RehearsalPlatform(RehearsalSettings settings) : IAsyncDisposable
{
    private readonly Script script = new();
    private WebApplication? site;
    private int port = settings.Port;

    public RehearsalSettings Settings => settings;

    /// <summary>The root, with a slash at the end. Stays the same over stop and start.</summary>
    public Uri Address => port > 0 ? new($"http://127.0.0.1:{port}/") : throw new InvalidOperationException("The platform was never started.");

    /// <summary>What readers see, oldest first.</summary>
    public IReadOnlyList<Post> Posts => [.. Shelf.All.Where(p => p.State == PostState.Live)];

    /// <summary>Everything it keeps: drafts, pending and withdrawn ones too.</summary>
    public PostShelf Shelf { get; } = new(Path.Combine(settings.Folder, "posts"));

    /// <summary>Writing requests that reached it, answered or not.</summary>
    public int Writes => script.Writes;

    /// <summary>All requests that reached it.</summary>
    public int Calls => script.Calls;

    /// <summary>Scripts the next writing requests, in order.</summary>
    public void Next(params Answer[] answers) => script.ForWrites(answers);

    /// <summary>Scripts the next other requests (desk look-ups, public pages), in order.</summary>
    public void NextRead(params Answer[] answers) => script.ForReads(answers);

    /// <summary>Completes when a request is being held without an answer: the moment to move a fake clock.</summary>
    public Task HoldingAsync(CancellationToken cancellation) => script.Held.WaitAsync(cancellation);

    /// <summary>Forgets posts, counts and scripted answers.</summary>
    public virtual void Reset()
    {
        script.Clear();
        Shelf.Clear();
    }

    /// <summary>Changes the first digit that readers see.</summary>
    public void Alter(string id) => Shelf.Change(id, p => Altered.Digit(p!));

    public async Task StartAsync(CancellationToken cancellation = default)
    {
        if (site is not null)
        {
            return;
        }

        site = Build();
        await site.StartAsync(cancellation);
        port = new Uri(site.Urls.First()).Port;
    }

    /// <summary>From now on connections are refused, until started again.</summary>
    public async Task StopAsync()
    {
        if (Interlocked.Exchange(ref site, null) is { } running)
        {
            await running.StopAsync();
            await running.DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>The protocol.</summary>
    protected abstract void Map(IEndpointRouteBuilder routes);

    /// <summary>The reader's side. Override where its addresses differ.</summary>
    protected virtual void MapPages(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/p/{id}", context => PublicPage.ShowAsync(context, Shelf.Find((string)context.Request.RouteValues["id"]!), PageOf));
        routes.MapGet("/", context => PublicPage.HtmlAsync(context, 200, PublicPage.Index(this)));
    }

    /// <summary>Says a scripted answer in the platform's own words. Override for protocols whose errors are no HTTP statuses.</summary>
    protected virtual Task SpeakAsync(HttpContext context, Answer answer) => PlainSpeech.SayAsync(context, answer);

    /// <summary>Where readers find a post, from the root.</summary>
    public virtual string PathOf(Post post) => $"p/{post.Id}";

    public Uri AddressOf(Post post) => new(Address, PathOf(post));

    /// <summary>What readers get. Override for the real platform's page structure.</summary>
    protected virtual string PageOf(Post post) => PublicPage.Of(this, post);

    private WebApplication Build()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.Services.AddRoutingCore().AddSingleton<IHostLifetime, NoLifetime>();
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromMilliseconds(200));
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http1);
            kestrel.Limits.MaxRequestBodySize = 64 << 20;
        });
        var app = builder.Build();
        app.UseRouting();
        app.Use((context, next) => script.PlayAsync(this, context, next, SpeakAsync));
        Map(app);
        this.MapControl(app, script);
        MapPages(app);
        return app;
    }

    /// <summary>The platform belongs to whoever started it: no Ctrl+C of its own.</summary>
    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
