namespace Syndication.Rendering;

public sealed class SlotsTests
{
    [Fact]
    public void A_slot_without_its_fact_is_refused_instead_of_shown_as_a_hole()
    {
        var slots = new Slots(null, null);

        Assert.Throws<InvalidOperationException>(() => slots.Fill($"发布日期：{Slots.Time()}"));
    }

    [Fact]
    public void Slots_are_filled_in_china_time_and_escaped_for_their_place()
    {
        var slots = new Slots(new DateTimeOffset(2026, 3, 6, 1, 30, 0, TimeSpan.Zero), new Uri("https://a.example/?a=1&b=2"));

        Assert.Equal("2026-03-06 09:30 https://a.example/?a=1&amp;b=2", slots.Fill($"{Slots.Time()} {Slots.Address()}"));
    }
}
