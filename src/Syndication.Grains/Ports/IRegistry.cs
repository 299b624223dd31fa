using Syndication.Grains.Disclosures;

namespace Syndication.Grains.Ports;

/// <summary>Organisations, people, columns and outlets: small tables that are read often and changed by administrators.</summary>
public interface IRegistry
{
    Task<IReadOnlyList<Organisation>> OrganisationsAsync(CancellationToken cancellation);

    Task<IReadOnlyList<Person>> PeopleAsync(CancellationToken cancellation);

    Task<IReadOnlyList<Column>> ColumnsAsync(CancellationToken cancellation);

    Task<IReadOnlyList<RegisteredOutlet>> OutletsAsync(CancellationToken cancellation);

    Task<RegisteredOutlet?> OutletAsync(OutletId id, CancellationToken cancellation);

    Task SaveAsync(Organisation organisation, CancellationToken cancellation);

    Task SaveAsync(Person person, CancellationToken cancellation);

    Task SaveAsync(Column column, CancellationToken cancellation);

    /// <summary>Saves an outlet when its version is the expected one (0 for a new one).</summary>
    /// <returns>The new version, or null on a conflict, with nothing saved.</returns>
    Task<long?> SaveAsync(RegisteredOutlet outlet, long expectedVersion, CancellationToken cancellation);

    /// <summary>The person with this API token (by the token's SHA-256), or null.</summary>
    Task<Person?> FindByTokenAsync(Fingerprint tokenHash, CancellationToken cancellation);
}

/// <param name="Id">The short id.</param>
/// <param name="Name">Full standard name; the short name is for lists.</param>
/// <param name="ShortName">For lists.</param>
/// <param name="Level">city, department or county.</param>
/// <param name="Code">Unified code; its first ten digits begin index numbers.</param>
/// <param name="Parent">The organisation above, if any.</param>
public sealed record Organisation(string Id, Words Name, string ShortName, string Level, string Code, string? Parent);

/// <param name="Id">The short id.</param>
/// <param name="Name">The name that is shown and recorded.</param>
/// <param name="Organisation">Where they work.</param>
/// <param name="Roles">What they may do.</param>
/// <param name="TokenHash">SHA-256 of their API token, if they have one.</param>
public sealed record Person(string Id, Words Name, string Organisation, IReadOnlyList<Role> Roles, Fingerprint? TokenHash = null)
{
    public Actor ToActor() => new(Id, Name.Zh, Organisation, Roles);
}

/// <summary>A node of the column tree.</summary>
public sealed record Column(string Path, Words Name, string Type, string Description, string Keywords, string? Parent, int Order);

/// <summary>An outlet with what people have decided about it.</summary>
/// <param name="Outlet">The outlet.</param>
/// <param name="Version">Rises with every change.</param>
/// <param name="Pause">Who paused it; null while it runs.</param>
/// <param name="Fault">The one cause that keeps the whole outlet red (credential, allow-list); null when healthy.</param>
public sealed record RegisteredOutlet(Outlet Outlet, long Version, Pause? Pause = null, Fault? Fault = null);

public sealed record Pause(string By, DateTimeOffset Since, string Reason);
