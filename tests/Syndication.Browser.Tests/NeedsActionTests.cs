using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Syndication.Browser.Tests;

[Collection("console")]
public sealed class NeedsActionTests(ConsoleFixture console)
{
    [Fact]
    public async Task The_package_for_posting_by_hand_opens_copies_and_refuses_what_is_no_address()
    {
        var page = await console.OpenAsync(1440);
        var row = page.Locator(".action[data-status=PostByHand]").First;
        await row.GetByRole(AriaRole.Button, new() { Name = "打开发布包" }).ClickAsync();
        var text = await row.Locator(".piece pre").First.InnerTextAsync();
        await row.Locator("[data-copy]").First.ClickAsync();
        Assert.Equal(text, await page.EvaluateAsync<string>("navigator.clipboard.readText()"));
        var picture = row.Locator(".pictures img").First;
        Assert.True(await picture.EvaluateAsync<bool>("i => i.decode().then(() => i.naturalWidth > 0)"));
        await ConsoleFixture.KeepAsync(page, "package-1440");

        await row.Locator("input[type=url]").FillAsync("ftp://weibo.example/1");
        await row.Locator("form button[type=submit]").ClickAsync();
        await Expect(page.Locator(".needs .result.bad")).ToContainTextAsync("http");
        await Expect(row).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_department_author_sees_what_waits_but_has_no_button_for_screens()
    {
        var page = await console.OpenAsync(1440, door: "author");
        var row = page.Locator(".action[data-status=ConfirmForScreen]").First;
        await Expect(row).ToContainTextAsync("请换成有权处理的身份");
        await Expect(row.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_door_changes_who_one_is()
    {
        var page = await console.OpenAsync(1440);
        await page.GetByRole(AriaRole.Button, new() { Name = "运维值班" }).ClickAsync();
        await Expect(page.Locator(".who-name")).ToContainTextAsync("秦朗");
        await Expect(page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("发布一条") })).ToHaveCountAsync(0);
    }
}
