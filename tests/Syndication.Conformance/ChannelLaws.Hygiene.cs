using System.Text.Encodings.Web;
using System.Text.Json;
using Syndication.Rehearsal;
using static Syndication.ChannelOutcome;

namespace Syndication.Conformance;

public abstract partial class ChannelLaws
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Answer[] Mischief =
    [
        Answer.Garbage, Answer.AcceptThenGarbage, Answer.DropBefore, Answer.AcceptThenDrop, Answer.BadToken, Answer.Away(), Answer.Away(TimeSpan.FromDays(400)),
        Answer.TooMany(), Answer.TooMany(TimeSpan.FromSeconds(5)), Answer.Reject("不予发布"),
        .. new[] { 200, 201, 204, 301, 302, 304, 400, 401, 403, 404, 405, 409, 410, 413, 418, 422, 425, 429, 451, 500, 501, 502, 503, 504, 599 }.Select(status => Answer.Of(status)),
        .. new[] { "null", "[]", "{}", "\"\"", "{\"", "0", "{\"errcode\":\"x\"}", "{\"data\":null}", "\uFEFF<html>" }.Select(body => Answer.Of(200, body)),
    ];

    [Fact]
    public async Task Nothing_but_cancellation_is_thrown()
    {
        if (!Profile.UsesNetwork)
        {
            IsDone(await PublishAsync(Bench.Publication(SampleEditions.Short)));
            return;
        }

        foreach (var (answer, n) in Mischief.Select((a, n) => (a, n)))
        {
            Bench.Next(AtTheDecidingStep(answer));
            var publication = Bench.Publication(SampleEditions.Numbered(n));
            var outcome = await PublishAsync(publication);
            Assert.False(answer.Kind is not (AnswerKind.Status or AnswerKind.BadToken) && outcome is Live, $"{answer} became Live.");
            await CheckAsync(Bench.Probe(publication, Verb.Publish, outcome));
            Bench.Clock.Advance(TimeSpan.FromMinutes(1));
        }
    }

    [Fact]
    public async Task Nothing_is_thrown_when_changing_and_looking()
    {
        if (!Profile.UsesNetwork)
        {
            return;
        }

        var publication = Bench.Publication(SampleEditions.Short);
        var first = await PublishToReadersAsync(publication);
        foreach (var answer in Mischief)
        {
            if (Profile.Correction == CorrectionWay.InPlace)
            {
                Bench.Next(answer);
                await Channel.UpdateAsync(Bench.Publication(SampleEditions.Corrected, Verb.Update), first.Reference, Cancellation).WaitAsync(Patience, Cancellation);
            }

            if (Profile.Withdrawals is [var kind, ..])
            {
                Bench.Next(answer);
                await Channel.WithdrawAsync(Bench.Withdrawal(publication, kind, first), Cancellation).WaitAsync(Patience, Cancellation);
            }

            Bench.Clock.Advance(TimeSpan.FromMinutes(1));
        }
    }

    [Fact]
    public async Task A_missing_secret_is_a_credential_fault()
    {
        if (Bench.Secrets.Count == 0)
        {
            return;
        }

        using var bare = new TestSession(Bench.Outlet, Bench.Clock, new Dictionary<string, string>());
        var publication = Bench.Publication(SampleEditions.Short) with { Session = bare };
        Assert.Equal(FaultKind.Credential, Is<Refused>(await PublishAsync(publication)).Fault.Kind);
        Assert.Equal(0, Bench.Writes);
    }

    [Fact]
    public async Task No_secret_in_any_fault_log_or_text()
    {
        var spoken = new List<string>();
        var secrets = Bench.Secrets.Values.ToList();
        foreach (var (secret, n) in secrets.Append("x").Select((s, n) => (s, n)))
        {
            var publication = Bench.Publication(SampleEditions.Numbered(n));
            spoken.AddRange(publication.Rendition.Parts.Select(p => p.AsText()).Append(publication.Rendition.Text));
            if (Profile.UsesNetwork)
            {
                // A platform that repeats what it was sent.
                Bench.Next(AtTheDecidingStep(Answer.Reject($"unknown credential {secret}")));
                spoken.Add(JsonSerializer.Serialize(await PublishAsync(publication), Plain));
                Bench.Next(AtTheDecidingStep(Answer.Of(500, $"trace: {secret}")));
                spoken.Add(JsonSerializer.Serialize(await PublishAsync(publication), Plain));
            }

            var outcome = await PublishToReadersAsync(publication);
            spoken.Add(JsonSerializer.Serialize(outcome, Plain));
            spoken.Add(JsonSerializer.Serialize(await CheckAsync(Bench.Probe(publication, Verb.Publish, outcome)), Plain));
        }

        spoken.AddRange([.. Bench.Logged, Bench.Outlet.Settings.GetRawText(), .. Bench.Session.Facts.Values]);
        Assert.All(secrets.Concat(Bench.Session.Tokens), secret => Assert.DoesNotContain(spoken, s => s.Contains(secret, StringComparison.Ordinal)));
    }

    [Fact]
    public void Profile_and_overrides_agree()
    {
        Assert.Equal(Bench.Outlet.Channel, Profile.Kind);
        Assert.Equal(Profile.Correction == CorrectionWay.InPlace, Overrides(nameof(Channel.UpdateAsync)));
        Assert.Equal(Profile.Withdrawals.Count > 0, Overrides(nameof(Channel.WithdrawAsync)));
        Assert.Equal(Profile.CanVerify, Overrides(nameof(Channel.VerifyAsync)));
        Assert.Equal(Profile.Withdrawals.Distinct(), Profile.Withdrawals);
        Assert.True(Profile.Timeout > TimeSpan.Zero && Profile.Settle >= TimeSpan.Zero);
        Assert.True(Profile.Name is { Zh.Length: > 0, En.Length: > 0 });
        Assert.Same(Profile.Kind, Channel.Profile.Kind);
    }

    [Fact]
    public async Task Time_comes_only_from_the_given_clock()
    {
        Assert.Empty(WallClock.ReadersIn(Channel.GetType()));
        IsDone(await PublishToReadersAsync(Bench.Publication(SampleEditions.Short)));
    }

    private bool Overrides(string verb) => Channel.GetType().GetMethod(verb)!.DeclaringType != typeof(Channel);
}
