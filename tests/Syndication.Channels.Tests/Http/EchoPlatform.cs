using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Syndication.Channels.Http;
using Syndication.Conformance;
using Syndication.Rehearsal;

namespace Syndication.Channels.Tests.Http;

/// <summary>A server that counts, and a desk that calls it.</summary>
internal sealed class EchoPlatform(RehearsalSettings settings) : RehearsalPlatform(settings)
{
    protected override void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/echo", context => context.Request.Body.CopyToAsync(context.Response.Body)).Writes();
        routes.MapDelete("/echo", _ => Task.CompletedTask).Writes();
        routes.MapGet("/echo", context => context.Response.WriteAsync("hello"));
        routes.MapPost("/question", context => context.Response.WriteAsync("answer"));
        routes.MapGet("/long", context => context.Response.WriteAsync(new string('x', 5000)));
        routes.MapGet("/cut", CutAsync);
    }

    private static async Task CutAsync(HttpContext context)
    {
        context.Response.ContentLength = 100;
        await context.Response.WriteAsync("half");
        await context.Response.Body.FlushAsync();
        context.Abort();
    }
}

internal sealed class DeskBench : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("desk-").FullName;
    private readonly ServiceProvider services;

    public DeskBench()
    {
        Platform = new(new(folder) { Clock = Clock });
        services = new ServiceCollection().AddSingleton<TimeProvider>(Clock).AddChannelHttp().AddChannelHttp().BuildServiceProvider();
    }

    public TestClock Clock { get; } = new();

    public EchoPlatform Platform { get; }

    public HttpDesk Desk => services.GetRequiredService<HttpDesk>();

    public async Task<HttpAnswer> SendAsync(HttpMethod method, string path, Purpose purpose, Bounds? bounds = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(Platform.Address, path));
        if (method == HttpMethod.Post)
        {
            request.Content = new StringContent("body");
        }

        return await SendAsync(request, purpose, bounds);
    }

    public Task<HttpAnswer> SendAsync(HttpRequestMessage request, Purpose purpose, Bounds? bounds = null) =>
        Desk.SendAsync(request, purpose, bounds ?? Bounds.Usual, TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await Platform.DisposeAsync();
        await services.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
