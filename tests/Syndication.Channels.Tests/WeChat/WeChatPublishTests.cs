using System.Text.RegularExpressions;
using Syndication.Conformance;
using Syndication.Rehearsal;
using static Syndication.ChannelOutcome;

namespace Syndication.Channels.Tests.WeChat;

public sealed partial class WeChatPublishTests : WeChatTests
{
    // Of a first publish without pictures in the text: token, cover, draft, then submit.
    private const int BeforeDraft = 2;

    [Fact]
    public async Task A_time_out_on_draft_add_is_unknown_then_the_draft_is_adopted()
    {
        var publication = Publication();
        Script(BeforeDraft, Answer.AcceptThenTimeout);
        var lost = await UntilTimeIsUpAsync(PublishAsync(publication));
        Assert.IsType<Unknown>(lost);
        Assert.Equal((1, 0), (Platform.Drafts, Platform.Posts.Count));
        Assert.IsType<Deferred>(await CheckAsync(publication, lost));
        await LiveAsync(publication);
        Assert.Equal((0, 1), (Platform.Drafts, Platform.Posts.Count));
        Assert.Single(Platform.Bodies, b => b.Contains("\"articles\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_time_out_before_the_draft_was_taken_makes_a_new_draft()
    {
        var publication = Publication();
        Script(BeforeDraft, Answer.TimeoutBefore);
        Assert.IsType<Unknown>(await UntilTimeIsUpAsync(PublishAsync(publication)));
        await LiveAsync(publication);
        Assert.Equal((0, 1), (Platform.Drafts, Platform.Posts.Count));
    }

    [Fact]
    public async Task A_time_out_on_submit_is_found_in_the_published_list()
    {
        var publication = Publication();
        Platform.Next(Answer.AcceptThenTimeout);
        var lost = Assert.IsType<Unknown>(await UntilTimeIsUpAsync(PublishAsync(publication)));
        var live = Assert.IsType<Live>(await CheckAsync(publication, lost));
        Assert.Equal(Platform.AddressOf(Platform.Posts.Single()), live.Address);
        Assert.Equal(1, Platform.Writes);
    }

    [Fact]
    public async Task A_draft_that_still_stands_is_unknown_at_first_and_deferred_after_two_minutes()
    {
        var publication = Publication();
        Platform.Next(Answer.TimeoutBefore);
        var lost = await UntilTimeIsUpAsync(PublishAsync(publication));
        Assert.IsType<Unknown>(await CheckAsync(publication, lost));
        Later(TimeSpan.FromMinutes(2));
        Assert.IsType<Deferred>(await CheckAsync(publication, lost));
        await LiveAsync(publication);
        Assert.Equal((0, 1), (Platform.Drafts, Platform.Posts.Count));
    }

    [Fact]
    public async Task A_draft_that_was_taken_is_accepted_until_its_article_appears()
    {
        var publication = Publication();
        Account.Delay = TimeSpan.FromMinutes(30);
        Platform.Next(Answer.AcceptThenDrop);
        var lost = Assert.IsType<Unknown>(await PublishAsync(publication));
        Assert.IsType<Accepted>(await CheckAsync(publication, lost));
        Later(TimeSpan.FromMinutes(31));
        Assert.IsType<Live>(await CheckAsync(publication, lost));
    }

    [Fact]
    public async Task A_draft_that_was_taken_and_never_appears_is_unknown_after_a_day()
    {
        var publication = Publication();
        Account.Delay = TimeSpan.FromDays(3);
        Platform.Next(Answer.AcceptThenDrop);
        await PublishAsync(publication);
        Later(TimeSpan.FromHours(25));
        Assert.IsType<Unknown>(await CheckAsync(publication));
    }

    [Fact]
    public async Task Submitting_twice_finds_what_stands_and_makes_no_second_article()
    {
        var publication = Publication();
        Platform.Next(Answer.AcceptThenDrop);
        Assert.IsType<Unknown>(await PublishAsync(publication));
        Assert.IsType<Live>(await PublishAsync(publication));
        Assert.Equal((1, 1), (Platform.Writes, Platform.Posts.Count));
    }

    [Fact]
    public async Task A_submit_that_was_certainly_not_done_goes_on_with_the_same_draft()
    {
        var publication = Publication();
        Platform.Next(Answer.Away());
        Assert.Equal(FaultKind.Outage, Assert.IsType<Deferred>(await PublishAsync(publication)).Fault.Kind);
        Assert.Equal(1, Platform.Drafts);
        await LiveAsync(publication);
        Assert.Single(Platform.Bodies, b => b.Contains("\"articles\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_picture_is_hosted_once_across_two_publishes()
    {
        var first = Bench.Publication(Illustrated(1));
        var second = Bench.Publication(Illustrated(2));
        Assert.Contains($"src=\"syndication:{first.Edition.Files[0].Content}\"", first.Rendition.Part("content").AsText(), StringComparison.Ordinal);
        await LiveAsync(first);
        await LiveAsync(second);
        Assert.Equal(1, Platform.Uploads);
        Assert.All(Platform.Posts, p => Assert.Contains($"src=\"{Platform.Address}mmbiz/", p.Html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_escaped_on_the_wire()
    {
        var sample = SampleEditions.Of("wide", 7, "全角　空格与表情🎉通知", "第1段　全角空格，𠮷，🎉，“引号”\u00A0完。\n", []);
        await LiveAsync(Bench.Publication(sample));
        Assert.NotEmpty(Platform.Bodies);
        Assert.All(Platform.Bodies, body => Assert.DoesNotMatch(Escape(), body));
        Assert.Contains("全角　空格与表情🎉通知", Platform.Posts.Single().Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cover_that_the_draft_service_does_not_know_yet_is_tried_again_without_a_second_upload()
    {
        var publication = Publication();
        Account.CoverLag = 1;
        Assert.Equal(TimeSpan.FromSeconds(3), Assert.IsType<Deferred>(await PublishAsync(publication)).RetryAfter);
        await LiveAsync(publication);
        Assert.Single(Bench.Session.Facts, f => f.Key.StartsWith("cover:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_cover_that_somebody_deleted_is_sent_anew()
    {
        await LiveAsync(Publication(1));
        Later(TimeSpan.FromMinutes(2));
        Account.CoverLag = 1;
        Assert.IsType<Deferred>(await PublishAsync(Publication(2)));
        Assert.Equal("", Bench.Session.Facts.Single(f => f.Key.StartsWith("cover:", StringComparison.Ordinal)).Value);
        await LiveAsync(Publication(2));
    }

    [Fact]
    public async Task The_source_address_is_the_portal_page_with_a_mark()
    {
        var publication = Publication();
        await LiveAsync(publication);
        Assert.Contains($"{Bench.Slots.CanonicalAddress}?d={publication.Key[..16]}", Platform.Posts.Single().More["draft"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_is_asked_for_once_and_again_once_when_it_is_refused()
    {
        await LiveAsync(Publication(1));
        Platform.ExpireTokens();
        await LiveAsync(Publication(2));
        Assert.Equal(2, Bench.Session.Renewals);
    }

    [Fact]
    public async Task Without_the_portal_address_nothing_is_sent()
    {
        var publication = Publication() with { Slots = new(Bench.Slots.PublishedAt, null) };
        Assert.Equal(FaultKind.Defect, Assert.IsType<Refused>(await PublishAsync(publication)).Fault.Kind);
        Assert.Equal(0, Platform.Calls);
    }

    private static Sample Illustrated(int n)
    {
        var sample = SampleEditions.Numbered(n);
        return sample with { Edition = sample.Edition with { Body = $"第{n}段。\n\n![示意图](images/cover.png)\n" } };
    }

    [GeneratedRegex(@"\\u[0-9a-fA-F]{4}")]
    private static partial Regex Escape();
}
