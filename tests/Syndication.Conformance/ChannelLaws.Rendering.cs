using Syndication.Rendering;

namespace Syndication.Conformance;

public abstract partial class ChannelLaws
{
    [Fact]
    public async Task Same_bytes_twice_in_any_culture_and_offline()
    {
        _ = Bench.Outlet;
        await Bench.StopAsync();
        foreach (var edition in SampleEditions.All.Select(s => Bench.Prepare(s.Edition)))
        {
            var first = Channel.Render(edition, Bench.Outlet);
            Assert.Equal(first.ByteFingerprint, Channel.Render(edition with { }, Bench.Outlet).ByteFingerprint);
            var elsewhere = OtherCulture.In(() => Channel.Render(edition with { Files = [.. edition.Files] }, Bench.Outlet));
            Assert.Equal(first.ByteFingerprint, elsewhere.ByteFingerprint);
            Assert.Equal(first.Text, elsewhere.Text);
        }
    }

    [Fact]
    public void Over_the_limit_is_a_problem_and_never_a_cut()
    {
        var title = "关于印发秦川市" + string.Concat(Enumerable.Range(0, 110).Select(n => (char)('甲' + (n % 10)))) + "的通知";
        var sample = SampleEditions.Of("long-title", 9, title, "正文第1段。\n", ["正文第1段。"]);
        var rendition = Channel.Render(Bench.Prepare(sample.Edition with { Metadata = sample.Edition.Metadata with { ShortTitle = null } }), Bench.Outlet);
        if (Profile.Limits.Title is < 110)
        {
            Assert.True(rendition.IsBlocked, "A title over the limit must be a blocking problem.");
        }

        Assert.All(rendition.Problems, p => Assert.True(p.Message.Zh.Length > 0 && p.Message.En.Length > 0 && p.Code.Length > 0));
        ShowsEverything(sample, rendition);
    }

    [Fact]
    public void Long_full_width_emoji_tables_and_200_kilobytes_all_render_whole() => Assert.All(SampleEditions.All, sample =>
    {
        var rendition = Channel.Render(Bench.Prepare(sample.Edition), Bench.Outlet);
        Assert.NotEmpty(rendition.Parts);
        Assert.All(rendition.Parts, p => Assert.True(p.Bytes.Length > 0, $"Part {p.Name} is empty."));
        Assert.NotEmpty(rendition.Text);
        var bounded = Profile.Limits is { Body: not null } or { BodyBytes: not null } or { Title: not null } or { Summary: not null };
        Assert.True(bounded || !rendition.IsBlocked, $"{sample} is blocked although the profile names no bound: {string.Join(' ', rendition.Problems)}");
        ShowsEverything(sample, rendition);
    });

    [Fact]
    public async Task What_renders_unblocked_publishes_and_reads_back_equal()
    {
        foreach (var sample in SampleEditions.All)
        {
            var publication = Bench.Publication(sample);
            if (publication.Rendition.IsBlocked)
            {
                continue;
            }

            var outcome = await PublishToReadersAsync(publication);
            IsDone(outcome);
            if (Profile.CanVerify && outcome is ChannelOutcome.Live)
            {
                var sighting = await VerifyAsync(Bench.Probe(publication, Verb.Publish, outcome));
                Assert.True(sighting.Presence == Presence.Matches, $"{sample}: {sighting.Presence} {sighting.Detail}");
            }
        }
    }

    private void ShowsEverything(Sample sample, Rendition rendition)
    {
        if (!rendition.IsBlocked)
        {
            var text = VisibleText.Normalise(rendition.Text);
            Assert.All(Bench.MustShow(sample), phrase => Assert.True(text.Contains(VisibleText.Normalise(phrase), StringComparison.Ordinal), $"{sample}: readers would not see “{phrase}”."));
        }
    }
}
