using Syndication.Grains.Disclosures;
using Syndication.Grains.Ports;

namespace Syndication.Grains.Outlets;

/// <summary>The lane of one outlet: pause, health and tokens for the whole cluster.</summary>
[Alias("outlet")]
public interface IOutletGrain : IGrainWithStringKey
{
    /// <summary>The outlet and what people decided about it, or null.</summary>
    [Alias("get")]
    Task<RegisteredOutlet?> GetAsync();

    /// <summary>Creates or changes the outlet's configuration.</summary>
    [Alias("configure")]
    Task<CommandResult> ConfigureAsync(Outlet outlet, long expectedVersion, Actor actor);

    [Alias("pause")]
    Task<CommandResult> PauseAsync(string reason, Actor actor);

    /// <summary>Ends a pause or a fault of the whole outlet and wakes what waits there.</summary>
    [Alias("resume")]
    Task<CommandResult> ResumeAsync(Actor actor);

    /// <summary>A channel reported a cause that concerns the whole outlet.</summary>
    [Alias("fault")]
    Task ReportFaultAsync(Fault fault);

    /// <summary>The current token, or the right to renew it (one caller at a time).</summary>
    /// <param name="name">Which token.</param>
    /// <param name="rejected">The token the platform has just refused.</param>
    [Alias("token")]
    Task<TokenLease> TokenAsync(string name, string? rejected);

    /// <summary>Hands in what a renewal brought.</summary>
    [Alias("renewed")]
    Task RenewedAsync(string name, TokenAnswer answer);
}

/// <param name="Token">The token to use, if there is one.</param>
/// <param name="Renew">Whether this caller shall renew it now; when false and there is no token, ask again shortly.</param>
public sealed record TokenLease(string? Token, bool Renew);
