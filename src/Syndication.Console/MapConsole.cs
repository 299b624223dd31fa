using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Syndication.WebConsole.Shell;
using Syndication.WebConsole.Visitors;

namespace Syndication.WebConsole;

/// <summary>The console's pages under <c>/console</c>.</summary>
public static class ConsolePages
{
    public static WebApplication MapConsole(this WebApplication app)
    {
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
        app.MapGet("/console/language/{language}", Language).ExcludeFromDescription();
        app.MapGet("/console/d/{id:guid}/pictures/{content}", PictureDesk.ServeAsync).ExcludeFromDescription();
        app.MapPost("/console/doors", EnterAsync).DisableAntiforgery().ExcludeFromDescription();
        return app;
    }

    private static IResult Language(string language, string? to, HttpContext context)
    {
        context.Response.Cookies.Append(Doorkeeper.LanguageCookie, language == "en" ? "en" : "zh", new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Path = "/", MaxAge = TimeSpan.FromDays(365) });
        return Results.LocalRedirect(Local(to));
    }

    private static async Task<IResult> EnterAsync(HttpContext context, Doorkeeper doorkeeper, IAntiforgery antiforgery)
    {
        if (!doorkeeper.IsOpen(context))
        {
            return Results.NotFound();
        }

        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return Results.BadRequest();
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        context.Response.Cookies.Append(Doorkeeper.DoorCookie, Door.Find(form["door"]).Code, new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/console" });
        return Results.LocalRedirect(Local(form["to"]));
    }

    private static string Local(string? to) => to is not null && to.StartsWith("/console", StringComparison.Ordinal) && !to.Contains('\\', StringComparison.Ordinal) ? to : "/console";
}
