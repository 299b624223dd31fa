using System.Text.Json.Serialization;

namespace Syndication.Grains.Deliveries;

/// <summary>What we want at an outlet. A correction moves it to a newer edition, so an old or withdrawn one can never leave again.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "wanted")]
[JsonDerivedType(typeof(Published), "published")]
[JsonDerivedType(typeof(Withdrawn), "withdrawn")]
[JsonDerivedType(typeof(Skipped), "skipped")]
public abstract record Wanted
{
    private Wanted()
    {
    }

    public sealed record Published(int Edition) : Wanted;

    public sealed record Withdrawn(WithdrawalKind Kind, string Reason, Uri? Replacement = null) : Wanted;

    /// <param name="Reason">NotApplicable, RoutedElsewhere, WithheldByPressOffice or AccountClosed, or a person's words.</param>
    public sealed record Skipped(string Reason) : Wanted;
}
