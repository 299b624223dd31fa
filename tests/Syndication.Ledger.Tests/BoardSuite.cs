using Syndication.Grains.Deliveries;
using Syndication.Grains.Disclosures;
using Syndication.Grains.Ports;
using Syndication.Ledger.Tests.Homes;
using Syndication.Ledger.Tests.Samples;

namespace Syndication.Ledger.Tests;

public abstract class BoardSuite(Home home) : Suite(home)
{
    [Fact]
    public async Task Rows_come_back_with_every_member()
    {
        var disclosure = (DisclosureRow)Filled.One(typeof(DisclosureRow));
        var delivery = (DeliveryRow)Filled.One(typeof(DeliveryRow));
        await It.Ledger.AppendAsync(Drafts.Commit(disclosure.Id) with { Row = disclosure, Deliveries = [delivery] }, Cancel);

        Assert.Equivalent(disclosure, (await It.Board.DisclosuresAsync(new(), new(), Cancel)).Rows.Single(), strict: true);
        Assert.Equivalent(delivery, (await It.Board.DeliveriesOfAsync(disclosure.Id, Cancel)).Single(), strict: true);
    }

    [Fact]
    public async Task Disclosures_are_listed_newest_change_first()
    {
        var (a, b) = (await SaveAsync(), await SaveAsync());
        await It.Ledger.AppendAsync(Drafts.Commit(a, 1), Cancel);

        Assert.Equal([a, b], (await It.Board.DisclosuresAsync(new(), new(), Cancel)).Rows.Select(r => r.Id));
    }

    [Fact]
    public async Task Each_condition_on_disclosures_narrows_the_list()
    {
        var noon = Clock.GetUtcNow();
        var wanted = await SaveAsync(r => r with
        {
            Organisation = "water", State = ItemState.InReview, WaitsFor = ReviewStep.Secrecy, AuthorId = "wang", Title = "关于停水50%的ABC通知", ReleaseAt = noon,
        });
        await SaveAsync(r => r with { ReleaseAt = noon.AddDays(1), Title = "关于停水50及ABC的通知" });

        foreach (var filter in new DisclosureFilter[]
        {
            new(Organisation: "water"), new(State: ItemState.InReview), new(WaitsFor: ReviewStep.Secrecy), new(Author: "wang"), new(Text: "50%"), new(Text: " 水50%的abc "),
            new(ReleaseFrom: noon, ReleaseTo: noon.AddDays(1)), new(ReleaseTo: noon.AddTicks(1)), new(Organisation: "water", Author: "wang", Text: "停水"),
        })
        {
            Assert.Equal([wanted], (await It.Board.DisclosuresAsync(filter, new(), Cancel)).Rows.Select(r => r.Id));
        }

        Assert.Empty((await It.Board.DisclosuresAsync(new(Organisation: "water", Author: "li"), new(), Cancel)).Rows);
        Assert.Empty((await It.Board.DisclosuresAsync(new(Text: "50_"), new(), Cancel)).Rows);
        Assert.Empty((await It.Board.DisclosuresAsync(new(ReleaseFrom: noon.AddTicks(1), ReleaseTo: noon.AddDays(1)), new(), Cancel)).Rows);
    }

    [Fact]
    public async Task A_document_number_finds_the_disclosure_and_its_deliveries()
    {
        var id = DisclosureId.New(Clock);
        var edition = Drafts.Edition(id, 1, document: "秦政发〔2026〕12号");
        await It.Ledger.AppendAsync(Drafts.Commit(id, 0, 1, null, Drafts.Delivery(id, "portal")) with { Editions = [edition] }, Cancel);
        await SaveAsync(null, "portal");

        Assert.Equal(id, (await It.Board.DisclosuresAsync(new(Text: "〔2026〕12号"), new(), Cancel)).Rows.Single().Id);
        Assert.Equal(id, (await It.Board.DeliveriesAsync(new(Text: "秦政发"), new(), Cancel)).Rows.Single().Disclosure);
    }

    [Fact]
    public async Task Each_condition_on_deliveries_narrows_the_list()
    {
        var id = DisclosureId.New(Clock);
        var wanted = Drafts.Delivery(id, "wechat", StatusGroup.NeedsAction, "wechat/Credential/40001") with { Organisation = "water", Title = "停水" };
        await It.Ledger.AppendAsync(Drafts.Commit(id, 0, 1, null, wanted, Drafts.Delivery(id, "portal", StatusGroup.Done) with { Title = "其他" }), Cancel);

        foreach (var filter in new DeliveryFilter[]
        {
            new(Group: StatusGroup.NeedsAction), new(Status: wanted.Status.Code), new(Outlet: new("wechat")), new(Organisation: "water"), new(Cause: "wechat/Credential/40001"), new(Text: "停水"),
        })
        {
            Assert.Equal("wechat", (await It.Board.DeliveriesAsync(filter, new(), Cancel)).Rows.Single().Outlet.Value);
        }
    }

