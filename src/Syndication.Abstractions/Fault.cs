namespace Syndication;

/// <summary>Why something did not succeed. Holds the platform's code and trimmed words, never a secret.</summary>
/// <param name="Kind">What kind of trouble it is: it decides who acts.</param>
/// <param name="Code">The platform's own code, or a short one of ours such as <c>timeout</c>.</param>
/// <param name="Message">One sentence for people: what happened and how to mend it.</param>
public sealed record Fault(FaultKind Kind, string Code, Words Message);

/// <summary>The closed list of trouble. Numbers are append-only; a reader who does not know one treats it as <see cref="Defect"/>.</summary>
public enum FaultKind
{
    /// <summary>The text must change: its author acts.</summary>
    Content = 0,

    /// <summary>The account, key, permission or allow-list must change: the account's owner acts, once for all deliveries there.</summary>
    Credential = 1,

    /// <summary>The platform's allowance is used up: time heals.</summary>
    Quota = 2,

    /// <summary>The platform or the network is away: time usually heals.</summary>
    Outage = 3,

    /// <summary>A mistake of ours: developers act.</summary>
    Defect = 4,
}
