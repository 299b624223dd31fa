using System.Text.Json.Serialization;

namespace Syndication.Grains.Deliveries;

/// <summary>What stands out there, as far as the platform has told us.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "standing")]
[JsonDerivedType(typeof(Nothing), "nothing")]
[JsonDerivedType(typeof(Accepted), "accepted")]
[JsonDerivedType(typeof(Live), "live")]
[JsonDerivedType(typeof(Updating), "updating")]
[JsonDerivedType(typeof(Removed), "removed")]
public abstract record Standing
{
    private Standing()
    {
    }

    public sealed record Nothing : Standing;

    /// <param name="Edition">The edition the platform took.</param>
    /// <param name="Reference">How the platform names it.</param>
    /// <param name="CheckAt">When it promised an answer.</param>
    public sealed record Accepted(int Edition, RemoteReference? Reference, DateTimeOffset CheckAt) : Standing;

    public sealed record Live(int Edition, RemoteReference? Reference, Uri? Address) : Standing;

    /// <param name="From">The edition readers see.</param>
    /// <param name="To">The edition the platform took.</param>
    /// <param name="Reference">How the platform names it.</param>
    /// <param name="Address">Where it stands.</param>
    /// <param name="CheckAt">When it promised an answer.</param>
    public sealed record Updating(int From, int To, RemoteReference? Reference, Uri? Address, DateTimeOffset CheckAt) : Standing;

    /// <param name="ByUs">False when the platform or the account's holder removed it.</param>
    /// <param name="Edition">The edition that stood there.</param>
    /// <param name="Reference">How the platform named it.</param>
    /// <param name="Address">Where it stood: the place to look whether it is gone.</param>
    /// <param name="Round">The round that ended with it; a repost is the next one.</param>
    public sealed record Removed(bool ByUs, int Edition, RemoteReference? Reference, Uri? Address, int Round) : Standing;
}
