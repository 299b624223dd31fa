namespace Syndication.Grains.Disclosures;

/// <summary>Who acts.</summary>
/// <param name="Id">The person's id.</param>
/// <param name="Name">The name shown and recorded.</param>
/// <param name="Organisation">The organisation they act for.</param>
/// <param name="Roles">What they may do.</param>
public sealed record Actor(string Id, string Name, string Organisation, IReadOnlyList<Role> Roles)
{
    /// <summary>The machine itself.</summary>
    public static Actor Machine { get; } = new("machine", "系统", "", []);

    public bool Is(Role role) => Roles.Contains(role);

    public bool IsAny(params ReadOnlySpan<Role> roles)
    {
        foreach (var role in roles)
        {
            if (Roles.Contains(role))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>The roles of the domain hand-out, section 6. Numbers are append-only.</summary>
public enum Role
{
    Author = 0,
    DepartmentReviewer = 1,
    SecrecyReviewer = 2,
    DisclosureOffice = 3,
    SigningLeader = 4,
    PressOffice = 5,
    Operator = 6,
    Auditor = 7,
    Administrator = 8,
}
