using Syndication.Channels.Http;
using static Syndication.ChannelOutcome;

namespace Syndication.Channels.Feed;

/// <summary>The writing side of one outlet's feeds, for one act.</summary>
internal sealed class FeedDesk
{
    private readonly OutletSession session;
    private readonly FeedOptions options;
    private readonly FeedRecords records;
    private readonly FeedFiles files;
    private readonly PartnerReceipts receipts;

    private readonly FeedWindow window;

    private FeedDesk(OutletSession session, HttpDesk http)
    {
        this.session = session;
        options = session.Outlet.Options<FeedOptions>();
        records = new(options);
        files = new(options, records, options.IsPartner ? PartnerPath.Of(session.Outlet.Id, session.Secret(options.TokenName ?? "")) : null);
        receipts = new(options);
        window = new(http, options);
    }

    public static async Task<ChannelOutcome> TryAsync(OutletSession session, HttpDesk http, Func<FeedDesk, CancellationToken, Task<ChannelOutcome>> act, CancellationToken cancellation)
    {
        try
        {
            cancellation.ThrowIfCancellationRequested();
            return await act(new(session, http), cancellation);
        }
        catch (KeyNotFoundException)
        {
            return new Refused(new(FaultKind.Credential, "no-secret", new("找不到合作方推送地址的密钥；请在密钥库中登记后重试", "The secret of the partner's feed address is missing; add it to the installation's secrets and retry")));
        }
        catch (Exception e) when (FolderFault.IsOne(e))
        {
            // A record may be written and its feed not yet: only a look can tell.
            return new Unknown(FolderFault.Of(e));
        }
    }

    public static Fault Blocked(Rendition rendition)
    {
        var problem = rendition.Problems.First(p => p.Blocks);
        return new(FaultKind.Content, problem.Code, problem.Message);
    }

    public async Task<ChannelOutcome> OfferAsync(Publication publication, FeedStatus status, CancellationToken cancellation)
    {
        await using var turn = await records.LockAsync(cancellation);
        var id = publication.Edition.Disclosure;
        var present = await records.FindAsync(id, cancellation);
        if (present is { IsWithdrawn: false } && present.Revision > publication.Edition.Number)
        {
            return new Refused(new(FaultKind.Defect, "older-edition", new("订阅源中已是更新的版本", "The feed already carries a newer edition")));
        }

        var item = ItemOf(publication, present, status);
        await WriteFilesAsync(FeedRenderer.Read(publication.Rendition), cancellation);
        await records.PutAsync(item, cancellation);
        await files.WriteAsync(Columns(present, item), session.Clock.GetUtcNow(), cancellation);
        return Standing(id);
    }

    public async Task<ChannelOutcome> WithdrawAsync(Withdrawal withdrawal, CancellationToken cancellation)
    {
        await using var turn = await records.LockAsync(cancellation);
        var present = await records.FindAsync(withdrawal.Edition.Disclosure, cancellation);
        if (present is null)
        {
            return new Gone();
        }

        var gone = present.IsWithdrawn ? present : WithdrawnForm.Of(present, withdrawal, session.Clock.GetUtcNow());
        await records.PutAsync(gone, cancellation);
        await files.WriteAsync([gone.Entry.Column], session.Clock.GetUtcNow(), cancellation);
        return await AfterWithdrawalAsync(present.Disclosure, cancellation);
    }

    public async Task<ChannelOutcome> CheckAsync(Probe probe, CancellationToken cancellation)
    {
        var id = probe.Edition.Disclosure;
        var present = await records.FindAsync(id, cancellation);
        if (probe.Verb == Verb.Withdraw)
        {
            return present is null or { IsWithdrawn: true } ? await AfterWithdrawalAsync(id, cancellation) : NotDone();
        }

        return present switch
        {
            null or { IsWithdrawn: true } when probe.Verb == Verb.Update => new Gone(),
            null or { IsWithdrawn: true } => NotDone(),
            _ when present.Revision < probe.Edition.Number || !await IsInFilesAsync(present, cancellation) => NotDone(),
            _ when options.IsPartner => FromReceipt(probe, present, await receipts.ReadAsync(id, cancellation)),
            _ => Standing(id),
        };
    }

