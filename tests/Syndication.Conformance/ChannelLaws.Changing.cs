using Syndication.Rehearsal;
using static Syndication.ChannelOutcome;

namespace Syndication.Conformance;

public abstract partial class ChannelLaws
{
    [Fact]
    public async Task Update_converges()
    {
        var publication = Bench.Publication(SampleEditions.Short);
        var first = await PublishToReadersAsync(publication);
        var correction = Bench.Publication(SampleEditions.Corrected, Verb.Update);
        if (Profile.Correction != CorrectionWay.InPlace)
        {
            await Assert.ThrowsAsync<NotSupportedException>(() => Channel.UpdateAsync(correction, first.Reference, Cancellation));
            return;
        }

        for (var time = 0; time < 2; time++)
        {
            var outcome = await Channel.UpdateAsync(correction, first.Reference, Cancellation).WaitAsync(Patience, Cancellation);
            IsDone(outcome);
            var settled = await SettledAsync(correction, Verb.Update, outcome);
            Assert.Single(Bench.Seen);
            Assert.True(!Profile.CanVerify || settled is not Live || (await VerifyAsync(Bench.Probe(correction, Verb.Update, settled))).Presence == Presence.Matches, "The corrected text is not what stands there.");
        }
    }

    [Fact]
    public async Task Check_tells_what_became_of_an_uncertain_update()
    {
        if (Profile is not { Correction: CorrectionWay.InPlace, UsesNetwork: true })
        {
            return;
        }

        var first = await PublishToReadersAsync(Bench.Publication(SampleEditions.Short));
        var correction = Bench.Publication(SampleEditions.Corrected, Verb.Update);
        foreach (var (answer, done) in new[] { (Answer.DropBefore, false), (Answer.AcceptThenDrop, true) })
        {
            Bench.Next(AtTheDecidingStep(answer));
            Is<Unknown>(await Channel.UpdateAsync(correction, first.Reference, Cancellation).WaitAsync(Patience, Cancellation));
            Bench.Clock.Advance(Profile.Settle + TimeSpan.FromSeconds(1));
            var found = await CheckAsync(Bench.Probe(correction, Verb.Update) with { Reference = first.Reference, Address = (first as Live)?.Address });
            Assert.True(!Profile.CanLookUp ? found is Unknown : done ? found is Live or Accepted : found is Deferred, $"Update done: {done}; Check says {found}.");
        }
    }

    [Fact]
    public async Task Check_tells_what_became_of_an_uncertain_withdrawal()
    {
        if (Profile is not { Withdrawals: [var kind, ..], UsesNetwork: true })
        {
            return;
        }

        var publication = Bench.Publication(SampleEditions.Short);
        var first = await PublishToReadersAsync(publication);
        var withdrawal = Bench.Withdrawal(publication, kind, first);
        foreach (var (answer, done) in new[] { (Answer.DropBefore, false), (Answer.AcceptThenDrop, true) })
        {
            Bench.Next(answer);
            Is<Unknown>(await Channel.WithdrawAsync(withdrawal, Cancellation).WaitAsync(Patience, Cancellation));
            Bench.Clock.Advance(Profile.Settle + TimeSpan.FromSeconds(1));
            var found = await CheckAsync(Bench.Probe(publication, Verb.Withdraw, first) with { Key = withdrawal.Key });
            Assert.True(!Profile.CanLookUp ? found is Unknown : done ? found is Gone : found is Deferred, $"Withdrawal done: {done}; Check says {found}.");
        }
    }

    [Fact]
    public async Task Withdrawing_what_is_gone_is_gone()
    {
        var n = 0;
        foreach (var kind in Profile.Withdrawals)
        {
            var publication = Bench.Publication(SampleEditions.Numbered(++n));
            var outcome = await PublishToReadersAsync(publication);
            var withdrawal = Bench.Withdrawal(publication, kind, outcome);
            Is<Gone>(await WithdrawnAsync(publication, withdrawal));
            Assert.Empty(Bench.Seen);
            Is<Gone>(await Channel.WithdrawAsync(withdrawal, Cancellation).WaitAsync(Patience, Cancellation));
            Assert.Empty(Bench.Seen);
        }

        await (Profile.Withdrawals is [var strongest, ..] ? LostIsGoneAsync(strongest) : CannotWithdrawAsync());
    }

    [Fact]
    public async Task Verify_sees_one_changed_digit_and_a_missing_post()
    {
        var publication = Bench.Publication(SampleEditions.Short);
        var outcome = await PublishToReadersAsync(publication);
        var probe = Bench.Probe(publication, Verb.Publish, outcome);
        if (!Profile.CanVerify)
        {
            await Assert.ThrowsAsync<NotSupportedException>(() => VerifyAsync(probe));
            return;
        }

        Assert.Equal(Presence.Matches, (await VerifyAsync(probe)).Presence);
        Bench.Alter();
        var altered = await VerifyAsync(probe);
        Assert.Equal(Presence.Altered, altered.Presence);
        Assert.NotNull(altered.Text);
        Bench.Lose();
        Assert.Equal(Presence.Missing, (await VerifyAsync(probe)).Presence);
    }

    [Fact]
    public async Task Verify_of_a_place_that_cannot_be_read_is_unreachable_and_not_missing()
    {
        if (Profile is not { CanVerify: true, UsesNetwork: true })
        {
            return;
        }

        var publication = Bench.Publication(SampleEditions.Short);
        var outcome = await PublishToReadersAsync(publication);
        await Bench.StopAsync();
        Assert.Equal(Presence.Unreachable, (await VerifyAsync(Bench.Probe(publication, Verb.Publish, outcome))).Presence);
    }

    /// <summary>A platform may take some time to take back, as it does to publish.</summary>
    private async Task<ChannelOutcome> WithdrawnAsync(Publication publication, Withdrawal withdrawal) =>
        await SettledAsync(publication, Verb.Withdraw, await Channel.WithdrawAsync(withdrawal, Cancellation).WaitAsync(Patience, Cancellation));

    private async Task LostIsGoneAsync(WithdrawalKind kind)
    {
        var publication = Bench.Publication(SampleEditions.Short);
        var outcome = await PublishToReadersAsync(publication);
        Bench.Lose();
        Is<Gone>(await Channel.WithdrawAsync(Bench.Withdrawal(publication, kind, outcome), Cancellation).WaitAsync(Patience, Cancellation));
    }

    private async Task CannotWithdrawAsync()
    {
        var publication = Bench.Publication(SampleEditions.Short);
        var outcome = await PublishToReadersAsync(publication);
        await Assert.ThrowsAsync<NotSupportedException>(() => Channel.WithdrawAsync(Bench.Withdrawal(publication, WithdrawalKind.Gone, outcome), Cancellation));
    }
}
