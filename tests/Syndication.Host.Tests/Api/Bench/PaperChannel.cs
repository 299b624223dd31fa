namespace Syndication.Host.Tests.Api.Bench;

/// <summary>A channel that renders the bare text and must never be asked to send.</summary>
public sealed class PaperChannel(string kind) : Channel
{
    public override ChannelProfile Profile { get; } = new()
    {
        Kind = kind,
        Name = new(kind, kind),
        Limits = new(Title: 30),
        Correction = CorrectionWay.InPlace,
        Withdrawals = [WithdrawalKind.Notice],
        CanVerify = true,
        CanLookUp = true,
        SafeRepeat = true,
    };

    public override Rendition Render(Edition edition, Outlet outlet)
    {
        var text = $"{edition.Metadata.Title}\n{edition.Body}";
        List<Problem> problems = edition.Metadata.Title.Length > 30 ? [Problem.Blocking("title-too-long", "title", "标题超长", "The title is too long")] : [];
        return new([RenditionPart.OfText("body", "text/plain", text + Slots.Time())], text, problems);
    }

    public override Task<ChannelOutcome> PublishAsync(Publication publication, CancellationToken cancellation) => throw new InvalidOperationException("must not send");

    public override Task<ChannelOutcome> CheckAsync(Probe probe, CancellationToken cancellation) => throw new InvalidOperationException("must not ask");
}
