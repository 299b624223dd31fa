using System.Text.Json.Serialization;

namespace Syndication;

/// <summary>What a channel reports about one act. Closed: an answer never seen before is <see cref="Unknown"/> on a writing verb and never <see cref="Live"/>.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "outcome")]
[JsonDerivedType(typeof(Accepted), "accepted")]
[JsonDerivedType(typeof(Live), "live")]
[JsonDerivedType(typeof(Gone), "gone")]
[JsonDerivedType(typeof(Deferred), "deferred")]
[JsonDerivedType(typeof(Refused), "refused")]
[JsonDerivedType(typeof(Unknown), "unknown")]
public abstract record ChannelOutcome
{
    private ChannelOutcome()
    {
    }

    /// <summary>How the platform names the post, for the next verb; every outcome may carry one.</summary>
    public RemoteReference? Reference { get; init; }

    /// <summary>The platform has it, readers do not see it yet.</summary>
    /// <param name="CheckAfter">When asking again makes sense, counted from now.</param>
    public sealed record Accepted(TimeSpan CheckAfter) : ChannelOutcome;

    /// <summary>The platform says that readers see it.</summary>
    /// <param name="Address">Where a reader finds it, when the platform has addresses.</param>
    public sealed record Live(Uri? Address) : ChannelOutcome;

    /// <summary>The platform says that readers do not see it (any more).</summary>
    public sealed record Gone : ChannelOutcome;

    /// <summary>Certainly not done; the same act may be tried again.</summary>
    /// <param name="Fault">Why.</param>
    /// <param name="RetryAfter">The delay the platform asked for, if it did.</param>
    public sealed record Deferred(Fault Fault, TimeSpan? RetryAfter = null) : ChannelOutcome;

    /// <summary>Certainly not done; the same text will be refused again.</summary>
    public sealed record Refused(Fault Fault) : ChannelOutcome;

    /// <summary>May or may not have happened: look before anything is sent again.</summary>
    public sealed record Unknown(Fault Fault) : ChannelOutcome;
}

/// <summary>How a platform names a post: a word of the channel's own that only the channel reads. Never a secret.</summary>
public sealed record RemoteReference(string Value);

/// <summary>A writing act of a channel.</summary>
public enum Verb
{
    Publish = 0,
    Update = 1,
    Withdraw = 2,
}
