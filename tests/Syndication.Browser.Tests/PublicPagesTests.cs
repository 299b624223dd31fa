using static Microsoft.Playwright.Assertions;

namespace Syndication.Browser.Tests;

[Collection("console")]
public sealed class PublicPagesTests(ConsoleFixture city)
{
    private const string Portal = "sites/portal-qinchuan/";

    [Theory]
    [InlineData(390, 844)]
    [InlineData(1440, 900)]
    public async Task The_portal_fits_and_has_no_accessibility_violation(int width, int height)
    {
        var page = await city.VisitAsync(Portal, width, height);

        await Expect(page.GetByText("秦川市人民政府").First).ToBeVisibleAsync();
        await ConsoleFixture.KeepAsync(page, $"portal-{width}");
        await LooksTests.AssertFitsAsync(page);
        await LooksTests.AssertAccessibleAsync(page);
    }

    [Theory]
    [InlineData(390, 844)]
    [InlineData(1440, 900)]
    public async Task Date_source_and_number_of_a_document_are_seen_without_scrolling(int width, int height)
    {
        var page = await city.VisitAsync(Portal, width, height);
        await page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "秦川市人民政府关于印发秦川市城市供热管理办法的通知" }).First.ClickAsync();

        foreach (var words in new[] { "发布时间", "来源", "秦政发〔2026〕18号" })
        {
            await Expect(page.GetByText(words).First).ToBeInViewportAsync();
        }

        await page.ScreenshotAsync(new() { Path = Path.Combine(ConsoleFixture.Pictures, $"article-{width}.png") });
        await LooksTests.AssertFitsAsync(page);
        await LooksTests.AssertAccessibleAsync(page);
    }

    [Theory]
    [InlineData("console")]
    [InlineData("console?new=true")]
    public async Task A_stranger_sees_nothing_of_the_console(string path)
    {
        var page = await city.FetchAsync(path, "stranger.example");

        Assert.DoesNotContain("供热管理办法", page, StringComparison.Ordinal);
        Assert.Contains("请先登录", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".state/items/x.json")]
    [InlineData("zwgk/.lock")]
    public async Task What_an_outlet_keeps_for_itself_is_not_public(string path) =>
        Assert.Equal("404", await city.StatusAsync(Portal + path));

    [Fact]
    public async Task An_endless_address_is_not_found() => Assert.Equal("404", await city.StatusAsync(Portal + new string('x', 5000)));

    [Theory]
    [InlineData("screen-hall", 1920, 1080)]
    [InlineData("screen-square", 1080, 1920)]
    public async Task A_screen_plays_what_it_verified_and_no_text_overflows(string screen, int width, int height)
    {
        var page = await city.VisitAsync($"sites/{screen}/", width, height);

        await Expect(page.GetByText("Information will return shortly")).ToBeHiddenAsync(new() { Timeout = 20_000 });
        await page.ScreenshotAsync(new() { Path = Path.Combine(ConsoleFixture.Pictures, $"{screen}.png") });
        Assert.Equal(0, await page.EvaluateAsync<int>("Math.max(document.documentElement.scrollWidth - innerWidth, document.documentElement.scrollHeight - innerHeight)"));
    }
}
