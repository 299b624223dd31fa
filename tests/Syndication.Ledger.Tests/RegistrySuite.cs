using Syndication.Grains.Disclosures;
using Syndication.Grains.Ports;
using Syndication.Ledger.Tests.Homes;
using Syndication.Ledger.Tests.Samples;

namespace Syndication.Ledger.Tests;

public abstract class RegistrySuite(Home home) : Suite(home)
{
    [Fact]
    public async Task Organisations_people_and_columns_come_back_with_every_member()
    {
        var organisation = (Organisation)Filled.One(typeof(Organisation));
        var person = (Person)Filled.One(typeof(Person));
        var column = (Column)Filled.One(typeof(Column));
        await It.Registry.SaveAsync(organisation, Cancel);
        await It.Registry.SaveAsync(person, Cancel);
        await It.Registry.SaveAsync(column, Cancel);

        Assert.Equal(organisation, (await It.Registry.OrganisationsAsync(Cancel)).Single());
        Assert.Equivalent(person, (await It.Registry.PeopleAsync(Cancel)).Single(), strict: true);
        Assert.Equal(column, (await It.Registry.ColumnsAsync(Cancel)).Single());
    }

    [Fact]
    public async Task Saving_the_same_id_again_replaces()
    {
        var city = (Organisation)Filled.One(typeof(Organisation));
        await It.Registry.SaveAsync(city, Cancel);
        await It.Registry.SaveAsync(city with { Level = "county" }, Cancel);

        Assert.Equal("county", (await It.Registry.OrganisationsAsync(Cancel)).Single().Level);
    }

    [Fact]
    public async Task Columns_stand_in_their_order()
    {
        await It.Registry.SaveAsync(new Column("b", new("乙", "B"), "", "", "", null, 2), Cancel);
        await It.Registry.SaveAsync(new Column("c", new("丙", "C"), "", "", "", null, 1), Cancel);
        await It.Registry.SaveAsync(new Column("a", new("甲", "A"), "", "", "", null, 2), Cancel);

        Assert.Equal(["c", "a", "b"], (await It.Registry.ColumnsAsync(Cancel)).Select(c => c.Path));
    }

    [Fact]
    public async Task A_token_finds_its_person_until_it_is_replaced()
    {
        var (old, young) = (Fingerprint.Of("old"), Fingerprint.Of("new"));
        var person = new Person("li", new("李明", "Li Ming"), "city", [Role.Author], old);
        await It.Registry.SaveAsync(person, Cancel);
        await It.Registry.SaveAsync(person with { Id = "none", TokenHash = null }, Cancel);
        Assert.Equal("li", (await It.Registry.FindByTokenAsync(old, Cancel))?.Id);

        await It.Registry.SaveAsync(person with { TokenHash = young }, Cancel);

        Assert.Null(await It.Registry.FindByTokenAsync(old, Cancel));
        Assert.Equal("li", (await It.Registry.FindByTokenAsync(young, Cancel))?.Id);
    }

    [Fact]
    public async Task An_outlet_is_saved_only_over_the_version_that_was_read()
    {
        var outlet = (RegisteredOutlet)Filled.One(typeof(RegisteredOutlet));
        Assert.Equal(1, await It.Registry.SaveAsync(outlet, 0, Cancel));
        Assert.Null(await It.Registry.SaveAsync(outlet with { Pause = null }, 0, Cancel));
        Assert.Equal(2, await It.Registry.SaveAsync(outlet with { Fault = null }, 1, Cancel));
        Assert.Null(await It.Registry.SaveAsync(outlet with { Pause = null }, 1, Cancel));

        var read = await It.Registry.OutletAsync(outlet.Outlet.Id, Cancel);

        Assert.Equal(2, read!.Version);
        Assert.Equal(outlet.Pause, read.Pause);
        Assert.Null(read.Fault);
        Assert.Equal("{\"a\":1}", read.Outlet.Settings.GetRawText());
        Assert.Equal([read.Outlet.Id], (await It.Registry.OutletsAsync(Cancel)).Select(o => o.Outlet.Id));
    }

    [Fact]
    public async Task Of_many_who_change_an_outlet_at_once_one_wins()
    {
        var outlet = (RegisteredOutlet)Filled.One(typeof(RegisteredOutlet));
        await using var other = await Home.OpenAsync();
        var saved = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => (i % 2 == 0 ? It : other).Registry.SaveAsync(outlet, 0, Cancel)));

        Assert.Single(saved, 1L);
        Assert.Equal(9, saved.Count(s => s is null));
    }

    [Fact]
    public async Task An_unknown_outlet_is_null_and_changing_it_is_a_conflict()
    {
        var outlet = (RegisteredOutlet)Filled.One(typeof(RegisteredOutlet));

        Assert.Null(await It.Registry.OutletAsync(new("nowhere"), Cancel));
        Assert.Null(await It.Registry.SaveAsync(outlet, 3, Cancel));
        Assert.Empty(await It.Registry.OutletsAsync(Cancel));
    }
}
