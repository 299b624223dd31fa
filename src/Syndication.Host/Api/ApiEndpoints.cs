using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Scalar.AspNetCore;
using Syndication.Grains.Ports;
using Syndication.Host.Api.Access;
using Syndication.Host.Api.Answers;
using Syndication.Host.Api.Deliveries;
using Syndication.Host.Api.Disclosures;
using Syndication.Host.Api.Events;
using Syndication.Host.Api.Outlets;

namespace Syndication.Host.Api;

/// <summary>The public HTTP API and its reference page.</summary>
public static class ApiEndpoints
{
    private const string Root = "/api/v1";

    /// <summary>Registers what the API needs beside the ports, the channels, the clock and the grains.</summary>
    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.AddOptions<ApiOptions>().BindConfiguration("Api");
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, BearerTokens>(BearerTokens.Name, null);
        services.AddAuthorization();
        services.AddOpenApi("v1", Reference.Describe);
        services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = true);
        services.ConfigureHttpJsonOptions(o => ApiJson.Configure(o.SerializerOptions));
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<EditionIntake>();
        services.TryAddSingleton<IIntake>(s => s.GetRequiredService<EditionIntake>());
        services.TryAddSingleton<Gate>();
        services.TryAddSingleton<DisclosureViews>();
        services.TryAddSingleton<Previews>();
        services.TryAddSingleton<DeliveryGate>();
        services.TryAddSingleton<OutletGate>();
        services.TryAddSingleton<LedgerPulse>();
        services.TryAddSingleton<OwnerOf>();
        return services.AddHostedService(s => s.GetRequiredService<LedgerPulse>());
    }

    /// <summary>Maps <c>/api/v1</c>, its OpenAPI document and the reference page <c>/api</c>.</summary>
    public static WebApplication MapApi(this WebApplication app)
    {
        app.UseWhen(c => c.Request.Path.StartsWithSegments(Root), api => api.UseMiddleware<ProblemAnswers>().UseMiddleware<Idempotency>());
        var root = app.MapGroup(Root).RequireAuthorization(policy => policy.AddAuthenticationSchemes(BearerTokens.Name).RequireAuthenticatedUser());
        root.MapDisclosures();
        root.MapReviewing();
        root.MapDisclosureReading();
        root.MapPreviews();
        root.MapDeliveries();
        root.MapOutlets();
        root.MapDirectory();
        root.MapEvents();
        root.MapLedger();
        app.MapOpenApi("/api/{documentName}/openapi.json");
        app.MapScalarApiReference("/api", Reference.Show);
        return app;
    }
}
