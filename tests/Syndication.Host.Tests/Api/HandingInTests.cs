using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.RegularExpressions;
using Syndication.Host.Tests.Api.Bench;

namespace Syndication.Host.Tests.Api;

public sealed class HandingInTests(ApiBench bench) : IClassFixture<ApiBench>
{
    private readonly HttpClient author = bench.As("author");

    [Fact]
    public async Task An_item_gets_an_index_number_an_address_and_a_version()
    {
        var answer = await author.HandInAsync(Papers.Notice());
        var item = await answer.IsAsync(HttpStatusCode.Created);
        Assert.Matches("^6199000000/[0-9]{4}-[0-9]{6}$", item.GetProperty("indexNumber").GetString());
        Assert.Equal($"/api/v1/disclosures/{item.Id()}", answer.Headers.Location!.ToString());
        Assert.Equal("\"1\"", answer.Headers.ETag!.Tag);
        Assert.Equal("draft", item.GetProperty("state").GetString());
        Assert.Equal("秦川市人民政府", (await author.ReadAsync($"disclosures/{item.Id()}/editions/1")).GetProperty("metadata").GetProperty("publisherName").GetString());
    }

    [Fact]
    public async Task Index_numbers_of_one_publisher_are_never_given_twice()
    {
        var items = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => author.CreatedAsync()));
        Assert.Equal(8, items.Select(i => i.GetProperty("indexNumber").GetString()).Distinct().Count());
    }

    [Fact]
    public async Task A_form_brings_its_files_under_the_names_the_text_uses()
    {
        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent(Encoding.UTF8.GetBytes(Papers.Notice(body: "正文\n\n![图](images/a.png)"))), "text", "notice.md" },
            { new ByteArrayContent(Papers.Png), "files", "images/a.png" },
        };
        var item = await (await author.PostAsync("disclosures", form, TestContext.Current.CancellationToken)).IsAsync(HttpStatusCode.Created);
        var file = (await author.ReadAsync($"disclosures/{item.Id()}/editions/1")).GetProperty("files")[0];
        Assert.Equal("images/a.png", file.GetProperty("name").GetString());
        Assert.Equal(1, file.GetProperty("width").GetInt32());
    }

    [Fact]
    public async Task A_file_nobody_asked_for_is_left_out_with_a_warning()
    {
        var item = await (await author.HandInAsync(Papers.Notice(), ("images/spare.png", Papers.Png))).IsAsync(HttpStatusCode.Created);
        Assert.Equal("file-unused", item.GetProperty("warnings")[0].GetProperty("code").GetString());
        Assert.Equal(0, (await author.ReadAsync($"disclosures/{item.Id()}/editions/1")).GetProperty("files").GetArrayLength());
    }

    [Fact]
    public async Task The_wish_for_an_instant_becomes_the_plan()
    {
        var item = await author.CreatedAsync(Papers.Notice(extra: "releaseAt: 2099-01-01T10:00:00+08:00"));
        Assert.StartsWith("2099-01-01T", item.GetProperty("plan").GetProperty("at").GetString());
    }

    [Fact]
    public async Task Without_named_outlets_those_of_the_kind_nearest_to_the_publisher_are_chosen()
    {
        var item = await bench.As("county").CreatedAsync(Regex.Replace(Papers.Notice(publisher: "chuanbei"), "outlets:.*", ""));
        Assert.Equal(["portal-chuanbei"], item.GetProperty("outlets").EnumerateArray().Select(o => o.GetString()));
    }

    [Fact]
    public async Task An_edit_replaces_the_text_and_keeps_the_index_number()
    {
        var item = await author.CreatedAsync();
        using var request = Papers.Request(HttpMethod.Put, $"disclosures/{item.Id()}", Papers.Markdown(Papers.Notice("关于城区计划停水时间调整的通知")), "\"1\"");
        var edited = await (await author.SendAsync(request, TestContext.Current.CancellationToken)).IsAsync(HttpStatusCode.OK);
        Assert.Equal("关于城区计划停水时间调整的通知", edited.GetProperty("title").GetString());
        Assert.Equal(item.GetProperty("indexNumber").GetString(), edited.GetProperty("indexNumber").GetString());
        Assert.Equal(1, edited.GetProperty("edition").GetInt32());
    }

    [Fact]
    public async Task A_correction_must_say_what_it_corrects()
    {
        var id = await Roads.PublicAsync(bench);
        var refused = await (await CorrectAsync(id, Papers.Notice())).IsAsync(HttpStatusCode.UnprocessableEntity, "problems");
        Assert.Contains("correction-note", refused.Codes());
        var item = await (await CorrectAsync(id, Papers.Notice(extra: "correctionNote: 更正停水时间"))).IsAsync(HttpStatusCode.OK);
        Assert.Equal(2, item.GetProperty("edition").GetInt32());
        Assert.NotEmpty((await author.ReadAsync($"disclosures/{id}/editions/2")).GetProperty("metadata").GetProperty("correctedOn").GetString()!);
    }

    [Fact]
    public async Task The_route_names_whose_turn_it_is_until_it_is_signed()
    {
        var id = (await author.CreatedAsync()).Id();
        await (await author.OrderAsync($"disclosures/{id}/submit")).IsAsync(HttpStatusCode.OK);
        var turns = new List<string?>();
        foreach (var (person, step, opinion) in Roads.Route)
        {
            var turn = (await author.ReadAsync($"disclosures/{id}")).GetProperty("turn");
            turns.Add(turn.GetProperty("people")[0].GetProperty("id").GetString());
            await (await bench.As(person).OrderAsync($"disclosures/{id}/reviews", new { step, passed = true, opinion })).IsAsync(HttpStatusCode.OK);
        }

        Assert.Equal(["reviewer", "secrecy", "leader"], turns);
        var signed = await author.ReadAsync($"disclosures/{id}");
        Assert.Equal("signed", signed.GetProperty("state").GetString());
        Assert.Equal(3, signed.GetProperty("reviews").GetArrayLength());
        var released = await (await bench.As("press").OrderAsync($"disclosures/{id}/release")).IsAsync(HttpStatusCode.OK);
        Assert.Equal("scheduled", released.GetProperty("state").GetString());
        Assert.Equal("signed", (await (await author.OrderAsync($"disclosures/{id}/unschedule", new { reason = "再核对" })).IsAsync(HttpStatusCode.OK)).GetProperty("state").GetString());
    }

    [Fact]
    public async Task A_preview_shows_the_parts_with_their_slots_and_keeps_nothing()
    {
        var before = (await author.ReadAsync("disclosures?limit=200")).GetProperty("rows").GetArrayLength();
        var view = await (await author.PostAsync("previews?outlet=portal-qinchuan", Papers.Markdown(Papers.Notice()), TestContext.Current.CancellationToken)).IsAsync(HttpStatusCode.OK);
        Assert.Contains("⟦publishedAt⟧", view.GetProperty("parts")[0].GetProperty("text").GetString());
        Assert.False(view.GetProperty("blocked").GetBoolean());
        Assert.Equal(before, (await author.ReadAsync("disclosures?limit=200")).GetProperty("rows").GetArrayLength());
    }

    [Fact]
    public async Task A_rendition_over_the_limit_is_shown_as_blocked_with_the_limit()
    {
        var id = (await author.CreatedAsync(Papers.Notice(new string('长', 40)))).Id();
        var view = await author.ReadAsync($"disclosures/{id}/renditions/portal-qinchuan");
        Assert.True(view.GetProperty("blocked").GetBoolean());
        Assert.Equal(30, view.GetProperty("limits").GetProperty("title").GetInt32());
    }

    private async Task<HttpResponseMessage> CorrectAsync(string id, string text)
    {
        using var request = Papers.Request(HttpMethod.Post, $"disclosures/{id}/corrections", Papers.Markdown(text), "*");
        return await author.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
