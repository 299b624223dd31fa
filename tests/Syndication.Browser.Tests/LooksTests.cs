using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Syndication.Browser.Tests;

[Collection("console")]
public sealed class LooksTests(ConsoleFixture console)
{
    [Theory]
    [InlineData(390, "", "desk")]
    [InlineData(1440, "", "desk")]
    [InlineData(390, "?new=true", "composer")]
    [InlineData(1440, "?new=true", "composer")]
    public async Task A_page_fits_its_width_and_has_no_accessibility_violation(int width, string path, string name)
    {
        var page = await console.OpenAsync(width, path: path);
        await Expect(page.Locator(path.Length > 0 ? ".stage iframe" : ".recent li").First).ToBeVisibleAsync();
        await ConsoleFixture.KeepAsync(page, $"{name}-{width}");
        await AssertFitsAsync(page);
        await AssertAccessibleAsync(page);
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1440)]
    public async Task An_item_page_fits_and_tells_its_history(int width)
    {
        var page = await console.OpenAsync(width);
        await page.Locator(".recent a").First.ClickAsync();
        await Expect(page.Locator(".history li").First).ToBeVisibleAsync();
        await Expect(page.Locator("#blazor-error-ui")).ToBeHiddenAsync();
        await ConsoleFixture.KeepAsync(page, $"item-{width}");
        await AssertFitsAsync(page);
        await AssertAccessibleAsync(page);
    }

    [Fact]
    public async Task The_whole_desk_speaks_English()
    {
        var page = await console.OpenAsync(1440);
        await page.GetByRole(AriaRole.Link, new() { Name = "English" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Publish one" })).ToBeVisibleAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Needs action" })).ToBeVisibleAsync();
        await ConsoleFixture.KeepAsync(page, "desk-1440-en");
    }

    [Fact]
    public async Task The_keyboard_alone_reaches_the_big_button()
    {
        var page = await console.OpenAsync(1440);
        await page.Locator("body").FocusAsync();
        for (var i = 0; i < 12; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("document.activeElement?.classList.contains('big') === true"))
            {
                await page.Keyboard.PressAsync("Enter");
                break;
            }
        }

        await Expect(page.Locator("#compose")).ToBeFocusedAsync();
    }

    private static async Task AssertFitsAsync(IPage page) =>
        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));

    private static async Task AssertAccessibleAsync(IPage page)
    {
        // What a citizen's page looks like inside a preview is that page's own test.
        var result = await page.RunAxe(new Deque.AxeCore.Commons.AxeRunContext { Exclude = [new("iframe")] });
        Assert.Equal("", string.Join('\n', result.Violations.Select(v => $"{v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Select(n => n.Html))}")));
    }
}
