using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Syndication.Rehearsal;

/// <summary>The same controls over HTTP, for a demo or a test in another process. Nothing in the product may depend on it.</summary>
internal static class ControlDesk
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    public static void MapControl(this RehearsalPlatform platform, IEndpointRouteBuilder routes, Script script)
    {
        var control = routes.MapGroup("/_rehearsal").WithMetadata(ControlCall.Instance);
        control.MapPost("/next", context => ScriptAsync(context, script.ForWrites));
        control.MapPost("/next-read", context => ScriptAsync(context, script.ForReads));
        control.MapGet("/posts", context => context.Response.WriteAsJsonAsync(new { platform.Writes, platform.Calls, Posts = platform.Shelf.All }, Format));
        control.MapPost("/reset", context =>
        {
            platform.Reset();
            return context.Response.WriteAsJsonAsync(new { reset = true });
        });
    }

    private static async Task ScriptAsync(HttpContext context, Action<IEnumerable<Answer>> take)
    {
        try
        {
            var answers = await context.Request.ReadFromJsonAsync<Answer[]>(Format, context.RequestAborted) ?? [];
            take(answers);
            await context.Response.WriteAsJsonAsync(new { scripted = answers.Length });
        }
        catch (JsonException e)
        {
            context.Response.StatusCode = 400;
            await context.Response.WriteAsJsonAsync(new { error = $"Send an array such as [{{\"kind\":\"tooMany\"}}]. {e.Message}" });
        }
    }
}
