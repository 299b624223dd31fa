namespace Syndication;

/// <summary>What a verb may use besides its own outlet: a channel has no other memory.</summary>
public abstract class OutletSession
{
    public abstract Outlet Outlet { get; }

    /// <summary>The only clock a channel reads.</summary>
    public abstract TimeProvider Clock { get; }

    /// <summary>A secret of the installation by its name. Never put it into an outcome, a fault, a log or a text.</summary>
    /// <exception cref="KeyNotFoundException">No such secret; the message names it. Channels report it as a Credential fault.</exception>
    public abstract string Secret(string name);

    /// <summary>The current token of that name for this outlet; one holder over the whole cluster renews it.</summary>
    /// <param name="name">Which token.</param>
    /// <param name="renew">Asks the platform for a new one; called by one caller at a time.</param>
    /// <param name="rejected">The token the platform has just refused, so that it is replaced once.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The token, or the outcome of a renewal that failed.</returns>
    public abstract Task<TokenAnswer> TokenAsync(string name, Func<CancellationToken, Task<TokenAnswer>> renew, string? rejected, CancellationToken cancellation);

    /// <summary>A small durable fact of this outlet, such as a media id by hash; null when never remembered.</summary>
    public abstract Task<string?> RecallAsync(string fact, CancellationToken cancellation);

    /// <summary>Remembers a fact durably before it returns.</summary>
    public abstract Task RememberAsync(string fact, string value, CancellationToken cancellation);

    /// <summary>The bytes of an attachment of the edition at hand.</summary>
    public abstract Task<ReadOnlyMemory<byte>> ReadAsync(Fingerprint content, CancellationToken cancellation);
}

/// <summary>A token, or why there is none.</summary>
/// <param name="Token">The token to use.</param>
/// <param name="ExpiresAt">When it ends.</param>
/// <param name="Failure">The outcome to report when there is no token: Deferred, or Refused with a Credential fault.</param>
public sealed record TokenAnswer(string? Token, DateTimeOffset? ExpiresAt, ChannelOutcome? Failure)
{
    public static TokenAnswer Issued(string token, DateTimeOffset expiresAt) => new(token, expiresAt, null);

    public static TokenAnswer Failed(ChannelOutcome failure) => new(null, null, failure);
}
