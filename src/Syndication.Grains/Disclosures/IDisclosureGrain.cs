using Syndication.Grains.Deliveries;
using Syndication.Grains.Ports;

namespace Syndication.Grains.Disclosures;

/// <summary>Owns one disclosure and all its deliveries. Methods save intent and return; no caller ever waits for a platform.</summary>
[Alias("disclosure")]
public interface IDisclosureGrain : IGrainWithGuidKey
{
    /// <param name="command">What to do.</param>
    /// <param name="actor">Who orders it.</param>
    /// <param name="expectedVersion">The version the caller has seen; null when it does not matter.</param>
    [Alias("execute")]
    Task<CommandResult> ExecuteAsync(Command command, Actor actor, long? expectedVersion);

    /// <summary>The whole state, or null when there is no such disclosure.</summary>
    [Alias("get")]
    Task<Disclosure?> GetAsync();

    /// <summary>One edition with its text; null for the latest.</summary>
    [Alias("edition")]
    Task<Edition?> GetEditionAsync(int? number);

    /// <summary>Everything that happened, oldest first.</summary>
    [Alias("history")]
    Task<IReadOnlyList<Recorded>> GetHistoryAsync();

    /// <summary>What people see of each delivery now.</summary>
    [Alias("deliveries")]
    Task<IReadOnlyList<DeliveryRow>> GetDeliveriesAsync();

    /// <summary>What would be sent to an outlet, slots open, from an edition (null: the latest).</summary>
    [Alias("render")]
    Task<Rendition?> RenderAsync(OutletId outlet, int? edition);

    /// <summary>Something may be due: plan again.</summary>
    [Alias("wake")]
    Task WakeAsync();

    /// <summary>The platform called back: ask it now.</summary>
    /// <param name="outlet">Which delivery.</param>
    /// <param name="mention">What the platform named; only a delivery whose reference mentions it is asked about. Null: any.</param>
    [Alias("nudge")]
    Task NudgeAsync(OutletId outlet, string? mention);
}
