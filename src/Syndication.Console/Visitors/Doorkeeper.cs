using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Syndication.Grains.Ports;

namespace Syndication.WebConsole.Visitors;

/// <summary>Says who stands at the door: in the demonstration by the chosen role, otherwise by the host's sign-in.</summary>
public sealed class Doorkeeper(IRegistry registry, IOptions<ConsoleOptions> options)
{
    public const string DoorCookie = "syndication-door", LanguageCookie = "syndication-language";

    private static readonly string[] ProxyMarks = ["X-Forwarded-For", "X-Forwarded-Host", "Forwarded", "X-Real-IP", "Via"];

    /// <summary>Doors stand open to this machine only; a proxy or a foreign host name in between closes them.</summary>
    public bool IsOpen(HttpContext context) =>
        options.Value.Doors
        && context.Connection.RemoteIpAddress is { } from && IPAddress.IsLoopback(from)
        && context.Request.Host.Host is "localhost" or "127.0.0.1" or "[::1]"
        && !ProxyMarks.Any(context.Request.Headers.ContainsKey);

    public async Task<Visitor> WhoAsync(HttpContext context)
    {
        var door = IsOpen(context) ? Door.Find(context.Request.Cookies[DoorCookie]) : null;
        var people = await registry.PeopleAsync(context.RequestAborted);
        var person = door is null ? SignedIn(people, context.User) : await BehindAsync(people, door, context.RequestAborted);
        return new(Language(context.Request), person is null ? null : person with { TokenHash = null }, door?.Code, options.Value.Demo);
    }

    private static Person? SignedIn(IReadOnlyList<Person> people, ClaimsPrincipal user) =>
        user.Identity?.IsAuthenticated == true ? people.FirstOrDefault(p => p.Id == user.FindFirstValue(ClaimTypes.NameIdentifier)) : null;

    private async Task<Person?> BehindAsync(IReadOnlyList<Person> people, Door door, CancellationToken cancellation)
    {
        var city = (await registry.OrganisationsAsync(cancellation)).FirstOrDefault(o => o.Level == "city")?.Id;
        return people.Where(p => p.Roles.Contains(door.Role)).OrderByDescending(p => p.Organisation == city).FirstOrDefault();
    }

    private static string Language(HttpRequest request)
    {
        var wish = request.Query["lang"].FirstOrDefault() ?? request.Cookies[LanguageCookie];
        return wish?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true ? "en" : "zh";
    }
}
