using Syndication.Grains.Deliveries;
using Syndication.Grains.Disclosures;

namespace Syndication.Grains.Tests;

/// <summary>The usual facts of these tests: one outlet, one instant, a channel that can do everything.</summary>
internal static class Given
{
    public static readonly OutletId Paper = new("paper");
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);
    public static readonly RemoteReference Reference = new("post-1");
    public static readonly Uri Address = new("https://example.org/1");
    public static readonly Actor Person = new("wang", "王芳", "city", [Role.Operator]);
    public static readonly Fault Away = new(FaultKind.Outage, "503", new("平台暂不可用。", "The platform is away."));
    public static readonly Fault BadKey = new(FaultKind.Credential, "40001", new("密钥无效。", "The key is not valid."));
    public static readonly Fault UsedUp = new(FaultKind.Quota, "45009", new("额度用完。", "The quota is used up."));
    public static readonly Fault BadText = new(FaultKind.Content, "45028", new("内容不符合要求。", "The text is not accepted."));

    public static readonly ChannelProfile Profile = new()
    {
        Kind = "paper", Name = new("测试", "Test"), Limits = new(), Correction = CorrectionWay.InPlace,
        Withdrawals = [WithdrawalKind.Notice, WithdrawalKind.Gone], CanVerify = true, CanLookUp = true, SafeRepeat = false,
    };

    public static readonly Standing Nothing = new Standing.Nothing();
    public static readonly Progress Idle = new Progress.Idle();
    public static readonly Wanted Skipped = new Wanted.Skipped("NotApplicable");

    public static Situation Usual => new() { Now = Now, Profile = Profile, ReleasedEdition = 9 };

    public static Delivery Delivery(Wanted? wanted = null, Standing? standing = null, Progress? progress = null) => new()
    {
        Outlet = Paper, Wanted = wanted ?? Published(1), Standing = standing ?? Nothing, Progress = progress ?? Idle,
        ChangedAt = standing is null or Standing.Nothing ? null : Now, SentAt = Now,
    };

    public static Wanted Published(int edition) => new Wanted.Published(edition);

    public static Wanted Withdrawn(WithdrawalKind kind = WithdrawalKind.Notice) => new Wanted.Withdrawn(kind, "内容有误");

    public static Standing Accepted(int edition = 1, int seconds = 0) => new Standing.Accepted(edition, Reference, In(seconds));

    public static Standing Live(int edition = 1) => new Standing.Live(edition, Reference, Address);

    public static Standing Updating(int from = 1, int to = 2, int seconds = 0) => new Standing.Updating(from, to, Reference, Address, In(seconds));

    public static Standing Removed(bool byUs = true, int round = 0) => new Standing.Removed(byUs, 1, Reference, Address, round);

    public static Progress Attempting(Verb verb = Verb.Publish, int edition = 1) => new Progress.Attempting(verb, edition, Now);

    public static Progress.Uncertain Uncertain(Verb verb = Verb.Publish, int edition = 1, int seconds = 0, int looks = 0) => new(verb, edition, Now, looks, In(seconds));

    public static Progress Waiting(int seconds = 60) => new Progress.Waiting(In(seconds), Away);

    public static Progress Held(params IReadOnlyList<Hold> holds) => new Progress.Held(holds, holds.Any(h => h.Until is null) ? null : holds.Max(h => h.Until));

    public static Progress Stuck(StuckReason why = StuckReason.Refused, Progress.Uncertain? doubt = null) => new Progress.Stuck(why, BadText, doubt);

    public static DateTimeOffset In(int seconds) => Now.AddSeconds(seconds);

    public static Delivery After(this Delivery delivery, params ReadOnlySpan<DeliveryEvent> events)
    {
        foreach (var happened in events)
        {
            delivery = DeliveryFold.Apply(delivery, happened, Now, Person);
        }

        return delivery;
    }

    public static AttemptEnded Answer(ChannelOutcome outcome, DateTimeOffset? retryAt = null) => new(Paper, outcome, 5, retryAt);

    public static Looked Look(ChannelOutcome outcome, bool counts = true, int nextSeconds = 30) => new(Paper, outcome, counts, In(nextSeconds));
}
