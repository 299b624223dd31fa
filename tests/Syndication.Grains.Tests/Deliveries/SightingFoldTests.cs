using Syndication.Grains.Deliveries;
using Syndication.Grains.Disclosures;
using static Syndication.Grains.Tests.Given;

namespace Syndication.Grains.Tests.Deliveries;

public sealed class SightingFoldTests
{
    public static TheoryData<Presence> Presences => [.. Enum.GetValues<Presence>()];

    [Theory]
    [MemberData(nameof(Presences))]
    public void A_look_changes_neither_wish_nor_standing_nor_progress(Presence presence)
    {
        var before = Delivery(Published(2), Live(), Waiting());
        var after = before.After(new Sighted(Paper, new(presence)));
        Assert.Equal((before.Wanted, before.Standing, before.Progress), (after.Wanted, after.Standing, after.Progress));
        Assert.Equal((presence, Now), (after.Sighting!.Presence, after.SightedAt));
    }

    [Theory]
    [MemberData(nameof(Presences))]
    public void Only_the_approved_text_verifies_what_is_live(Presence presence) =>
        Assert.Equal(presence == Presence.Matches, Delivery(standing: Live()).After(new Sighted(Paper, new(presence))).VerifiedAt is not null);

    [Theory]
    [MemberData(nameof(Presences))]
    public void Only_an_absence_verifies_what_was_removed(Presence presence) =>
        Assert.Equal(presence == Presence.Missing, Delivery(Withdrawn(), Removed()).After(new Sighted(Paper, new(presence))).VerifiedAt is not null);

    [Fact]
    public void Once_seen_the_rest_of_the_early_looks_is_skipped()
    {
        Assert.Equal(Schedules.EarlyLooks, Delivery(standing: Live()).After(new Sighted(Paper, new(Presence.Matches))).Looks);
        Assert.Equal(6, (Delivery(standing: Live()) with { Looks = 5 }).After(new Sighted(Paper, new(Presence.Matches))).Looks);
        Assert.Equal(1, Delivery(standing: Live()).After(new Sighted(Paper, new(Presence.Missing))).Looks);
    }

    [Fact]
    public void The_first_verification_keeps_its_time_and_a_new_look_replaces_a_persons_word()
    {
        var after = (Delivery(standing: Live()) with { VerifiedAt = In(-9), AttestedBy = "li" }).After(new Sighted(Paper, new(Presence.Matches)));
        Assert.Equal((In(-9), null), (after.VerifiedAt!.Value, after.AttestedBy));
    }
}
