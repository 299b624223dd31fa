using System.Text.Json;
using Syndication.Grains.Deliveries;
using Syndication.Grains.Disclosures;
using Syndication.Host.Tests.Api.Bench;

namespace Syndication.Cli.Tests;

public sealed class CommandTests(ApiBench bench) : IClassFixture<ApiBench>, IDisposable
{
    private static readonly Fault Away = new(FaultKind.Outage, "503", new("平台不可用", "The platform is away"));
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("cli");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Publish_hands_in_with_its_files_submits_and_says_whose_turn_it_is()
    {
        Directory.CreateDirectory(Path.Combine(folder.FullName, "images"));
        await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "images", "a.png"), Papers.Png, TestContext.Current.CancellationToken);
        var run = await Run.AsAsync(bench, "author", "publish", await PaperAsync(Papers.Notice(body: "正文\n\n![图](images/a.png)")), "--lang", "en");
        Assert.Equal((ExitCodes.Ok, ""), (run.Code, run.Code == ExitCodes.Ok ? "" : run.Error));
        Assert.Contains("with 1 file(s)", run.Error);
        Assert.Contains("Waiting for first review: reviewer", run.Out);
    }

    [Fact]
    public async Task Options_win_over_the_file()
    {
        var run = await Run.AsAsync(bench, "press", "publish", await PaperAsync(Papers.Notice()), "--at", "2099-01-01T10:00:00+08:00", "--to", "portal-qinchuan, portal-chuanbei", "--json");
        var item = JsonDocument.Parse(run.Out).RootElement;
        Assert.Equal(["portal-qinchuan", "portal-chuanbei"], item.GetProperty("outlets").EnumerateArray().Select(o => o.GetString()));
        Assert.StartsWith("2099-01-01T", item.GetProperty("plan").GetProperty("at").GetString());
    }

    [Fact]
    public async Task A_refusal_names_each_thing_to_mend_in_the_asked_language()
    {
        var paper = await PaperAsync(Papers.Notice().Replace("[portal-qinchuan]", "[portal-atlantis]"));
        var english = await Run.AsAsync(bench, "author", "publish", paper, "--lang", "en");
        Assert.Equal(ExitCodes.Refused, english.Code);
        Assert.Contains("There is no outlet 'portal-atlantis'", english.Error);
        Assert.Contains("没有渠道“portal-atlantis”", (await Run.AsAsync(bench, "author", "publish", paper, "--lang", "zh")).Error);
    }

    [Fact]
    public async Task A_refusal_is_the_servers_problem_as_JSON()
    {
        var run = await Run.AsAsync(bench, "author", "publish", await PaperAsync("no front matter"), "--json");
        Assert.Equal("problems", JsonDocument.Parse(run.Out).RootElement.GetProperty("code").GetString());
    }

    [Fact]
    public async Task Watching_ends_when_nothing_moves_any_more()
    {
        var id = await Roads.PublicAsync(bench);
        await bench.Item(Guid.Parse(id)).HappenAsync(new Sighted(new("portal-qinchuan"), new Sighting(Presence.Matches)));
        var run = await Run.AsAsync(bench, "author", "status", id, "--watch", "--lang", "en");
        Assert.Equal(ExitCodes.Ok, run.Code);
        Assert.Contains("portal-qinchuan: Verified", run.Error);
        Assert.Contains("Public at 1 of 1", run.Out);
    }

    [Fact]
    public async Task Watching_times_out_while_a_review_is_waited_for()
    {
        var run = await Run.AsAsync(bench, "author", "publish", await PaperAsync(Papers.Notice()), "--watch", "--timeout", "0", "--lang", "en");
        Assert.Equal(ExitCodes.TimedOut, run.Code);
        Assert.Contains("Waiting for first review", run.Error);
    }

    [Fact]
    public async Task Status_takes_an_index_number_and_tells_that_somebody_must_act()
    {
        var id = await FailedAsync();
        var number = (await bench.As("author").ReadAsync($"disclosures/{id}")).GetProperty("indexNumber").GetString()!;
        Assert.Equal(ExitCodes.NeedsAction, (await Run.AsAsync(bench, "author", "status", number)).Code);
    }

    [Fact]
    public async Task Failures_are_listed_and_tried_again_only_when_confirmed()
    {
        var id = await FailedAsync();
        var failures = await Run.AsAsync(bench, "operator", "failures", "--lang", "en");
        Assert.Equal(ExitCodes.NeedsAction, failures.Code);
        Assert.Contains(id, failures.Out);
        await Run.AsAsync(bench, "operator", "retry", "--outlet", "portal-qinchuan");
        Assert.Contains(id, (await Run.AsAsync(bench, "operator", "failures", "--json")).Out);
        Assert.Equal(ExitCodes.Ok, (await Run.AsAsync(bench, "operator", "retry", "--outlet", "portal-qinchuan", "--yes")).Code);
        Assert.DoesNotContain(id, (await Run.AsAsync(bench, "operator", "failures", "--json")).Out);
    }

    [Fact]
    public async Task A_withdrawal_without_the_right_is_refused_and_with_it_done()
    {
        var id = await Roads.PublicAsync(bench);
        Assert.Equal(ExitCodes.Refused, (await Run.AsAsync(bench, "author", "withdraw", id, "--reason", "有误")).Code);
        Assert.Equal(ExitCodes.Ok, (await Run.AsAsync(bench, "leader", "withdraw", id, "--reason", "有误")).Code);
    }

    [Fact]
    public async Task A_preview_prints_what_readers_will_see_and_a_part_as_it_is_sent()
    {
        var paper = await PaperAsync(Papers.Notice());
        Assert.Contains("自2026年4月1日起停水", (await Run.AsAsync(bench, "author", "preview", paper, "--outlet", "portal-qinchuan")).Out);
        Assert.Contains("⟦publishedAt⟧", (await Run.AsAsync(bench, "author", "preview", paper, "--outlet", "portal-qinchuan", "--part", "body")).Out);
        Assert.Equal(ExitCodes.Usage, (await Run.AsAsync(bench, "author", "preview", paper, "--outlet", "portal-qinchuan", "--part", "none")).Code);
    }

    [Fact]
    public async Task Outlets_and_the_ledger_are_shown()
    {
        Assert.Contains("portal-chuanbei", (await Run.AsAsync(bench, "author", "outlets")).Out);
        Assert.Equal(ExitCodes.Ok, (await Run.AsAsync(bench, "auditor", "ledger", "verify")).Code);
        Assert.Equal(ExitCodes.Refused, (await Run.AsAsync(bench, "county", "ledger", "verify")).Code);
    }

    [Fact]
    public async Task Without_a_token_it_says_where_to_find_one()
    {
        var run = await Run.OfAsync(name => name == "SYNDICATION_SERVER" ? bench.Address.ToString() : null, "outlets");
        Assert.Equal(ExitCodes.Refused, run.Code);
        Assert.Contains("SYNDICATION_TOKEN", run.Error);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_named_with_the_way_to_start_it()
    {
        var run = await Run.OfAsync(_ => null, "outlets", "--server", "http://127.0.0.1:1", "--lang", "en");
        Assert.Equal(ExitCodes.Unreachable, run.Code);
        Assert.Contains("demo", run.Error);
    }

    [Theory]
    [InlineData("publish")]
    [InlineData("retry", "x")]
    [InlineData("withdraw", "x", "--reason", "y", "--kind", "vanish")]
    [InlineData("nonsense")]
    [InlineData("publish", "/nowhere/a.md")]
    [InlineData("outlets", "--server", "nonsense")]
    public async Task A_wrong_use_has_its_own_code(params string[] args) => Assert.Equal(ExitCodes.Usage, (await Run.AsAsync(bench, "author", args)).Code);

    [Theory]
    [InlineData("zh_CN.UTF-8", "没有需处理的分发")]
    [InlineData("en_GB.UTF-8", "Nothing needs action")]
    public async Task The_language_follows_the_surroundings(string language, string words)
    {
        var run = await Run.OfAsync(
            name => name switch { "SYNDICATION_SERVER" => bench.Address.ToString(), "SYNDICATION_TOKEN" => "county", "LANG" => language, _ => null }, "failures");
        Assert.Contains(words, run.Out);
    }

    private async Task<string> PaperAsync(string text)
    {
        var path = Path.Combine(folder.FullName, "paper.md");
        await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
        return path;
    }

    private async Task<string> FailedAsync()
    {
        var id = (await bench.As("author").CreatedAsync()).Id();
        await bench.Item(Guid.Parse(id)).HappenAsync(
            new Released(1, bench.Clock.GetUtcNow()), new AttemptStarted(new("portal-qinchuan"), Verb.Publish, 1, 0, "key"),
            new AttemptEnded(new("portal-qinchuan"), new ChannelOutcome.Deferred(Away), 5),
            new GaveUp(new("portal-qinchuan"), StuckReason.GaveUp, Away));
        return id;
    }
}
