using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Syndication.Browser.Tests;

[Collection("console")]
public sealed class PublishingTests(ConsoleFixture console)
{
    private const float Settled = 60_000;

    [Fact]
    public async Task One_click_publishes_the_sample_and_every_outlet_turns_done()
    {
        var page = await console.OpenAsync(1440);
        await page.GetByRole(AriaRole.Link, new() { Name = "发布一条" }).ClickAsync();
        await Expect(page.FrameLocator("iframe").GetByText("一层1至3号")).ToBeVisibleAsync(new() { Timeout = 15_000 });
        await ConsoleFixture.KeepAsync(page, "compose-1440");
        await page.GetByRole(AriaRole.Button, new() { Name = "发布", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "停止" })).ToBeVisibleAsync(new() { Timeout = 15_000 });
        await Expect(page.Locator(".steps")).ToContainTextAsync("沈怀谦");
        await ConsoleFixture.KeepAsync(page, "stop-window-1440");

        await Expect(page.Locator(".delivery[data-group=Waiting], .delivery[data-group=OnItsWay]")).ToHaveCountAsync(0, new() { Timeout = Settled });
        var all = await page.Locator(".delivery").CountAsync();
        var screens = await page.Locator(".delivery[data-group=NeedsAction]").CountAsync();
        Assert.Equal(9, all);
        Assert.Equal(1, screens); // a second person confirms what goes to a public screen
        await Expect(page.Locator(".delivery[data-group=Done]")).ToHaveCountAsync(all - screens);
        await Expect(page.Locator(".headline")).ToContainTextAsync($"{all - screens}/{all} 处已公开");
        await ConsoleFixture.KeepAsync(page, "published-1440");
        await ConfirmAsOperatorAsync(page.Url);
    }

    [Fact]
    public async Task The_stop_button_keeps_everything_in()
    {
        var page = await console.OpenAsync(1440, path: "?new=true");
        await page.GetByLabel("标题", new() { Exact = false }).First.FillAsync("关于停止发布的演练通知");
        await page.GetByRole(AriaRole.Button, new() { Name = "发布", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "停止" }).ClickAsync(new() { Timeout = 20_000 });
        await Expect(page.GetByText("已停止，没有任何内容发出。")).ToBeVisibleAsync();
        await Expect(page.Locator(".delivery[data-group=Done]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_preview_shows_portal_article_and_screen_and_follows_the_typing()
    {
        var page = await console.OpenAsync(1440, path: "?new=true");
        var frame = page.FrameLocator(".stage iframe");
        foreach (var face in new[] { "门户网站", "微信", "公开大屏" })
        {
            await page.GetByRole(AriaRole.Radio, new() { Name = face }).CheckAsync(new() { Force = true });
            await Expect(frame.GetByText("供暖季").First).ToBeVisibleAsync();
            await ConsoleFixture.KeepAsync(page, $"preview-{face}-1440");
        }

        await page.Locator("#abstract").FillAsync("摘要改过之后，大屏预览随之更新。");
        await Expect(frame.GetByText("大屏预览随之更新")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_title_that_is_too_long_is_marked_beside_its_field_and_nothing_goes_out()
    {
        var page = await console.OpenAsync(1440, path: "?new=true");
        await page.Locator("#title").FillAsync(new string('长', 121));
        await Expect(page.Locator("#title-problems .blocks").First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "发布", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "发布前请先改正" })).ToBeVisibleAsync();
        Assert.Contains("new=true", page.Url, StringComparison.Ordinal);
    }

    private async Task ConfirmAsOperatorAsync(string item)
    {
        var page = await console.OpenAsync(1440, path: new Uri(item).Query, door: "operator");
        var title = await page.Locator("#item").InnerTextAsync();
        var row = page.Locator(".action[data-status=ConfirmForScreen]").Filter(new() { HasText = title });
        await row.GetByRole(AriaRole.Button).First.ClickAsync();
        await row.Locator("form button[type=submit]").ClickAsync();
        await Expect(page.Locator(".needs .result.good")).ToBeVisibleAsync();
        await Expect(page.Locator(".delivery[data-group=Done]")).ToHaveCountAsync(await page.Locator(".delivery").CountAsync(), new() { Timeout = Settled });
        await Expect(page.Locator(".headline")).ToContainTextAsync("9/9 处已公开");
    }
}
