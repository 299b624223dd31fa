using Syndication.Grains.Disclosures;
using Syndication.Grains.Ports;

namespace Syndication.WebConsole.Visitors;

/// <summary>Who looks at the page, and in which language. Handed from the first request to the live circuit.</summary>
/// <param name="Language">zh or en.</param>
/// <param name="Person">Who it is; null for somebody unknown, who may only look.</param>
/// <param name="Door">The door they came through in the demonstration.</param>
/// <param name="Demo">Whether pages carry the mark 演示.</param>
public sealed record Visitor(string Language, Person? Person, string? Door, bool Demo)
{
    public Actor? Actor => Person?.ToActor();

    public bool MayDraft => Actor?.IsAny(Role.Author, Role.PressOffice) == true;

    public bool MayAct => Actor?.IsAny(Role.Operator, Role.PressOffice) == true;

    /// <summary>Whether the machine lets them act on a delivery that waits for this.</summary>
    public bool May(Grains.Deliveries.DeliveryAction action) =>
        MayAct || (action == Grains.Deliveries.DeliveryAction.ConfirmByHand && Actor?.Is(Role.Author) == true);
}
