using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Syndication.Rehearsal.WeChat;

/// <summary>The WeChat platform for one account, free publish only: the real paths, fields, codes and oddities. Readers find articles under <c>/s/</c>.</summary>
public sealed partial class WeChatRehearsal : RehearsalPlatform
{
    private readonly WeChatTokens tokens;
    private readonly WeChatQuota quota;
    private readonly WeChatMedia media;
    private readonly WeChatDrafts drafts;
    private readonly WeChatPublishing publishing;
    private readonly WeChatEvents events;
    private readonly List<string> bodies = [];

    public WeChatRehearsal(RehearsalSettings settings, WeChatAccount account)
        : base(settings)
    {
        Account = account;
        tokens = new(settings.Clock);
        quota = new(settings.Clock);
        media = new(settings.Folder, account);
        events = new(account, settings.Clock);
        drafts = new(Shelf, media, settings.Clock, () => Address);
        publishing = new(Shelf, drafts, account, settings.Clock, events, AddressOf);
    }

    public WeChatAccount Account { get; }

    /// <summary>Pictures that were uploaded for texts.</summary>
    public int Uploads => media.Uploads;

    /// <summary>Drafts that wait in the box.</summary>
    public int Drafts => Shelf.All.Count(p => p.State == PostState.Draft && !p.More.ContainsKey("publish_id"));

    /// <summary>The JSON bodies that arrived, as they came over the wire.</summary>
    public IReadOnlyList<string> Bodies
    {
        get
        {
            lock (bodies)
            {
                return [.. bodies];
            }
        }
    }

    public void ExpireTokens() => tokens.Expire();

    /// <summary>Turns a published article into status 5 (deleted by its holder) or 6 (blocked by the platform).</summary>
    public void Flip(string article, int status) => publishing.Flip(article, status);

    public Task EventsSentAsync() => events.SentAsync();

    public override string PathOf(Post post) => $"s/{post.Id}";

    protected override void Map(IEndpointRouteBuilder routes)
    {
        MapTokens(routes);
        Call(routes, "/cgi-bin/media/uploadimg", c => media.UploadImageAsync(c, Address));
        Call(routes, "/cgi-bin/material/add_material", c => media.AddMaterialAsync(c, Address));
        Json(routes, "/cgi-bin/draft/add", drafts.Add);
        Json(routes, "/cgi-bin/draft/get", drafts.Get);
        Json(routes, "/cgi-bin/draft/update", drafts.Update);
        Json(routes, "/cgi-bin/draft/delete", drafts.Delete);
        Call(routes, "/cgi-bin/draft/count", _ => Task.FromResult(drafts.Count()), "GET");
        Json(routes, "/cgi-bin/draft/batchget", drafts.List);
        Json(routes, "/cgi-bin/freepublish/submit", publishing.Submit).Writes();
        Json(routes, "/cgi-bin/freepublish/get", publishing.Get);
        Json(routes, "/cgi-bin/freepublish/batchget", publishing.List);
        Json(routes, "/cgi-bin/freepublish/getarticle", publishing.Article);
        Json(routes, "/cgi-bin/freepublish/delete", publishing.Delete).Writes();
        Json(routes, "/cgi-bin/openapi/quota/get", body => quota.Look(Text(body, "cgi_path")));
        Json(routes, "/cgi-bin/clear_quota", ClearQuota);
        publishing.Resume();
    }

    protected override void MapPages(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/s/{id}", c => PublicPage.HtmlAsync(c, 200, WeChatReader.Page(this, Shelf.Find((string)c.Request.RouteValues["id"]!))));
        routes.MapGet("/mmbiz/{name}", PictureAsync);
        routes.MapGet("/", c => PublicPage.HtmlAsync(c, 200, PublicPage.Index(this)));
    }

    protected override Task SpeakAsync(HttpContext context, Answer answer) => answer.Kind switch
    {
        AnswerKind.Away => SayAsync(context, -1, "system error"),
        AnswerKind.TooMany => SayAsync(context, 45011, "api minute-quota reach limit, must slower, retry next minute"),
        AnswerKind.Reject => SayAsync(context, 53503, answer.Text ?? ""),
        AnswerKind.BadToken => SayAsync(context, 40001, "invalid credential, access_token is invalid or not latest"),
        AnswerKind.Garbage => SayAsync(context, 987654, "undocumented"),
        _ => base.SpeakAsync(context, answer),
    };

    private void MapTokens(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/cgi-bin/stable_token", c => AnswerAsync(c, StableTokenAsync));
        routes.MapGet("/cgi-bin/token", c => AnswerAsync(c, ClassicTokenAsync));
    }

    private async Task<object> StableTokenAsync(HttpContext context)
    {
        var body = await BodyAsync(context);
        SignIn(Text(body, "grant_type"), Text(body, "appid"), Text(body, "secret"));
        var (token, seconds) = tokens.Stable(body.TryGetProperty("force_refresh", out var force) && force.ValueKind == JsonValueKind.True);
        return new { access_token = token, expires_in = seconds };
    }