    [Fact]
    public async Task An_organisation_sees_nothing_of_another()
    {
        await SaveAsync(r => r with { Organisation = "water" });
        var id = DisclosureId.New(Clock);
        await It.Ledger.AppendAsync(
            Drafts.Commit(id, 0, 1, r => r with { Organisation = "water" }, Drafts.Delivery(id, "portal", StatusGroup.NeedsAction, "c") with { Organisation = "water" }), Cancel);

        Assert.Empty((await It.Board.DisclosuresAsync(new(Organisation: "wate"), new(), Cancel)).Rows);
        Assert.Empty((await It.Board.DisclosuresAsync(new(Organisation: "city", Text: "停水"), new(), Cancel)).Rows);
        Assert.Empty((await It.Board.DeliveriesAsync(new(Organisation: "city", Text: "停水"), new(), Cancel)).Rows);
        Assert.Empty(await It.Board.CountsAsync("city", Cancel));
        Assert.Empty(await It.Board.CausesAsync("city", Cancel));
    }

    [Fact]
    public async Task Pages_hold_every_row_once_while_rows_change()
    {
        var id = DisclosureId.New(Clock);
        var deliveries = Enumerable.Range(0, 25).Select(i => Drafts.Delivery(id, $"outlet-{i:00}")).ToArray();
        await It.Ledger.AppendAsync(Drafts.Commit(id, 0, 1, null, deliveries), Cancel);

        var first = await It.Board.DeliveriesAsync(new(), new(10), Cancel);
        var changed = Drafts.Delivery(id, "outlet-20", StatusGroup.Done);
        await It.Ledger.AppendAsync(Drafts.Commit(id, 1, 1, null, changed), Cancel);
        var second = await It.Board.DeliveriesAsync(new(), new(10, first.Next), Cancel);
        var third = await It.Board.DeliveriesAsync(new(), new(10, second.Next), Cancel);

        Assert.Equal(Enumerable.Range(0, 25).Reverse().Select(i => $"outlet-{i:00}"), first.Rows.Concat(second.Rows).Concat(third.Rows).Select(r => r.Outlet.Value));
        Assert.Null(third.Next);
        Assert.Equal(changed.ChangedAt, (await It.Board.DeliveriesAsync(new(), new(1), Cancel)).Rows.Single().ChangedAt);
    }

    [Fact]
    public async Task Rows_changed_in_the_same_instant_are_paged_without_loss()
    {
        var at = Clock.GetUtcNow();
        var ids = new List<DisclosureId>();
        for (var i = 0; i < 7; i++)
        {
            ids.Add(await SaveAsync(r => r with { ChangedAt = at }));
        }

        var (seen, paging) = (new List<DisclosureId>(), new Paging(2));
        do
        {
            var page = await It.Board.DisclosuresAsync(new(), paging, Cancel);
            seen.AddRange(page.Rows.Select(r => r.Id));
            paging = paging with { Cursor = page.Next };
        }
        while (paging.Cursor is not null);

        Assert.Equal(ids.OrderDescending(), seen);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("!!")]
    [InlineData("MXwy")]
    public async Task A_foreign_cursor_is_refused(string cursor) =>
        await Assert.ThrowsAsync<ArgumentException>(() => It.Board.DeliveriesAsync(new(), new(10, cursor), Cancel));

    [Fact]
    public async Task A_page_holds_at_most_two_hundred_rows()
    {
        var id = DisclosureId.New(Clock);
        await It.Ledger.AppendAsync(Drafts.Commit(id, 0, 1, null, [.. Enumerable.Range(0, 201).Select(i => Drafts.Delivery(id, $"o{i}"))]), Cancel);

        Assert.Equal(200, (await It.Board.DeliveriesAsync(new(), new(100_000), Cancel)).Rows.Count);
        Assert.Single((await It.Board.DeliveriesAsync(new(), new(-1), Cancel)).Rows);
    }

    [Fact]
    public async Task Counts_follow_deliveries_from_group_to_group()
    {
        var (a, b) = (await SaveAsync(null, "portal"), await SaveAsync(null, "portal", "wechat"));
        await It.Ledger.AppendAsync(Drafts.Commit(a, 1, 1, null, Drafts.Delivery(a, "portal", StatusGroup.OnItsWay)), Cancel);
        await It.Ledger.AppendAsync(Drafts.Commit(a, 2, 1, null, Drafts.Delivery(a, "portal", StatusGroup.Done)), Cancel);
        await It.Ledger.AppendAsync(Drafts.Commit(b, 1, 1, null, Drafts.Delivery(b, "wechat", StatusGroup.Waiting)), Cancel);

        Assert.Equal(
            [new(new("portal"), StatusGroup.Waiting, 1), new(new("portal"), StatusGroup.Done, 1), new(new("wechat"), StatusGroup.Waiting, 1)],
            await It.Board.CountsAsync("city", Cancel));
    }

