using System.Globalization;
using static Syndication.ChannelOutcome;

namespace Syndication.Conformance.Planted;

// One planted mistake each, beside the law that must catch it (PlantedBadChannelTests).
internal sealed class PostsAgainOnRepeat(MemoryPlatform platform) : GoodChannel(platform)
{
    private int n;

    public override Task<ChannelOutcome> PublishAsync(Publication publication, CancellationToken cancellation) =>
        WriteAsync(publication.Session, $"p-{Interlocked.Increment(ref n)}", _ => new(publication.Rendition.Text), cancellation);
}

internal sealed class PostsTwice(MemoryPlatform platform) : GoodChannel(platform)
{
    public override async Task<ChannelOutcome> PublishAsync(Publication publication, CancellationToken cancellation)
    {
        await WriteAsync(publication.Session, IdOf(publication) + "-preview", _ => new(publication.Rendition.Text), cancellation);
        return await base.PublishAsync(publication, cancellation);
    }
}

internal sealed class CutsLongTexts(MemoryPlatform platform) : GoodChannel(platform)
{
    protected override string TextOf(Edition edition) => base.TextOf(edition) is { Length: > 20_000 } text ? text[..20_000] : base.TextOf(edition);
}

internal sealed class CutsTitles(MemoryPlatform platform) : GoodChannel(platform)
{
    protected override string TextOf(Edition edition) => base.TextOf(edition with { Metadata = edition.Metadata with { Title = edition.Metadata.Title[..Math.Min(60, edition.Metadata.Title.Length)] } });

    protected override IReadOnlyList<Problem> ProblemsOf(Edition edition) => [];
}

internal sealed class LosesRareCharacters(MemoryPlatform platform) : GoodChannel(platform)
{
    protected override string TextOf(Edition edition) => string.Concat(base.TextOf(edition).Where(c => !char.IsSurrogate(c)));
}

internal sealed class StoresAnotherText(MemoryPlatform platform) : GoodChannel(platform)
{
    public override Task<ChannelOutcome> PublishAsync(Publication publication, CancellationToken cancellation) =>
        WriteAsync(publication.Session, IdOf(publication), _ => new(publication.Rendition.Text.Replace("“", "\"", StringComparison.Ordinal)), cancellation);
}

internal sealed class DependsOnCulture(MemoryPlatform platform) : GoodChannel(platform)
{
    protected override string TextOf(Edition edition) => base.TextOf(edition) + $"{edition.Number:N1}";
}

internal sealed class TakesTimeOutForLive(MemoryPlatform platform) : GoodChannel(platform)
{
    protected override ChannelOutcome OutcomeOf(Exception failure, string id) => failure is TimeoutException ? LiveAt(id) : base.OutcomeOf(failure, id);
}

internal sealed class RepeatsAfterTimeOut(MemoryPlatform platform) : GoodChannel(platform)
{
    protected override async Task<ChannelOutcome> WriteAsync(OutletSession session, string id, Func<MemoryPost?, MemoryPost> change, CancellationToken cancellation) =>
        await base.WriteAsync(session, id, change, cancellation) is Unknown ? await base.WriteAsync(session, id, change, cancellation) : LiveAt(id);
}

internal sealed class TakesUnseenAnswerForLive(MemoryPlatform platform) : GoodChannel(platform)
{
    protected override ChannelOutcome OutcomeOf(MemoryAnswer answer, string id, string secret) => answer.Status == 200 ? LiveAt(id) : base.OutcomeOf(answer, id, secret);
}

internal sealed class TakesRefusedConnectionForUnknown(MemoryPlatform platform) : GoodChannel(platform)
{
    protected override ChannelOutcome OutcomeOf(Exception failure, string id) => new Unknown(Fault(FaultKind.Outage, "something"));
}

internal sealed class ForgetsTheDelay(MemoryPlatform platform) : GoodChannel(platform)
{
    protected override ChannelOutcome OutcomeOf(MemoryAnswer answer, string id, string secret) => base.OutcomeOf(answer with { RetryAfter = null }, id, secret);
}

internal sealed class RenewsForEveryCaller(MemoryPlatform platform) : GoodChannel(platform)
{
    protected override Task<TokenAnswer> TokenAsync(OutletSession session, string? rejected, CancellationToken cancellation) =>
        session.TokenAsync(Guid.CreateVersion7(session.Clock.GetUtcNow()).ToString(), _ => Task.FromResult(TokenAnswer.Issued(Platform.Token, session.Clock.GetUtcNow().AddHours(2))), rejected, cancellation);
}

internal sealed class HidesTheReason(MemoryPlatform platform) : GoodChannel(platform)
{
    protected override ChannelOutcome OutcomeOf(MemoryAnswer answer, string id, string secret) => base.OutcomeOf(answer with { Body = answer.Body == "ok" ? "ok" : "error" }, id, secret);
}

internal sealed class LeaksTheSecret(MemoryPlatform platform) : GoodChannel(platform)
{
    protected override ChannelOutcome OutcomeOf(MemoryAnswer answer, string id, string secret) => base.OutcomeOf(answer, id, "nothing");
}

internal sealed class ThrowsOnServerErrors(MemoryPlatform platform) : GoodChannel(platform)
{
    protected override ChannelOutcome OutcomeOf(MemoryAnswer answer, string id, string secret) => answer.Status >= 500 ? throw new InvalidOperationException(answer.Body) : base.OutcomeOf(answer, id, secret);
}

internal sealed class ThrowsWhenWithdrawing(MemoryPlatform platform) : GoodChannel(platform)
{
    public override async Task<ChannelOutcome> WithdrawAsync(Withdrawal withdrawal, CancellationToken cancellation) =>
        await base.WithdrawAsync(withdrawal, cancellation) is var outcome and not Unknown ? outcome : throw new InvalidOperationException("unexpected");
}

