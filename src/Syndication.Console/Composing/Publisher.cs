using Syndication.WebConsole.Live;
using Syndication.WebConsole.Showing;
using Syndication.WebConsole.Visitors;
using Syndication.Grains.Disclosures;
using Syndication.Grains.Ports;

namespace Syndication.WebConsole.Composing;

/// <summary>What became of a click on 发布.</summary>
/// <param name="Id">The new disclosure; null when nothing was handed in.</param>
/// <param name="Problems">What to mend.</param>
/// <param name="Refusal">Why the machine said no.</param>
public sealed record Published(DisclosureId? Id, IReadOnlyList<Problem> Problems, Words? Refusal = null);

/// <summary>Shows what a draft would look like and hands it in. In the demonstration the cast signs at once.</summary>
public sealed class Publisher(IIntake intake, IPreview preview, Desk desk, TimeProvider clock, IDemoCast? cast = null)
{
    public bool CastSigns => cast is not null;

    public Task<IReadOnlyList<Preview>> PreviewAsync(Draft draft, Overview overview, Visitor visitor, CancellationToken cancellation) =>
        preview.RenderAsync(File(draft, overview, visitor.Actor!), draft.Chosen(overview), visitor.Actor!, cancellation);

    public async Task<Published> PublishAsync(Draft draft, Overview overview, Visitor visitor, CancellationToken cancellation)
    {
        var accepted = await intake.AcceptAsync(File(draft, overview, visitor.Actor!), [], null, visitor.Actor!, cancellation);
        if (accepted.Edition is not { } edition)
        {
            return new(null, accepted.Problems);
        }

        var handedIn = await HandInAsync(edition, accepted.Outlets, visitor);
        if (handedIn.Refusal is { } refusal)
        {
            return new(null, refusal.Problems ?? [], refusal.Message);
        }

        var signed = cast is null ? handedIn : await cast.SignAsync(edition.Disclosure, cancellation);
        return new(edition.Disclosure, [], signed.Refusal?.Message);
    }

    private async Task<CommandResult> HandInAsync(Edition edition, IReadOnlyList<OutletId> outlets, Visitor visitor)
    {
        var drafted = await desk.OrderAsync(edition.Disclosure, new Command.Draft(edition, outlets, new(null)), visitor);
        return drafted.Done ? await desk.OrderAsync(edition.Disclosure, new Command.Submit(), visitor) : drafted;
    }

    private ReadOnlyMemory<byte> File(Draft draft, Overview overview, Actor actor) => Manuscript.Of(
        draft, draft.Chosen(overview), actor.Organisation, overview.NameOfOrganisation(actor.Organisation).Zh, actor.Name,
        DateOnly.FromDateTime(When.There(clock.GetUtcNow()).DateTime));
}
