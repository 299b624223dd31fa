namespace Syndication.Grains.Tests.Deliveries;

public sealed class IdempotencyKeyTests
{
    private static readonly DisclosureId Disclosure = DisclosureId.Parse("019508a0-0000-7000-8000-000000000001");

    [Fact]
    public void The_key_is_32_characters_of_base64url_and_never_changes_between_versions_of_the_product() =>
        Assert.Equal("bwW1Qp2ZN0OjDB0cCtpTzp8aN7Ohia9y", IdempotencyKey.Of(Disclosure, Given.Paper, 1, Verb.Publish, 0));

    [Fact]
    public void Every_part_of_the_act_changes_the_key()
    {
        string[] keys =
        [
            IdempotencyKey.Of(Disclosure, Given.Paper, 1, Verb.Publish, 0),
            IdempotencyKey.Of(DisclosureId.Parse("019508a0-0000-7000-8000-000000000002"), Given.Paper, 1, Verb.Publish, 0),
            IdempotencyKey.Of(Disclosure, new("other"), 1, Verb.Publish, 0),
            IdempotencyKey.Of(Disclosure, Given.Paper, 2, Verb.Publish, 0),
            IdempotencyKey.Of(Disclosure, Given.Paper, 1, Verb.Update, 0),
            IdempotencyKey.Of(Disclosure, Given.Paper, 1, Verb.Publish, 1),
        ];
        Assert.Equal(keys.Length, keys.Distinct().Count());
        Assert.All(keys, k => Assert.Matches("^[A-Za-z0-9_-]{32}$", k));
    }
}
