namespace Syndication;

/// <summary>
/// The code that speaks to one kind of outlet. Expected failures are returned as outcomes; an exception means a bug or cancellation.
/// One object serves all outlets of its kind at the same time and keeps nothing between calls.
/// </summary>
public abstract class Channel
{
    /// <summary>What this kind of outlet can do.</summary>
    public abstract ChannelProfile Profile { get; }

    /// <summary>What exactly would be sent. Pure: no I/O, same input same bytes in every culture; reports problems, never shortens an official text.</summary>
    public abstract Rendition Render(Edition edition, Outlet outlet);

    /// <summary>Puts it there.</summary>
    public abstract Task<ChannelOutcome> PublishAsync(Publication publication, CancellationToken cancellation);

    /// <summary>Asks the platform's desk what became of a request, with or without a reference. Writes nothing.</summary>
    /// <returns>Live, Accepted, Gone, Refused; Deferred when the act certainly did not happen; Unknown when it cannot be told.</returns>
    public abstract Task<ChannelOutcome> CheckAsync(Probe probe, CancellationToken cancellation);

    /// <summary>Replaces what stands, in place. Override when the profile's correction is <see cref="CorrectionWay.InPlace"/>.</summary>
    public virtual Task<ChannelOutcome> UpdateAsync(Publication publication, RemoteReference? current, CancellationToken cancellation) =>
        throw new NotSupportedException($"{Profile.Kind} cannot update in place.");

    /// <summary>Takes it back. Override when the profile names withdrawal kinds. Withdrawing what is gone is Gone.</summary>
    public virtual Task<ChannelOutcome> WithdrawAsync(Withdrawal withdrawal, CancellationToken cancellation) =>
        throw new NotSupportedException($"{Profile.Kind} cannot withdraw.");

    /// <summary>Looks through the reader's window, without any sign-in, and compares. Override when the profile can verify.</summary>
    /// <remarks>Matches, Altered, Missing, Leaked or Unreachable; the machine tells Stale from Altered, because it knows the older editions.</remarks>
    public virtual Task<Sighting> VerifyAsync(Probe probe, CancellationToken cancellation) =>
        throw new NotSupportedException($"{Profile.Kind} cannot verify.");
}
