using System.Net;
using System.Net.Http.Json;
using Syndication.Host.Tests.Api.Bench;

namespace Syndication.Host.Tests.Api;

public sealed class RefusalTests(ApiBench bench) : IClassFixture<ApiBench>
{
    private readonly HttpClient author = bench.As("author");

    [Fact]
    public async Task Without_a_token_nothing_is_answered()
    {
        var answer = await bench.As(null).GetAsync("disclosures", TestContext.Current.CancellationToken);
        await answer.IsAsync(HttpStatusCode.Unauthorized, "unauthenticated");
        Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.Single().Scheme);
    }

    [Fact]
    public async Task An_unknown_token_is_refused_before_the_body_is_read() =>
        await (await bench.As("nobody").HandInAsync("no front matter")).IsAsync(HttpStatusCode.Unauthorized, "unauthenticated");

    [Fact]
    public async Task A_wrong_field_is_named_with_its_value_and_line_and_nothing_is_saved()
    {
        var before = (await author.ReadAsync("disclosures?limit=200")).GetProperty("rows").GetArrayLength();
        var problem = await (await author.HandInAsync(Papers.Notice().Replace("kind: notice", "kind: notise"))).IsAsync(HttpStatusCode.UnprocessableEntity, "problems");
        var item = problem.GetProperty("problems")[0];
        Assert.Equal("kind-unknown", item.GetProperty("code").GetString());
        Assert.Contains("kind", item.GetProperty("where").GetString());
        Assert.Contains("notise", item.GetProperty("messageEn").GetString());
        Assert.Equal(before, (await author.ReadAsync("disclosures?limit=200")).GetProperty("rows").GetArrayLength());
    }

    [Theory]
    [InlineData("密级: 秘密", "classified")]
    [InlineData("releaseAt: 2020-01-01T10:00:00+08:00", "release-past")]
    [InlineData("attachments: [{no: 1, title: 表, file: files/table.pdf}]", "attachment-missing")]
    [InlineData("cover: {file: images/cover.png, alt: 图}", "cover-missing")]
    public async Task What_stands_against_publication_is_refused_by_its_name(string field, string code)
    {
        var problem = await (await author.HandInAsync(Papers.Notice(extra: field))).IsAsync(HttpStatusCode.UnprocessableEntity, "problems");
        Assert.Contains(code, problem.Codes());
    }

    [Theory]
    [InlineData("outlets: [portal-qinchuan]", "outlets: [portal-atlantis]", "outlet-unknown")]
    [InlineData("outlets: [portal-qinchuan]", "outlets: [portal-qinchuan, gazette-qinchuan]", "outlet-not-for-kind")]
    [InlineData("outlets: [portal-qinchuan]", "outlets: [wechat-qinchuan]", "outlet-must")]
    [InlineData("outlets: [portal-qinchuan]", "outlets: [portal-qinchuan, wechat-qinchuan]", "abstract-missing")]
    [InlineData("column: xwdt/tzgg", "column: xwdt/none", "column-unknown")]
    [InlineData("column: xwdt/tzgg", "column: xwdt", "column-no-leaf")]
    [InlineData("publisher: qinchuan", "publisher: atlantis", "publisher-unknown")]
    public async Task What_the_registries_do_not_know_or_allow_is_refused_by_its_name(string authored, string mistaken, string code)
    {
        var problem = await (await author.HandInAsync(Papers.Notice().Replace(authored, mistaken))).IsAsync(HttpStatusCode.UnprocessableEntity, "problems");
        Assert.Contains(code, problem.Codes());
    }

    [Fact]
    public async Task A_department_uses_the_citys_outlets_and_no_countys()
    {
        var text = Papers.Notice(publisher: "zjj").Replace("[portal-qinchuan]", "[portal-qinchuan, portal-chuanbei]");
        var problem = await (await bench.As("housing").HandInAsync(text)).IsAsync(HttpStatusCode.UnprocessableEntity, "problems");
        Assert.Equal(["outlet-foreign"], problem.Codes());
    }

    [Fact]
    public async Task Nobody_hands_in_for_a_foreign_publisher() =>
        await (await bench.As("county").HandInAsync(Papers.Notice(publisher: "qinchuan"))).IsAsync(HttpStatusCode.Forbidden, "forbidden");

    [Fact]
    public async Task A_picture_that_is_not_what_its_name_says_is_refused()
    {
        var problem = await (await author.HandInAsync(Papers.Notice(body: "正文\n\n![图](images/a.png)"), ("images/a.png", "GIF89a------"u8.ToArray()))).IsAsync(HttpStatusCode.UnprocessableEntity, "problems");
        Assert.Contains("image-kind", problem.Codes());
    }

    [Theory]
    [InlineData("../secret.png")]
    [InlineData("/etc/a.png")]
    [InlineData("a\\b.png")]
    public async Task A_file_name_that_leaves_the_item_is_refused(string name)
    {
        var problem = await (await author.HandInAsync(Papers.Notice(), (name, Papers.Png))).IsAsync(HttpStatusCode.UnprocessableEntity, "problems");
        Assert.Contains("file-name", problem.Codes());
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF8_are_refused_with_their_place()
    {
        using var content = new ByteArrayContent([.. "---\nkind: "u8, 0xFF, 0xFE]) { Headers = { ContentType = new("text/markdown") } };
        var problem = await (await author.PostAsync("disclosures", content, TestContext.Current.CancellationToken)).IsAsync(HttpStatusCode.BadRequest, "invalid");
        Assert.Contains("byte 10", problem.GetProperty("problems")[0].GetProperty("where").GetString());
    }

    [Fact]
    public async Task JSON_that_is_no_UTF8_is_refused_with_its_place()
    {
        using var content = new ByteArrayContent([.. "{\"text\":\""u8, 0xC3, 0x28]) { Headers = { ContentType = new("application/json") } };
        var problem = await (await author.PostAsync("disclosures", content, TestContext.Current.CancellationToken)).IsAsync(HttpStatusCode.BadRequest, "invalid");
        Assert.Equal("byte 9", problem.GetProperty("problems")[0].GetProperty("where").GetString());
    }

    [Fact]
    public async Task JSON_that_breaks_off_is_refused()
    {
        using var content = new StringContent("{\"text\":", null, "application/json");
        await (await author.PostAsync("disclosures", content, TestContext.Current.CancellationToken)).IsAsync(HttpStatusCode.BadRequest, "invalid");
    }

    [Fact]
    public async Task A_body_over_the_limit_is_refused_with_the_limit()
    {
        var problem = await (await author.HandInAsync(Papers.Notice(), ("images/a.png", new byte[1_100_000]))).IsAsync(HttpStatusCode.RequestEntityTooLarge, "too-large");
        Assert.Contains("1 MB", problem.GetProperty("detailEn").GetString());
    }

    [Fact]
    public async Task A_body_of_unknown_length_over_the_limit_is_refused()
    {
        using var request = Papers.Request(HttpMethod.Post, "disclosures", Papers.Markdown(new string('长', 700_000)));
        request.Headers.TransferEncodingChunked = true;
        await (await author.SendAsync(request, TestContext.Current.CancellationToken)).IsAsync(HttpStatusCode.RequestEntityTooLarge, "too-large");
    }

    [Fact]
    public async Task An_unknown_media_type_is_refused()
    {
        using var content = new StringContent("<a/>", null, "application/xml");
        await (await author.PostAsync("disclosures", content, TestContext.Current.CancellationToken)).IsAsync(HttpStatusCode.UnsupportedMediaType, "media-type");
    }

    [Theory]
    [InlineData("disclosures?limit=0", HttpStatusCode.BadRequest, "invalid")]
    [InlineData("disclosures?limit=201", HttpStatusCode.BadRequest, "invalid")]
    [InlineData("disclosures?cursor=nonsense", HttpStatusCode.BadRequest, "invalid")]
    [InlineData("disclosures?state=nonsense", HttpStatusCode.BadRequest, "invalid")]
    [InlineData("disclosures/01990000-0000-7000-8000-000000000000", HttpStatusCode.NotFound, "not-found")]
    [InlineData("disclosures/lookup?indexNumber=6199000000%2F2026-999999", HttpStatusCode.NotFound, "not-found")]
    [InlineData("outlets/atlantis", HttpStatusCode.NotFound, "not-found")]
    [InlineData("nowhere", HttpStatusCode.NotFound, "not-found")]
    public async Task A_question_that_cannot_be_answered_says_why(string path, HttpStatusCode status, string code) =>
        await (await author.GetAsync(path, TestContext.Current.CancellationToken)).IsAsync(status, code);

    [Fact]
    public async Task A_release_in_the_past_is_refused()
    {
        var id = (await author.CreatedAsync()).Id();
        await (await bench.As("press").OrderAsync($"disclosures/{id}/release", new { at = "2020-01-01T00:00:00+08:00" })).IsAsync(HttpStatusCode.BadRequest, "invalid");
    }

    [Fact]
    public async Task A_review_out_of_turn_is_refused_for_now_and_a_review_without_the_role_for_good()
    {
        var id = (await author.CreatedAsync()).Id();
        await (await author.OrderAsync($"disclosures/{id}/submit")).IsAsync(HttpStatusCode.OK);
        await (await bench.As("leader").OrderAsync($"disclosures/{id}/reviews", new { step = "signOff", passed = true })).IsAsync(HttpStatusCode.Conflict, "not-now");
        await (await author.OrderAsync($"disclosures/{id}/reviews", new { step = "first", passed = true })).IsAsync(HttpStatusCode.Forbidden, "forbidden");
    }

    [Fact]
    public async Task A_word_that_is_no_step_is_refused() =>
        await (await author.OrderAsync($"disclosures/{(await author.CreatedAsync()).Id()}/reviews", new { step = "zeroth", passed = true })).IsAsync(HttpStatusCode.BadRequest, "invalid");

    [Fact]
    public async Task A_withdrawal_is_ordered_by_the_signing_leader_only() =>
        await (await bench.As("operator").OrderAsync($"disclosures/{(await author.CreatedAsync()).Id()}/withdraw", new { kind = "notice", reason = "有误" })).IsAsync(HttpStatusCode.Forbidden, "forbidden");
}