    private FeedItem ItemOf(Publication publication, FeedItem? present, FeedStatus status)
    {
        var entry = FeedRenderer.Read(publication.Rendition);
        var item = new FeedItem
        {
            Disclosure = publication.Edition.Disclosure,
            Revision = publication.Edition.Number,
            Status = status,
            Entry = entry,
            Html = publication.Rendition.Part(FeedRenderer.Content).Fill(publication.Slots),
            Plain = publication.Rendition.Part(FeedRenderer.Plain).Fill(publication.Slots),
            Text = publication.Rendition.TextFingerprint,
            Link = publication.Slots.CanonicalAddress ?? options.SiteAddress,
            PublishedAt = publication.Slots.PublishedAt ?? session.Clock.GetUtcNow(),
            UpdatedAt = session.Clock.GetUtcNow(),
        };
        // The same act again changes nothing, not even a time: crawlers take a new time for a new text.
        return present is { IsWithdrawn: false } && present.Revision == item.Revision && present.Text == item.Text && present.Html == item.Html
            ? item with { UpdatedAt = present.UpdatedAt, Status = present.Status }
            : item;
    }

    private async Task WriteFilesAsync(FeedEntry entry, CancellationToken cancellation)
    {
        foreach (var file in entry.Images.Concat(entry.Attachments).Append(entry.Cover).OfType<FeedFile>())
        {
            var path = options.BaseAddress.MakeRelativeUri(file.Address).ToString();
            if (!files.Folder.Exists(path))
            {
                await files.Folder.WriteAsync(path, await session.ReadAsync(file.Content, cancellation), cancellation);
            }
        }
    }

    private async Task<bool> IsInFilesAsync(FeedItem item, CancellationToken cancellation)
    {
        var path = options.IsPartner ? $"{PartnerPath.Of(session.Outlet.Id, session.Secret(options.TokenName!))}/{PartnerPath.FileOf(options.Profile)}" : "feed.json";
        return await files.Folder.ReadAsync(path, cancellation) is { } bytes && FeedReading.Names(bytes, item);
    }

    /// <summary>A partner has it, its readers do not; our own readers see it at once.</summary>
    private ChannelOutcome Standing(DisclosureId id) => options.IsPartner
        ? new Accepted(TimeSpan.FromSeconds(options.CheckSeconds)) { Reference = new($"urn:uuid:{id}") }
        : new Live(new(options.BaseAddress, "atom.xml")) { Reference = new($"urn:uuid:{id}") };

    private ChannelOutcome FromReceipt(Probe probe, FeedItem present, PartnerReceipt? receipt) => receipt switch
    {
        { State: ReceiptState.Rejected } when receipt.Revision >= present.Revision => new Refused(new(FaultKind.Content, "rejected",
            new($"{options.Client ?? "合作方"}未采用：{receipt.Reason ?? "未说明原因"}；请按其要求修改后重新报送", $"{options.Client ?? "The partner"} did not take it: {receipt.Reason ?? "no reason given"}; change the text and submit it again"))),
        { State: ReceiptState.Published, Url: { } url } when receipt.Revision >= present.Revision || HadItsTime(probe) => new Live(url) { Reference = probe.Reference },
        { State: ReceiptState.Withdrawn } when receipt.Revision >= present.Revision => new Gone { Reference = probe.Reference },
        _ => Standing(present.Disclosure),
    };

    /// <summary>Partners may ignore a change: then its page is looked at, which shows the old text for what it is.</summary>
    private bool HadItsTime(Probe probe) => session.Clock.GetUtcNow() - probe.Since >= TimeSpan.FromSeconds(options.FollowSeconds);

    /// <summary>A partner's copy is gone when it says so or when its page is; until then a person has to see to it.</summary>
    private async Task<ChannelOutcome> AfterWithdrawalAsync(DisclosureId id, CancellationToken cancellation) =>
        options.IsPartner && await receipts.ReadAsync(id, cancellation) is { State: ReceiptState.Published, Url: { } url } && !await window.IsGoneAsync(url, cancellation)
            ? new Accepted(TimeSpan.FromSeconds(options.CheckSeconds)) { Reference = new($"urn:uuid:{id}") }
            : new Gone { Reference = new($"urn:uuid:{id}") };

    private static IEnumerable<string> Columns(FeedItem? before, FeedItem after) =>
        before is null ? [after.Entry.Column] : [before.Entry.Column, after.Entry.Column];

    private static Deferred NotDone() => new(new(FaultKind.Outage, "not-in-feed", new("订阅源中还没有这一版", "The feed does not carry this edition yet")));
}
