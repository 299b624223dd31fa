using Syndication.Conformance;
using static Syndication.ChannelOutcome;

namespace Syndication.Channels.Tests.WeChat;

public sealed class WeChatStatusTests : WeChatTests
{
    [Theory]
    [InlineData(2, "原创")]
    [InlineData(4, "审核")]
    public async Task A_rejected_publication_is_refused_for_its_content(int status, string word)
    {
        Account.Outcomes.Enqueue(status);
        var publication = Publication();
        var refused = Assert.IsType<Refused>(await CheckAsync(publication, await PublishAsync(publication)));
        Assert.Equal(FaultKind.Content, refused.Fault.Kind);
        Assert.Contains(word, refused.Fault.Message.Zh, StringComparison.Ordinal);
        Assert.Contains("第1篇", refused.Fault.Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_general_failure_is_tried_once_more_with_a_new_draft()
    {
        Account.Outcomes.Enqueue(3);
        var publication = Publication();
        Assert.IsType<Deferred>(await CheckAsync(publication, await PublishAsync(publication)));
        await LiveAsync(publication);
        Assert.Single(Platform.Posts);
    }

    [Fact]
    public async Task A_second_general_failure_is_refused_and_never_sent_again()
    {
        Account.Outcomes.Enqueue(3);
        Account.Outcomes.Enqueue(3);
        var publication = Publication();
        await PublishAsync(publication);
        Assert.IsType<Refused>(await CheckAsync(publication, await PublishAsync(publication)));
        Assert.IsType<Refused>(await PublishAsync(publication));
        Assert.Equal(2, Platform.Writes);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public async Task An_article_that_was_deleted_or_blocked_later_is_gone_and_missing(int status)
    {
        var publication = Publication();
        var live = await LiveAsync(publication);
        Platform.Flip(Platform.Posts.Single().Id, status);
        Assert.IsType<Gone>(await CheckAsync(publication, live));
        var sighting = await Channel.VerifyAsync(Bench.Probe(publication, Verb.Publish, live), Cancellation);
        Assert.Equal(Presence.Missing, sighting.Presence);
        Assert.Contains(status == 6 ? "违规" : "删除", sighting.Detail!.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_platform_is_asked_less_often_the_longer_it_takes()
    {
        Account.Delay = TimeSpan.FromDays(9);
        var publication = Publication();
        var outcome = await PublishAsync(publication);
        var asked = new List<TimeSpan>();
        for (var time = 0; time < 5; time++)
        {
            asked.Add(Assert.IsType<Accepted>(outcome).CheckAfter);
            Later(asked[^1]);
            outcome = await CheckAsync(publication, outcome);
        }

        Assert.Equal([2, 8, 40, 200, 1000], asked.Select(a => (int)a.TotalMinutes));
    }

    [Fact]
    public async Task A_numeric_publish_id_is_understood()
    {
        Account.NumericIds = true;
        await LiveAsync(Publication());
    }

    [Fact]
    public async Task A_page_that_asks_for_verification_is_unreachable_and_not_missing()
    {
        var publication = Publication();
        var live = await LiveAsync(publication);
        Platform.NextRead(Syndication.Rehearsal.Answer.Of(200, "<html><body><h2>环境异常</h2><p>完成验证后即可继续访问</p></body></html>"));
        Assert.Equal(Presence.Unreachable, (await Channel.VerifyAsync(Bench.Probe(publication, Verb.Publish, live), Cancellation)).Presence);
    }

    [Fact]
    public async Task What_is_still_publishing_is_withdrawn_afterwards()
    {
        Account.Delay = TimeSpan.FromMinutes(1);
        var publication = Publication();
        var accepted = await PublishAsync(publication);
        var withdrawal = Bench.Withdrawal(publication, WithdrawalKind.Gone, accepted);
        Assert.IsType<Deferred>(await Channel.WithdrawAsync(withdrawal, Cancellation));
        Later(TimeSpan.FromMinutes(2));
        Assert.IsType<Gone>(await Channel.WithdrawAsync(withdrawal, Cancellation));
        Assert.Empty(Platform.Posts);
    }

    [Fact]
    public async Task Without_a_reference_every_article_of_the_portal_page_is_withdrawn()
    {
        var publication = Publication();
        await LiveAsync(publication);
        Assert.IsType<Gone>(await Channel.WithdrawAsync(Bench.Withdrawal(publication, WithdrawalKind.Gone), Cancellation));
        Assert.Empty(Platform.Posts);
    }

    [Fact]
    public async Task A_draft_that_was_never_taken_is_removed_by_a_withdrawal_and_kept_by_a_check()
    {
        Platform.Next(Syndication.Rehearsal.Answer.DropBefore);
        var publication = Publication();
        var lost = await PublishAsync(publication);
        Assert.IsType<Deferred>(await Channel.CheckAsync(Bench.Probe(publication, Verb.Withdraw, lost), Cancellation));
        Assert.Equal(1, Platform.Drafts);
        Assert.IsType<Gone>(await Channel.WithdrawAsync(Bench.Withdrawal(publication, WithdrawalKind.Gone, lost), Cancellation));
        Assert.Equal(0, Platform.Drafts);
    }
}
