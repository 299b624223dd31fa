using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using Syndication.Channels.Http;

namespace Syndication.Channels.WeChat;

/// <summary>How one call ended: a value, or what went wrong with the platform's code.</summary>
internal sealed record Reply<T>(T? Value, ChannelOutcome? Failure, int Code = 0)
    where T : class
{
    public Reply<TOther> As<TOther>()
        where TOther : class => new(null, Failure, Code);
}

/// <summary>One call to the platform: token, transport, error table. A refused token is renewed once; the platform certainly did nothing with it.</summary>
internal sealed partial class WeChatCalls(HttpDesk desk, OutletSession session, ILogger log)
{
    private readonly WeChatOptions options = session.Outlet.Options<WeChatOptions>();

    public async Task<Reply<T>> PostAsync<T>(WeChatCall<T> call, CancellationToken cancellation)
        where T : class
    {
        var (reply, token) = await OnceAsync(call, rejected: null, cancellation);
        if (token is not null && reply.Code is not 0 && WeChatErrors.Rules.GetValueOrDefault(reply.Code) is { Reaction: Reaction.Renew })
        {
            (reply, _) = await OnceAsync(call, rejected: token, cancellation);
        }

        return call.Purpose == Purpose.Look && reply.Failure is { } failure ? reply with { Failure = Told(failure) } : reply;
    }

    private async Task<(Reply<T> Reply, string? Token)> OnceAsync<T>(WeChatCall<T> call, string? rejected, CancellationToken cancellation)
        where T : class
    {
        var answer = await session.TokenAsync("access_token", RenewAsync, rejected, cancellation);
        return answer.Token is { } token
            ? (await SendAsync(call, "?access_token=" + Uri.EscapeDataString(token) + call.Query, [token, options.AppId, Secret() ?? ""], cancellation), token)
            : (new(null, answer.Failure ?? NoToken()), null);
    }

    private async Task<TokenAnswer> RenewAsync(CancellationToken cancellation)
    {
        if (Secret() is not { } secret)
        {
            return TokenAnswer.Failed(new ChannelOutcome.Refused(new(FaultKind.Credential, "secret-missing",
                new($"缺少名为“{options.SecretName}”的密钥，请在系统中录入该公众号的AppSecret", $"There is no secret named \"{options.SecretName}\"; store the account's AppSecret under it"))));
        }

        var body = new { GrantType = "client_credential", Appid = options.AppId, Secret = secret };
        var call = new WeChatCall<Grant>("/cgi-bin/stable_token", () => WeChatJson.Content(body), Purpose.Prepare, Grant.Read);
        var reply = await SendAsync(call, "", [secret, options.AppId], cancellation);
        return reply.Value is { } grant
            ? TokenAnswer.Issued(grant.Token, session.Clock.GetUtcNow() + grant.Life)
            : TokenAnswer.Failed(reply.Code == 40001 ? WrongSecret(reply.Failure!) : reply.Failure!);
    }

    private string? Secret()
    {
        try
        {
            return session.Secret(options.SecretName);
        }
        catch (KeyNotFoundException)
        {
            return null;
        }
    }

