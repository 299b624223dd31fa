using Syndication.Grains.Disclosures;

namespace Syndication.Grains.Ports;

/// <summary>The scripted reviewers of the demonstration. Absent in every other installation, where people review.</summary>
public interface IDemoCast
{
    /// <summary>Gives every review the item still waits for, each by the member of the cast whose role it is and never by the item's author.</summary>
    /// <returns>The result of the last review, or the first refusal.</returns>
    Task<CommandResult> SignAsync(DisclosureId disclosure, CancellationToken cancellation);
}
