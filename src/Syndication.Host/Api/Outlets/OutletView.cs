using System.Text.Json;
using Syndication.Grains.Disclosures;
using Syndication.Grains.Ports;
using Syndication.Host.Api.Access;

namespace Syndication.Host.Api.Outlets;

/// <summary>An outlet with its passport: what its kind can do.</summary>
public sealed record OutletView
{
    public required OutletId Id { get; init; }

    /// <summary>The ETag: send it as <c>If-Match</c> with a change.</summary>
    public required long Version { get; init; }

    public required string Channel { get; init; }

    public required Words Name { get; init; }

    /// <summary>The id of the organisation that owns it.</summary>
    public required string Organisation { get; init; }

    public Pace? Pace { get; init; }

    /// <summary>Who paused it; null while it runs.</summary>
    public Pause? Pause { get; init; }

    /// <summary>The one cause that keeps it red; null when healthy.</summary>
    public Fault? Fault { get; init; }

    /// <summary>What this kind of outlet can do: limits, abilities, pace; times as hh:mm:ss.</summary>
    public ChannelProfile? Profile { get; init; }

    /// <summary>What the channel needs to know; only for operators, administrators and auditors. Holds names of secrets, never secrets.</summary>
    public JsonElement? Settings { get; init; }

    internal static OutletView Of(RegisteredOutlet registered, ChannelProfile? profile, Caller caller) => new()
    {
        Id = registered.Outlet.Id,
        Version = registered.Version,
        Channel = registered.Outlet.Channel,
        Name = registered.Outlet.Name,
        Organisation = registered.Outlet.Organisation,
        Pace = registered.Outlet.Pace,
        Pause = registered.Pause,
        Fault = registered.Fault,
        Profile = profile,
        Settings = caller.Sees(registered.Outlet.Organisation) && caller.Actor.IsAny(Role.Operator, Role.Administrator, Role.Auditor) ? registered.Outlet.Settings : null,
    };
}

/// <summary>An outlet's configuration.</summary>
/// <param name="Id">1 to 64 of a-z, 0-9 and '-'; only when creating.</param>
/// <param name="Channel">The kind of the channel, such as <c>portal</c>; it cannot change.</param>
/// <param name="Name">Its name in both languages.</param>
/// <param name="Organisation">The id of the organisation that owns it.</param>
/// <param name="Settings">What the channel needs to know; names of secrets, never secrets.</param>
/// <param name="Pace">A pace narrower than the channel's: writing calls at once, in a minute, publications in a day (UTC+8).</param>
public sealed record OutletOrder(string? Id, string Channel, Words Name, string Organisation, JsonElement Settings, Pace? Pace);
