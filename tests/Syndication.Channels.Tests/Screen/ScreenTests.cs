using System.Security.Cryptography;
using Syndication.Channels.Screen;
using Syndication.Conformance;
using Syndication.Rehearsal;
using static Syndication.ChannelOutcome;

namespace Syndication.Channels.Tests.Screen;

public sealed class ScreenTests : IAsyncLifetime
{
    private readonly ScreenBench bench = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await bench.StartAsync();

    public ValueTask DisposeAsync() => bench.DisposeAsync();

    [Fact]
    public void A_correction_says_what_was_corrected_and_when() =>
        Assert.Contains("更正说明（2026年3月7日）：停水日期由3月12日更正为3月14日。", bench.Channel.Render(SampleEditions.Corrected.Edition, bench.Outlet).Text, StringComparison.Ordinal);

    [Fact]
    public void The_approved_slides_are_rendered_byte_for_byte() => Approved.Same("Screen", e => bench.Channel.Render(e, bench.Outlet));

    [Fact]
    public async Task The_manifest_names_every_file_by_its_hash_and_rises()
    {
        await PublishAsync(SampleEditions.Numbered(1));
        var first = bench.Manifest;
        await PublishAsync(SampleEditions.Numbered(2));
        Assert.True(bench.Manifest.Version > first.Version);
        Assert.Equal(2, bench.Manifest.Items.Count);
        foreach (var (path, sha256) in bench.Manifest.Items.SelectMany(i => i.Slides.Select(s => (s.Path, s.Sha256)).Concat(i.Assets.Select(a => (a.Path, a.Sha256)))))
        {
            Assert.Equal(sha256, Fingerprint.Of(File.ReadAllBytes(Path.Combine(bench.Site, path))));
        }
    }

    [Fact]
    public async Task The_same_act_again_leaves_the_manifest_alone()
    {
        var publication = await PublishAsync(SampleEditions.Short);
        var before = bench.Manifest.Version;
        bench.Clock.Advance(TimeSpan.FromHours(1));
        Assert.IsType<Live>(await bench.Channel.PublishAsync(publication, Cancellation));
        Assert.Equal(before, bench.Manifest.Version);
    }