    [Fact]
    public async Task Counts_agree_with_the_rows_after_many_shared_transactions()
    {
        var random = new Random(7);
        var groups = Enumerable.Range(0, 20).Select(_ => Enumerable.Range(0, 6).Select(_ => (StatusGroup)random.Next(5)).ToArray()).ToList();
        await Task.WhenAll(groups.Select(MoveAsync));

        var counts = await It.Board.CountsAsync(null, Cancel);

        Assert.Equal(groups.GroupBy(g => g[^1]).Select(g => (g.Key, g.Count())).Order(), counts.Select(c => (c.Group, c.Count)).Order());
    }

    [Fact]
    public async Task Causes_are_counted_most_first_with_the_newest_example()
    {
        var id = DisclosureId.New(Clock);
        await It.Ledger.AppendAsync(
            Drafts.Commit(id, 0, 1, null, Drafts.Delivery(id, "wechat", StatusGroup.NeedsAction, "rare"), Drafts.Delivery(id, "portal", StatusGroup.Waiting)), Cancel);
        await SaveFailedAsync("weibo", "often");
        await SaveFailedAsync("weibo", "often");

        var causes = await It.Board.CausesAsync(null, Cancel);

        Assert.Equal([new("often", new("weibo"), new("因often", "because of often"), 2), new("rare", new("wechat"), new("因rare", "because of rare"), 1)], causes);
    }

    [Fact]
    public async Task Due_disclosures_come_longest_due_first_and_once()
    {
        var now = Clock.GetUtcNow();
        var late = await SaveDueAsync(now.AddMinutes(-1), now.AddMinutes(-1));
        var latest = await SaveDueAsync(now.AddMinutes(-9), now.AddMinutes(5));
        var exact = await SaveDueAsync(now, null);
        await SaveDueAsync(now.AddTicks(1), null);

        Assert.Equal([latest, late, exact], await It.Board.DueAsync(now, 10, Cancel));
        Assert.Equal([latest], await It.Board.DueAsync(now, 1, Cancel));
    }

    [Fact]
    public async Task A_delivery_that_is_no_longer_due_is_not_woken()
    {
        var id = await SaveDueAsync(Clock.GetUtcNow(), null);
        await It.Ledger.AppendAsync(Drafts.Commit(id, 1, 1, null, Drafts.Delivery(id, "a")), Cancel);

        Assert.Empty(await It.Board.DueAsync(Clock.GetUtcNow(), 10, Cancel));
    }

    [Fact]
    public async Task An_index_number_finds_its_disclosure()
    {
        var id = await SaveAsync(r => r with { IndexNumber = "11610000/2026-00042" });

        Assert.Equal(id, await It.Board.FindAsync("11610000/2026-00042", Cancel));
        Assert.Null(await It.Board.FindAsync("11610000/2026-0004", Cancel));
    }

    [Fact]
    public async Task No_number_is_given_twice_by_two_processes_or_after_a_restart()
    {
        await using (var other = await Home.OpenAsync())
        {
            var numbers = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => Task.Run(() => (i % 2 == 0 ? It : other).Board.NextNumberAsync("116100002026", Cancel), Cancel)));
            Assert.Equal(Enumerable.Range(1, 100).Select(i => (long)i), numbers.Order());
        }

        await ReopenAsync();
        Assert.Equal(101, await It.Board.NextNumberAsync("116100002026", Cancel));
        Assert.Equal(1, await It.Board.NextNumberAsync("116100002027", Cancel));
    }

    private async Task<DisclosureId> SaveAsync(Func<DisclosureRow, DisclosureRow>? change = null, params string[] outlets)
    {
        var id = DisclosureId.New(Clock);
        Assert.True(await It.Ledger.AppendAsync(Drafts.Commit(id, 0, 1, change, [.. outlets.Select(o => Drafts.Delivery(id, o))]), Cancel));
        return id;
    }

    private async Task SaveFailedAsync(string outlet, string cause)
    {
        var id = DisclosureId.New(Clock);
        await It.Ledger.AppendAsync(Drafts.Commit(id, 0, 1, null, Drafts.Delivery(id, outlet, StatusGroup.NeedsAction, cause)), Cancel);
    }

    private async Task<DisclosureId> SaveDueAsync(DateTimeOffset a, DateTimeOffset? b)
    {
        var id = DisclosureId.New(Clock);
        await It.Ledger.AppendAsync(Drafts.Commit(id, 0, 1, null, Drafts.Delivery(id, "a", due: a), Drafts.Delivery(id, "b", due: b)), Cancel);
        return id;
    }

    private async Task MoveAsync(StatusGroup[] groups)
    {
        var id = DisclosureId.New(Clock);
        for (var i = 0; i < groups.Length; i++)
        {
            Assert.True(await It.Ledger.AppendAsync(Drafts.Commit(id, i, 1, null, Drafts.Delivery(id, "portal", groups[i])), Cancel));
        }
    }
}
