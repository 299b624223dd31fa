using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace Syndication.Channels.Http;

public static class ChannelHttp
{
    /// <summary>Registers the desk and its named clients; calling it again changes nothing.</summary>
    public static IServiceCollection AddChannelHttp(this IServiceCollection services)
    {
        if (services.Any(s => s.ServiceType == typeof(HttpDesk)))
        {
            return services;
        }

        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<HttpDesk>();
        foreach (var reach in Enum.GetValues<Reach>())
        {
            AddClient(services, Name(reach, repeats: false), reach);
            AddClient(services, Name(reach, repeats: true), reach).AddResilienceHandler("reads", AddReading).SelectPipelineByAuthority();
        }

        return services;
    }

    // Only what cannot change anything is ever repeated by the pipeline.
    internal static string ClientFor(HttpMethod method, Purpose purpose, Reach reach) =>
        Name(reach, repeats: purpose != Purpose.Write && (method == HttpMethod.Get || method == HttpMethod.Head));

    private static string Name(Reach reach, bool repeats) => $"channel-{reach}-{(repeats ? "reads" : "once")}";

    private static IHttpClientBuilder AddClient(IServiceCollection services, string name, Reach reach) =>
        services.AddHttpClient(name, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers()
            .UseSocketsHttpHandler((handler, _) =>
            {
                handler.AllowAutoRedirect = false;
                handler.UseCookies = false;
                handler.ConnectTimeout = Bounds.Connect;
                handler.AutomaticDecompression = DecompressionMethods.All;
                handler.PooledConnectionLifetime = TimeSpan.FromMinutes(2);
                if (reach == Reach.PublicOnly)
                {
                    handler.UseProxy = false;
                    handler.ConnectCallback = GuardedConnection.ConnectAsync;
                }
            });

    private static void AddReading(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, ResilienceHandlerContext context)
    {
        pipeline.TimeProvider = context.ServiceProvider.GetRequiredService<TimeProvider>();
        pipeline.AddRetry(new HttpRetryStrategyOptions
        {
            MaxRetryAttempts = 2,
            Delay = TimeSpan.FromMilliseconds(250),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            // A platform that asks for patience is not asked again within the same question.
            ShouldRetryAfterHeader = false,
            ShouldHandle = static a => ValueTask.FromResult(a.Outcome.Exception is HttpRequestException || a.Outcome.Result is { StatusCode: >= HttpStatusCode.InternalServerError, Headers.RetryAfter: null }),
        });
        pipeline.AddCircuitBreaker(new HttpCircuitBreakerStrategyOptions
        {
            MinimumThroughput = 20,
            FailureRatio = 0.9,
            SamplingDuration = TimeSpan.FromSeconds(30),
            BreakDuration = TimeSpan.FromSeconds(15),
        });
    }
}