    private Task<object> ClassicTokenAsync(HttpContext context)
    {
        quota.Count("/cgi-bin/token");
        var query = context.Request.Query;
        SignIn(query["grant_type"].ToString(), query["appid"].ToString(), query["secret"].ToString());
        var (token, seconds) = tokens.Classic();
        return Task.FromResult<object>(new { access_token = token, expires_in = seconds });
    }

    private void SignIn(string grant, string appId, string secret)
    {
        RequireAddress();
        _ = grant == "client_credential" ? grant : throw new WeChatProblem(40002, "invalid grant_type");
        _ = appId == Account.AppId ? appId : throw new WeChatProblem(40013, "invalid appid");
        _ = secret == Account.Secret ? secret : throw new WeChatProblem(40125, "invalid appsecret");
    }

    private void RequireAddress()
    {
        if (!Account.IsAddressAllowed)
        {
            throw new WeChatProblem(40164, "invalid ip 127.0.0.1 ipv6 ::ffff:127.0.0.1, not in whitelist");
        }
    }

    private object ClearQuota(JsonElement body)
    {
        _ = Text(body, "appid") == Account.AppId ? body : throw new WeChatProblem(40013, "invalid appid");
        quota.Reset();
        return new { errcode = 0, errmsg = "ok" };
    }

    private IEndpointConventionBuilder Json(IEndpointRouteBuilder routes, string path, Func<JsonElement, object> act) =>
        Call(routes, path, async context => act(await BodyAsync(context)));

    private IEndpointConventionBuilder Call(IEndpointRouteBuilder routes, string path, Func<HttpContext, Task<object>> act, string method = "POST")
    {
        Task<object> Allowed(HttpContext context)
        {
            Allow(path, context.Request.Query["access_token"].ToString());
            return act(context);
        }

        return routes.MapMethods(path, [method], context => AnswerAsync(context, Allowed));
    }

    private void Allow(string path, string token)
    {
        _ = token.Length > 0 ? token : throw new WeChatProblem(41001, "access_token missing");
        _ = tokens.Accepts(token) ? token : throw new WeChatProblem(tokens.WasIssued(token) ? 42001 : 40001, "invalid credential, access_token is invalid or not latest");
        RequireAddress();
        _ = Account.IsVerified || !path.StartsWith("/cgi-bin/freepublish/", StringComparison.Ordinal) ? path : throw new WeChatProblem(48001, "api unauthorized");
        quota.Count(path);
    }

    private static async Task AnswerAsync(HttpContext context, Func<HttpContext, Task<object>> act)
    {
        try
        {
            var answer = await act(context);
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync(JsonSerializer.Serialize(answer), context.RequestAborted);
        }
        catch (WeChatProblem problem)
        {
            await SayAsync(context, problem.Code, problem.Message);
        }
    }

    private static Task SayAsync(HttpContext context, int code, string words)
    {
        var random = RandomNumberGenerator.GetHexString(24, lowercase: true);
        context.Response.ContentType = "application/json; encoding=utf-8";
        return context.Response.WriteAsync(JsonSerializer.Serialize(new { errcode = code, errmsg = $"{words} rid: {random[..8]}-{random[8..16]}-{random[16..]}" }), context.RequestAborted);
    }

    private async Task<JsonElement> BodyAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var text = await reader.ReadToEndAsync(context.RequestAborted);
        lock (bodies)
        {
            bodies.Add(text);
        }

        try
        {
            // The platform does not understand escapes of its own language: it keeps them as they are.
            var body = JsonElement.Parse(Escape().Replace(text.Length > 0 ? text : throw new WeChatProblem(44002, "empty post data"), @"\\u$1"));
            return body.ValueKind == JsonValueKind.Object ? body : throw new WeChatProblem(47001, "data format error");
        }
        catch (JsonException)
        {
            throw new WeChatProblem(47001, "data format error");
        }
    }

    private Task PictureAsync(HttpContext context)
    {
        var name = (string)context.Request.RouteValues["name"]!;
        if (media.Read(name) is not { } bytes)
        {
            context.Response.StatusCode = 404;
            return Task.CompletedTask;
        }

        context.Response.ContentType = Path.GetExtension(name) switch { ".jpg" => "image/jpeg", ".gif" => "image/gif", ".bmp" => "image/bmp", _ => "image/png" };
        return context.Response.Body.WriteAsync(bytes, context.RequestAborted).AsTask();
    }

    private static string Text(JsonElement body, string name) => body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    [GeneratedRegex(@"(?<!\\)\\u((?!00[0-9a-fA-F]{2})[0-9a-fA-F]{4})")]
    private static partial Regex Escape();
}
