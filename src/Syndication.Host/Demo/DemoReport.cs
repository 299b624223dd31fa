using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Syndication.Grains.Deliveries;
using Syndication.Grains.Disclosures;
using Syndication.Grains.Ports;
using Syndication.Host.Api.Disclosures;
using Syndication.Rehearsal;

namespace Syndication.Host.Demo;

/// <summary>What the demo came to, as JSON and as one sentence. Early and twice are counted, in the ledger and on the platforms, not asserted.</summary>
/// <param name="State">How everything stands.</param>
/// <param name="Early">Publications that left before their instant.</param>
/// <param name="Lost">Approved deliveries that are neither at an end nor due nor waiting for a person.</param>
/// <param name="Twice">Posts that stand more than once at an account.</param>
public sealed record DemoReport(DemoState State, int Early, int Lost, int Twice)
{
    private static readonly JsonSerializerOptions Writing = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static async Task<DemoReport> MakeAsync(DemoState state, ILedger ledger, DemoPlatforms platforms, CancellationToken cancellation)
    {
        var early = 0;
        foreach (var item in state.Items)
        {
            early += EarlyIn(await ledger.ReadAsync(item.Id, cancellation));
        }

        return new(state, early, state.Deliveries.Count(IsLost), platforms.All.Sum(DoublesAt));
    }

    public string Sentence => $"{State.Items.Count} disclosures, {State.Deliveries.Count()} deliveries, {State.Count(StatusCode.Verified)} verified, {State.Count(StatusCode.Withdrawn)} withdrawn, "
        + $"{State.Count(StatusGroup.Waiting)} waiting as planned, {State.Count(StatusGroup.NeedsAction)} need action; {Early} early, {Lost} lost, {Twice} twice";

    public Task WriteAsync(string file, CancellationToken cancellation) => File.WriteAllBytesAsync(file, JsonSerializer.SerializeToUtf8Bytes(new
    {
        Disclosures = State.Items.Select(i => new
        {
            i.Id,
            i.IndexNumber,
            i.Title,
            Summary = Headlines.Of(i.Deliveries.Any(d => d.Status.Code == StatusCode.Withdrawn) ? ItemState.Withdrawn : ItemState.Released, i.Deliveries).En,
            Deliveries = i.Deliveries.Select(d => new
            {
                Id = $"{d.Disclosure}/{d.Outlet}",
                d.Outlet, d.Channel, Status = d.Status.Code, d.Status.Group, d.Address, d.TextFingerprint, d.SightedFingerprint, d.Attempts, d.ReleasedAt, d.LiveAt, d.VerifiedAt,
                Expected = i.Expected(d.Outlet),
            }),
        }),
        Totals = new
        {
            Disclosures = State.Items.Count, Deliveries = State.Deliveries.Count(), Verified = State.Count(StatusCode.Verified), Withdrawn = State.Count(StatusCode.Withdrawn),
            Waiting = State.Count(StatusGroup.Waiting), OnItsWay = State.Count(StatusGroup.OnItsWay), NeedsAction = State.Count(StatusGroup.NeedsAction), Early, Lost, Twice,
        },
    }, Writing), cancellation);

    /// <summary>A publishing call is early when it was saved before the release that allows its edition.</summary>
    private static int EarlyIn(DisclosureRecord? record)
    {
        var released = new Dictionary<int, DateTimeOffset>();
        var early = 0;
        foreach (var recorded in record?.Events ?? [])
        {
            if (recorded.Event is Scheduled scheduled)
            {
                released[scheduled.Edition] = scheduled.At;
            }

            early += recorded.Event is AttemptStarted { Verb: not Verb.Withdraw } attempt && (!released.TryGetValue(attempt.Edition, out var at) || recorded.At < at) ? 1 : 0;
        }

        return early;
    }

    private static bool IsLost(DeliveryRow row) =>
        row.Status.Group is StatusGroup.Waiting or StatusGroup.OnItsWay && row.DueAt is null && row.Status.Code is not (StatusCode.InGazette or StatusCode.OutletPaused or StatusCode.AfterPortal or StatusCode.AwaitingApproval);

    private static int DoublesAt(RehearsalPlatform platform) => platform.Posts.GroupBy(p => p.Title).Sum(g => g.Count() - 1);
}