    [Fact]
    public async Task A_withdrawn_item_is_revoked_and_its_files_are_gone()
    {
        var publication = await PublishAsync(SampleEditions.Short);
        await bench.Channel.WithdrawAsync(bench.Withdrawal(publication, WithdrawalKind.Gone), Cancellation);
        Assert.Equal(publication.Edition.Disclosure, Assert.Single(bench.Manifest.Revoked).Id);
        Assert.Empty(Directory.GetFiles(Path.Combine(bench.Site, "items"), "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task An_emergency_comes_first()
    {
        await PublishAsync(SampleEditions.Numbered(1));
        var alarm = SampleEditions.Numbered(2);
        await PublishAsync(alarm with { Edition = alarm.Edition with { Metadata = alarm.Edition.Metadata with { Kind = "emergency" } } });
        Assert.Equal(alarm.Edition.Disclosure, bench.Manifest.Items[0].Id);
        Assert.True(bench.Manifest.Items[0].Emergency);
    }

    [Fact]
    public async Task A_full_playlist_defers_until_the_first_item_expires()
    {
        for (var n = 0; n < 30; n++)
        {
            await PublishAsync(SampleEditions.Numbered(n));
        }

        var deferred = Assert.IsType<Deferred>(await bench.Channel.PublishAsync(bench.Publication(SampleEditions.Short), Cancellation));
        Assert.Equal((FaultKind.Quota, TimeSpan.FromDays(14)), (deferred.Fault.Kind, deferred.RetryAfter));
        bench.Clock.Advance(TimeSpan.FromDays(14));
        await PublishAsync(SampleEditions.Short);
        Assert.Single(bench.Manifest.Items);
    }

    [Fact]
    public async Task An_expired_item_is_no_longer_seen()
    {
        var publication = await PublishAsync(SampleEditions.Short);
        bench.Clock.Advance(TimeSpan.FromDays(15));
        Assert.Equal(Presence.Missing, (await bench.Channel.VerifyAsync(bench.Probe(publication, Verb.Publish), Cancellation)).Presence);
    }

    [Fact]
    public async Task A_manifest_signed_by_somebody_else_is_altered_and_never_added_to()
    {
        var publication = await PublishAsync(SampleEditions.Short);
        bench.SignWithAnotherKey();
        Assert.Equal(Presence.Altered, (await bench.Channel.VerifyAsync(bench.Probe(publication, Verb.Publish), Cancellation)).Presence);
        var refused = Assert.IsType<Deferred>(await bench.Channel.PublishAsync(bench.Publication(SampleEditions.Numbered(1)), Cancellation));
        Assert.Equal("manifest-damaged", refused.Fault.Code);
    }

    [Fact]
    public async Task A_changed_picture_is_altered_although_the_words_fit()
    {
        var publication = await PublishAsync(SampleEditions.Short);
        ScreenBench.Change(Path.Combine(bench.Site, bench.Manifest.Items[0].Assets[0].Path), svg => svg + " ");
        Assert.Equal(Presence.Altered, (await bench.Channel.VerifyAsync(bench.Probe(publication, Verb.Publish), Cancellation)).Presence);
    }

    [Fact]
    public void A_title_over_36_characters_without_a_short_one_blocks()
    {
        var edition = SampleEditions.Short.Edition;
        var rendition = bench.Channel.Render(edition with { Metadata = edition.Metadata with { Title = new string('长', 37), ShortTitle = null } }, bench.Outlet);
        Assert.Contains(rendition.Problems, p => p is { Blocks: true, Code: "title-too-long" });
        var mended = bench.Channel.Render(edition with { Metadata = edition.Metadata with { Title = new string('长', 37), ShortTitle = "短标题六个字" } }, bench.Outlet);
        Assert.False(mended.IsBlocked);
        Assert.StartsWith("短标题六个字", mended.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_item_without_an_abstract_blocks()
    {
        var edition = SampleEditions.Short.Edition;
        var rendition = bench.Channel.Render(edition with { Metadata = edition.Metadata with { Abstract = null } }, bench.Outlet);
        Assert.Contains(rendition.Problems, p => p is { Blocks: true, Code: "abstract-missing" });
    }

    [Fact]
    public void A_text_too_long_for_passers_by_is_shown_by_title_abstract_and_code()
    {
        Assert.Single(bench.Channel.Render(SampleEditions.Long.Edition, bench.Outlet).Parts);
        Assert.True(bench.Channel.Render(SampleEditions.Short.Edition, bench.Outlet).Parts.Count > 1);
    }

    [Fact]
    public async Task Slides_carry_no_script_style_or_foreign_address()
    {
        await PublishAsync(SampleEditions.Emoji);
        var html = string.Concat(bench.Manifest.Items[0].Slides.Select(s => File.ReadAllText(Path.Combine(bench.Site, s.Path))));
        Assert.DoesNotMatch("(?i)<script|style=|\\son[a-z]+=|https?://", html);
        Assert.Contains("&lt;b&gt;", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_signature_of_another_key_does_not_open()
    {
        using var key = ScreenKey.FromSecret(ScreenKey.NewSecret());
        using var other = ScreenKey.FromSecret(ScreenKey.NewSecret());
        var manifest = new ScreenManifest { Screen = "s", Version = 7, IssuedAt = default, ValidUntil = default };
        Assert.Equal(7, key.Open(key.Seal(manifest))!.Version);
        Assert.Null(other.Open(key.Seal(manifest)));
        Assert.Null(key.Open("{}"u8));
        Assert.Throws<CryptographicException>(() => ScreenKey.FromSecret("nonsense").Dispose());
    }

    private async Task<Publication> PublishAsync(Sample sample)
    {
        var publication = bench.Publication(sample);
        Assert.IsType<Live>(await bench.Channel.PublishAsync(publication, Cancellation));
        return publication;
    }
}
