using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Syndication.Grains.Ports;
using Syndication.Host.Api.Answers;

namespace Syndication.Host.Api.Access;

/// <summary>Knows a person by the SHA-256 of their token; the token itself is stored nowhere.</summary>
internal sealed class BearerTokens(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder, IRegistry registry)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public const string Name = "ApiToken";

    private const string Prefix = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return AuthenticateResult.NoResult();
        }

        var person = await registry.FindByTokenAsync(Fingerprint.Of(header[Prefix.Length..].Trim()), Context.RequestAborted);
        if (person is null)
        {
            return AuthenticateResult.Fail("unknown token");
        }

        Context.Features.Set(await Caller.OfAsync(person.ToActor(), registry, Context.RequestAborted));
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, person.Id)], Name);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return ProblemAnswers.WriteAsync(Context, ApiProblem.Of(
            401, "unauthenticated", "没有登录或令牌无效。请在 Authorization: Bearer 中附上您的令牌。", "No valid token. Send yours as Authorization: Bearer TOKEN."));
    }
}