internal sealed class ThrowsWithoutSecret(MemoryPlatform platform) : GoodChannel(platform)
{
    public override Task<ChannelOutcome> PublishAsync(Publication publication, CancellationToken cancellation) =>
        publication.Session.Secret("key").Length > 0 ? base.PublishAsync(publication, cancellation) : throw new InvalidOperationException();
}

internal sealed class IgnoresCancellation(MemoryPlatform platform) : GoodChannel(platform)
{
    protected override Task<ChannelOutcome> WriteAsync(OutletSession session, string id, Func<MemoryPost?, MemoryPost> change, CancellationToken cancellation) =>
        base.WriteAsync(session, id, change, CancellationToken.None);
}

internal sealed class WritesWhenChecking(MemoryPlatform platform) : GoodChannel(platform)
{
    public override async Task<ChannelOutcome> CheckAsync(Probe probe, CancellationToken cancellation)
    {
        var found = await base.CheckAsync(probe, cancellation);
        return found is Deferred ? await WriteAsync(probe.Session, "p-" + probe.Key, _ => new(probe.Rendition.Text), cancellation) : found;
    }
}

internal sealed class NeverFinds(MemoryPlatform platform) : GoodChannel(platform)
{
    protected override ChannelOutcome Found(Probe probe, MemoryPost? post, string id) => base.Found(probe, probe.Reference is null ? null : post, id);
}

internal sealed class NeverCertain(MemoryPlatform platform) : GoodChannel(platform)
{
    protected override ChannelOutcome Found(Probe probe, MemoryPost? post, string id) => base.Found(probe, post, id) is Deferred d ? new Unknown(d.Fault) : base.Found(probe, post, id);
}

internal sealed class TakesAwayForAbsent(MemoryPlatform platform) : GoodChannel(platform)
{
    public override async Task<ChannelOutcome> CheckAsync(Probe probe, CancellationToken cancellation) =>
        await base.CheckAsync(probe, cancellation) is Unknown u ? new Deferred(u.Fault) : await base.CheckAsync(probe, cancellation);
}

internal sealed class TakesOldEditionForUpdated(MemoryPlatform platform) : GoodChannel(platform)
{
    protected override ChannelOutcome Found(Probe probe, MemoryPost? post, string id) => base.Found(probe with { Verb = probe.Verb == Verb.Update ? Verb.Publish : probe.Verb }, post, id);
}

internal sealed class TakesStandingForWithdrawn(MemoryPlatform platform) : GoodChannel(platform)
{
    protected override ChannelOutcome Found(Probe probe, MemoryPost? post, string id) => probe.Verb == Verb.Withdraw ? new Gone() : base.Found(probe, post, id);
}

internal sealed class UpdatesBesideTheOld(MemoryPlatform platform) : GoodChannel(platform)
{
    public override Task<ChannelOutcome> UpdateAsync(Publication publication, RemoteReference? current, CancellationToken cancellation) => PublishAsync(publication, cancellation);
}

internal sealed class RefusesToWithdrawWhatIsGone(MemoryPlatform platform) : GoodChannel(platform)
{
    public override async Task<ChannelOutcome> WithdrawAsync(Withdrawal withdrawal, CancellationToken cancellation) =>
        Platform.Read(withdrawal.Reference?.Value ?? "", cancellation) is { Gone: false } ? await base.WithdrawAsync(withdrawal, cancellation) : new Refused(Fault(FaultKind.Defect, "404"));
}

internal sealed class BlindToDigits(MemoryPlatform platform) : GoodChannel(platform)
{
    public override async Task<Sighting> VerifyAsync(Probe probe, CancellationToken cancellation) =>
        await base.VerifyAsync(probe, cancellation) is { Presence: Presence.Altered } ? Sighting.Compare(probe.Rendition, probe.Rendition.Text) : await base.VerifyAsync(probe, cancellation);
}

internal sealed class TakesUnreachableForMissing(MemoryPlatform platform) : GoodChannel(platform)
{
    public override async Task<Sighting> VerifyAsync(Probe probe, CancellationToken cancellation) =>
        await base.VerifyAsync(probe, cancellation) is { Presence: Presence.Unreachable, Detail: { } detail } ? Sighting.Missing(detail) : await base.VerifyAsync(probe, cancellation);
}

internal sealed class PromisesWhatItCannot(MemoryPlatform platform) : GoodChannel(platform)
{
    public override ChannelProfile Profile => base.Profile with { Correction = CorrectionWay.Repost };
}

internal sealed class MixesParallelCalls(MemoryPlatform platform) : GoodChannel(platform)
{
    private readonly TaskCompletionSource met = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Publication? current;
    private int calls;

    /// <summary>Whoever comes first waits for the second, so that the mistake happens on every machine.</summary>
    public override async Task<ChannelOutcome> PublishAsync(Publication publication, CancellationToken cancellation)
    {
        current = publication;
        if (Interlocked.Increment(ref calls) > 1)
        {
            met.TrySetResult();
        }

        await met.Task.WaitAsync(TimeSpan.FromSeconds(10), cancellation);
        return await WriteAsync(publication.Session, IdOf(publication), _ => new(current.Rendition.Text), cancellation);
    }
}

internal sealed class ReadsTheWallClock(MemoryPlatform platform) : GoodChannel(platform)
{
    public override Task<ChannelOutcome> PublishAsync(Publication publication, CancellationToken cancellation) =>
        Environment.TickCount64 < 0 ? throw new InvalidOperationException(CultureInfo.InvariantCulture.Name) : base.PublishAsync(publication, cancellation);
}
