using Syndication.Ledger.Tests.Homes;

namespace Syndication.Ledger.Tests;

public abstract class FactsSuite(Home home) : Suite(home)
{
    [Fact]
    public async Task A_fact_is_remembered_for_its_outlet_alone_and_survives_a_restart()
    {
        await It.Facts.RememberAsync(new("wechat"), "media/1", "旧", Cancel);
        await It.Facts.RememberAsync(new("wechat"), "media/1", "新", Cancel);
        await ReopenAsync();

        Assert.Equal("新", await It.Facts.RecallAsync(new("wechat"), "media/1", Cancel));
        Assert.Null(await It.Facts.RecallAsync(new("weibo"), "media/1", Cancel));
        Assert.Null(await It.Facts.RecallAsync(new("wechat"), "media/2", Cancel));
    }

    [Fact]
    public async Task Facts_share_transactions_and_the_last_word_counts()
    {
        await Task.WhenAll(Enumerable.Range(0, 200).Select(i => It.Facts.RememberAsync(new("wechat"), $"draft/{i % 10}", FormattableString.Invariant($"{i}"), Cancel)));

        Assert.True(It.Writer.Transactions < 100);
        Assert.Equal("193", await It.Facts.RecallAsync(new("wechat"), "draft/3", Cancel));
    }
}
