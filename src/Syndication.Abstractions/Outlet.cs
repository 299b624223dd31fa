using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Syndication;

/// <summary>One configured site, gazette, screen or account on a channel.</summary>
public sealed record Outlet
{
    private static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        RespectRequiredConstructorParameters = true,
    };

    private static readonly ConditionalWeakTable<Outlet, object> Parsed = [];

    public required OutletId Id { get; init; }

    /// <summary>The kind of the channel that speaks to this outlet, such as <c>portal</c> (<see cref="ChannelProfile.Kind"/>).</summary>
    public required string Channel { get; init; }

    public required Words Name { get; init; }

    /// <summary>The id of the organisation that owns the outlet.</summary>
    public required string Organisation { get; init; }

    /// <summary>What the channel needs to know of this outlet: a JSON object that its options record reads. Never holds a secret, only the names of secrets.</summary>
    public required JsonElement Settings { get; init; }

    /// <summary>The outlet's own pace, where it is narrower than the channel's.</summary>
    public Pace? Pace { get; init; }

    /// <summary>The settings as the channel's options record; parsed once for each outlet object.</summary>
    /// <exception cref="JsonException">A setting is missing or has the wrong type; the message names it.</exception>
    public T Options<T>()
        where T : class =>
        (T)Parsed.GetValue(this, static outlet => outlet.Settings.Deserialize<T>(Reading) ?? throw new JsonException($"Outlet {outlet.Id} has no settings."));
}

/// <summary>How fast an outlet may be written to. Null means no bound of that kind.</summary>
/// <param name="Concurrent">Writing calls at the same time.</param>
/// <param name="PerMinute">Writing calls in a minute.</param>
/// <param name="PerDay">Publications in a day of the platform (UTC+8).</param>
public sealed record Pace(int? Concurrent = null, int? PerMinute = null, int? PerDay = null);
