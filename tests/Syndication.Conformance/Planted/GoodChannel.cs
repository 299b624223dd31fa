using System.Globalization;
using static Syndication.ChannelOutcome;

namespace Syndication.Conformance.Planted;

/// <summary>A simple channel that keeps every law. The planted bad ones each break one thing of it.</summary>
internal class GoodChannel(MemoryPlatform platform) : Channel
{
    private const int LongestTitle = 60;

    private static readonly ChannelProfile Good = new()
    {
        Kind = "memory", Name = new("内存渠道", "Memory"), Limits = new(Title: LongestTitle), Correction = CorrectionWay.InPlace, Withdrawals = [WithdrawalKind.Gone],
        CanVerify = true, CanLookUp = true, SafeRepeat = true,
    };

    public override ChannelProfile Profile => Good;

    protected MemoryPlatform Platform => platform;

    public override Rendition Render(Edition edition, Outlet outlet)
    {
        var text = TextOf(edition);
        return new([RenditionPart.OfText("body", "text/plain", text)], text, ProblemsOf(edition));
    }

    public override Task<ChannelOutcome> PublishAsync(Publication publication, CancellationToken cancellation) =>
        WriteAsync(publication.Session, IdOf(publication), post => post ?? new(publication.Rendition.Text), cancellation);

    public override Task<ChannelOutcome> UpdateAsync(Publication publication, RemoteReference? current, CancellationToken cancellation) =>
        WriteAsync(publication.Session, current?.Value ?? "", _ => new(publication.Rendition.Text), cancellation);

    public override async Task<ChannelOutcome> WithdrawAsync(Withdrawal withdrawal, CancellationToken cancellation)
    {
        var outcome = await WriteAsync(withdrawal.Session, withdrawal.Reference?.Value ?? "", post => (post ?? new("")) with { Gone = true }, cancellation);
        return outcome is Live ? new Gone() : outcome;
    }

    public override Task<ChannelOutcome> CheckAsync(Probe probe, CancellationToken cancellation)
    {
        try
        {
            var id = probe.Reference?.Value ?? "p-" + probe.Key;
            return Task.FromResult(Found(probe, platform.Read(id, cancellation), id));
        }
        catch (HttpRequestException)
        {
            return Task.FromResult<ChannelOutcome>(new Unknown(Fault(FaultKind.Outage, "away")));
        }
    }

    public override Task<Sighting> VerifyAsync(Probe probe, CancellationToken cancellation)
    {
        try
        {
            return Task.FromResult(platform.Read(probe.Address!.AbsolutePath[1..], cancellation) is { Gone: false } post
                ? Sighting.Compare(probe.Rendition, post.Text)
                : Sighting.Missing(new("没有", "not there")));
        }
        catch (HttpRequestException)
        {
            return Task.FromResult(Sighting.Unreachable(new("读不到", "cannot be read")));
        }
    }

    protected static string IdOf(Publication publication) => "p-" + publication.Key;

    protected static Fault Fault(FaultKind kind, string code, string? said = null) => new(kind, code, new($"平台：{said ?? code}", $"Platform: {said ?? code}"));

    protected virtual string TextOf(Edition edition) => string.Create(CultureInfo.InvariantCulture, $"{edition.Metadata.Title}\n{Unmarked(edition.Body)}\n第{edition.Number:N1}版");

    protected virtual IReadOnlyList<Problem> ProblemsOf(Edition edition) => edition.Metadata.Title.EnumerateRunes().Count() > LongestTitle
        ? [Problem.Blocking("title-too-long", "title", "标题过长，请缩短。", "The title is too long; shorten it.")] : [];

    protected virtual ChannelOutcome Found(Probe probe, MemoryPost? post, string id) => (probe.Verb, post) switch
    {
        (Verb.Withdraw, null or { Gone: true }) => new Gone(),
        (Verb.Withdraw, _) => new Deferred(Fault(FaultKind.Outage, "still-there")),
        (_, null) => new Deferred(Fault(FaultKind.Outage, "not-found")),
        (_, { Gone: true }) => new Gone(),
        (Verb.Update, var p) when p.Text != probe.Rendition.Text => new Deferred(Fault(FaultKind.Outage, "old-text")),
        _ => LiveAt(id),
    };

    protected virtual ChannelOutcome OutcomeOf(MemoryAnswer answer, string id, string secret) => answer switch
    {
        { Status: 200, Body: "ok" } => LiveAt(id),
        { Status: 422 } => new Refused(Fault(FaultKind.Content, "422", answer.Body.Replace(secret, "***", StringComparison.Ordinal))),
        { Status: 401 } => new Refused(Fault(FaultKind.Credential, "401")),
        { Status: 429 } => new Deferred(Fault(FaultKind.Quota, "429"), answer.RetryAfter),
        _ => new Unknown(Fault(FaultKind.Outage, answer.Status.ToString(CultureInfo.InvariantCulture))),
    };

    protected virtual ChannelOutcome OutcomeOf(Exception failure, string id) => failure is HttpRequestException
        ? new Deferred(Fault(FaultKind.Outage, "connection-refused"))
        : new Unknown(Fault(FaultKind.Outage, "no-answer")) { Reference = new(id) };

    protected virtual async Task<ChannelOutcome> WriteAsync(OutletSession session, string id, Func<MemoryPost?, MemoryPost> change, CancellationToken cancellation)
    {
        try
        {
            var secret = session.Secret("key");
            var token = (await TokenAsync(session, null, cancellation)).Token!;
            var answer = await platform.WriteAsync(token, id, change, cancellation);
            if (answer.Status == 401)
            {
                token = (await TokenAsync(session, token, cancellation)).Token!;
                answer = await platform.WriteAsync(token, id, change, cancellation);
            }

            return OutcomeOf(answer, id, secret);
        }
        catch (KeyNotFoundException e)
        {
            return new Refused(Fault(FaultKind.Credential, "secret-missing", e.Message));
        }
        catch (Exception e) when (e is HttpRequestException or TimeoutException or IOException)
        {
            return OutcomeOf(e, id);
        }
    }

    protected virtual Task<TokenAnswer> TokenAsync(OutletSession session, string? rejected, CancellationToken cancellation) =>
        session.TokenAsync("access", _ => Task.FromResult(TokenAnswer.Issued(platform.Token, session.Clock.GetUtcNow().AddHours(2))), rejected, cancellation);

    protected static Live LiveAt(string id) => new(new Uri("https://memory.example/" + id)) { Reference = new(id) };

    private static string Unmarked(string body) => body.Replace("\\", "", StringComparison.Ordinal).Replace("|", " ", StringComparison.Ordinal);
}
