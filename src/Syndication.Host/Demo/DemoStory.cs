using Syndication.Grains.Deliveries;
using Syndication.Grains.Disclosures;
using Syndication.Grains.Ports;

namespace Syndication.Host.Demo;

/// <summary>One sentence for each thing worth telling that the ledger records.</summary>
public sealed class DemoStory(ILedger ledger)
{
    private readonly Dictionary<DisclosureId, Disclosure> items = [];
    private long position;

    public async Task StartAsync(CancellationToken cancellation) => position = await ledger.PositionAsync(cancellation);

    public async Task<IReadOnlyList<string>> NewAsync(CancellationToken cancellation)
    {
        var sentences = new List<string>();
        foreach (var happened in await ledger.ReadAllAsync(position, 2000, cancellation))
        {
            position = happened.Position;
            var before = items.TryGetValue(happened.Disclosure, out var known) ? known : await BeforeAsync(happened, cancellation);
            if (Tell(before, happened.Recorded) is { } sentence)
            {
                sentences.Add(sentence);
            }

            items[happened.Disclosure] = DisclosureFold.Apply(before, happened.Recorded)!;
        }

        return sentences;
    }

    private async Task<Disclosure?> BeforeAsync(Positioned happened, CancellationToken cancellation) =>
        await ledger.ReadAsync(happened.Disclosure, cancellation) is { } record
            ? DisclosureFold.Of(record.Events.Where(e => e.Version < happened.Recorded.Version))
            : null;

    private static string? Tell(Disclosure? item, Recorded recorded) => recorded.Event switch
    {
        _ when item is null => null,
        Scheduled e => $"《{item.Latest.Title}》签发完毕，{Time(e.At)} 发布",
        Released e when e.Edition > 1 => $"《{item.Latest.Title}》第{e.Edition}版（更正）发布",
        WithdrawalOrdered e => $"《{item.Latest.Title}》撤稿：{e.Reason}",
        AttemptEnded { Outcome: ChannelOutcome.Unknown } e => $"{e.Outlet}：发出后没有答复，先查询，不重发 / no answer after sending; looking first, not sending again",
        AttemptEnded { Outcome: ChannelOutcome.Deferred deferred } e => $"{e.Outlet}：{deferred.Fault.Message.Zh}，{(e.RetryAt is { } at ? Time(at) : "稍后")} 再试",
        AttemptEnded { Outcome: ChannelOutcome.Refused refused } e => $"{e.Outlet}：平台拒收，{refused.Fault.Message.Zh}",
        Looked { Outcome: ChannelOutcome.Live or ChannelOutcome.Accepted } e when item.Deliveries[e.Outlet].Progress is Progress.Uncertain =>
            $"{e.Outlet}：查到了《{item.Latest.Title}》，没有再发 / looked, found the post, did not send again",
        GaveUp e => $"{e.Outlet}：{e.Fault.Message.Zh}",
        AttemptOrphaned e => $"{e.Outlet}：上次运行中断时正在发送，先查清再说 / was being sent when the last run ended; looking first",
        HeldUp { Reasons: [{ Kind: HoldKind.ByHand or HoldKind.Confirmation }, ..] } e => $"{e.Outlet}：《{item.Latest.Title}》等人处理",
        _ => null,
    };

    private static string Time(DateTimeOffset at) => at.ToOffset(TimeSpan.FromHours(8)).ToString("HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);
}