    private async Task<Reply<T>> SendAsync<T>(WeChatCall<T> call, string query, string[] secrets, CancellationToken cancellation)
        where T : class
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(options.BaseAddress, call.Path + query)) { Content = call.Body() };
        var answer = await desk.SendAsync(request, call.Purpose, call.Bounds, cancellation);
        if (answer.Failure(session.Clock, secrets) is { } failure)
        {
            return new(null, failure);
        }

        // Read by content: the platform sometimes calls its JSON text/plain.
        var json = ((HttpAnswer.Answered)answer).Json() ?? default;
        var code = json.Number("errcode") ?? 0;
        if (code == 0)
        {
            return json.ValueKind == JsonValueKind.Object && call.Read(json) is { } value ? new(value, null) : new(null, Unseen(call.Purpose, "unreadable", ""));
        }

        var said = json.Text("errmsg") ?? "";
        Log.Error(log, call.Path, code, Rid().Match(said).Value);
        return new(null, Judge(call.Purpose, code, Excerpt.Of(Ids().Replace(Tail().Replace(said, ""), "***"), secrets)), code);
    }

    private ChannelOutcome Judge(Purpose purpose, int code, string said)
    {
        var word = code.ToString(CultureInfo.InvariantCulture);
        if (!WeChatErrors.Rules.TryGetValue(code, out var rule))
        {
            return Unseen(purpose, word, said);
        }

        var fault = new Fault(rule.Kind, word, Words(rule.Words, said));
        return rule.Reaction switch
        {
            Reaction.Refuse => new ChannelOutcome.Refused(fault),
            Reaction.Day => new ChannelOutcome.Deferred(fault, UntilMidnight()),
            Reaction.Minute => new ChannelOutcome.Deferred(fault, TimeSpan.FromSeconds(61 - session.Clock.GetUtcNow().Second)),
            Reaction.Renew => new ChannelOutcome.Deferred(fault, TimeSpan.FromMinutes(1)),
            _ => new ChannelOutcome.Deferred(fault, rule.After),
        };
    }

    private ChannelOutcome Unseen(Purpose purpose, string code, string said)
    {
        var fault = new Fault(FaultKind.Defect, code, Words(new("平台给出从未见过的答复，需核实是否已发布", "The platform answered something never seen before; whether it was published must be checked"), said));
        return purpose == Purpose.Prepare ? new ChannelOutcome.Deferred(fault) : new ChannelOutcome.Unknown(fault);
    }

    private Words Words(Words what, string said)
    {
        var (zh, en) = options.AccountName is { } name ? ($"公众号“{name}”：", $"Account \"{name}\": ") : ("", "");
        return new($"{zh}{what.Zh}{(said.Length == 0 ? "" : $"（平台：{said}）")}", $"{en}{what.En}{(said.Length == 0 ? "" : $" (platform: {said})")}");
    }

    // Counters start again at midnight in Beijing; a little later, because clocks differ.
    private TimeSpan UntilMidnight()
    {
        var here = session.Clock.GetUtcNow().ToOffset(TimeSpan.FromHours(8));
        return TimeSpan.FromDays(1) - here.TimeOfDay + TimeSpan.FromMinutes(1);
    }

    /// <summary>A question that could not be asked tells nothing about the post.</summary>
    private static ChannelOutcome Told(ChannelOutcome failure) => failure switch
    {
        ChannelOutcome.Deferred d => new ChannelOutcome.Unknown(d.Fault),
        ChannelOutcome.Refused r => new ChannelOutcome.Unknown(r.Fault),
        _ => failure,
    };

    private static ChannelOutcome WrongSecret(ChannelOutcome failure) =>
        failure is ChannelOutcome.Deferred d
            ? new ChannelOutcome.Refused(d.Fault with { Message = new("AppSecret不正确，请在渠道设置中更正", "The AppSecret is wrong; mend the outlet's settings") })
            : failure;

    private static ChannelOutcome.Deferred NoToken() =>
        new(new(FaultKind.Outage, "no-token", new("暂时没有访问凭证，稍后重试", "There is no token at the moment; it is tried again")));

    private sealed record Grant(string Token, TimeSpan Life)
    {
        public static Grant? Read(JsonElement json) =>
            json.Text("access_token") is { } token && json.Number("expires_in") is > 0 and var seconds ? new(token, TimeSpan.FromSeconds(seconds)) : null;
    }

    [GeneratedRegex(@"\s*(rid:|hint:).*$", RegexOptions.Singleline)]
    private static partial Regex Tail();

    [GeneratedRegex(@"(?<=rid:\s*)[0-9a-f-]+")]
    private static partial Regex Rid();

    [GeneratedRegex("[A-Za-z0-9_-]{20,}")]
    private static partial Regex Ids();

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "WeChat {Path} answered {Code}, rid {Rid}")]
        public static partial void Error(ILogger log, string path, int code, string rid);
    }
}

/// <summary>What is asked: where, with what body (made anew for each try), what for, and how a success is read.</summary>
internal sealed record WeChatCall<T>(string Path, Func<HttpContent> Body, Purpose Purpose, Func<JsonElement, T?> Read)
    where T : class
{
    public string Query { get; init; } = "";

    public Bounds Bounds { get; init; } = Bounds.Usual;
}
