using System.Text.Json.Serialization;
using Syndication.Grains.Deliveries;

namespace Syndication.Grains.Disclosures;

/// <summary>What happened, in the past tense. The JSON of these records is the ledger: names and discriminators never change.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(Drafted), "drafted")]
[JsonDerivedType(typeof(Edited), "edited")]
[JsonDerivedType(typeof(CorrectionDrafted), "correctionDrafted")]
[JsonDerivedType(typeof(Submitted), "submitted")]
[JsonDerivedType(typeof(Reviewed), "reviewed")]
[JsonDerivedType(typeof(Planned), "planned")]
[JsonDerivedType(typeof(PlanMissed), "planMissed")]
[JsonDerivedType(typeof(Scheduled), "scheduled")]
[JsonDerivedType(typeof(Unscheduled), "unscheduled")]
[JsonDerivedType(typeof(Released), "released")]
[JsonDerivedType(typeof(AddressFixed), "addressFixed")]
[JsonDerivedType(typeof(WithdrawalOrdered), "withdrawalOrdered")]
[JsonDerivedType(typeof(Wished), "wished")]
[JsonDerivedType(typeof(HeldUp), "heldUp")]
[JsonDerivedType(typeof(AttemptStarted), "attemptStarted")]
[JsonDerivedType(typeof(AttemptEnded), "attemptEnded")]
[JsonDerivedType(typeof(AttemptOrphaned), "attemptOrphaned")]
[JsonDerivedType(typeof(Looked), "looked")]
[JsonDerivedType(typeof(Sighted), "sighted")]
[JsonDerivedType(typeof(EditionStands), "editionStands")]
[JsonDerivedType(typeof(GaveUp), "gaveUp")]
[JsonDerivedType(typeof(Confirmed), "confirmed")]
[JsonDerivedType(typeof(HoldPlaced), "holdPlaced")]
[JsonDerivedType(typeof(Resumed), "resumed")]
[JsonDerivedType(typeof(ResendForced), "resendForced")]
[JsonDerivedType(typeof(Abandoned), "abandoned")]
[JsonDerivedType(typeof(PostedByHand), "postedByHand")]
[JsonDerivedType(typeof(Attested), "attested")]
[JsonDerivedType(typeof(DeclaredAbsent), "declaredAbsent")]
public abstract record DisclosureEvent;

/// <summary>The first edition was handed in.</summary>
public sealed record Drafted(DisclosureId Id, string Kind, string Organisation, EditionHead Edition, IReadOnlyList<OutletId> Outlets) : DisclosureEvent;

/// <summary>The edition people work on was replaced before release; reviews start again.</summary>
public sealed record Edited(EditionHead Edition, IReadOnlyList<OutletId> Outlets) : DisclosureEvent;

/// <summary>A new edition of a released item was handed in.</summary>
public sealed record CorrectionDrafted(EditionHead Edition) : DisclosureEvent;

public sealed record Submitted(int Edition) : DisclosureEvent;

public sealed record Reviewed(ReviewStep Step, int Edition, bool Passed, string Opinion) : DisclosureEvent;

/// <summary>Somebody decided when it shall go out, once it is signed.</summary>
public sealed record Planned(ReleasePlan Plan) : DisclosureEvent;

/// <summary>The planned instant passed before sign-off: it never goes out late by itself.</summary>
public sealed record PlanMissed(DateTimeOffset At) : DisclosureEvent;

/// <summary>The signed edition may go out from this instant.</summary>
public sealed record Scheduled(int Edition, DateTimeOffset At) : DisclosureEvent;

/// <summary>The release was stopped before its instant.</summary>
public sealed record Unscheduled(string Reason) : DisclosureEvent;

/// <summary>The instant came: the time of publication is fixed.</summary>
public sealed record Released(int Edition, DateTimeOffset PublishedAt) : DisclosureEvent;

/// <summary>The portal told the address every other outlet links to.</summary>
public sealed record AddressFixed(Uri Address) : DisclosureEvent;

public sealed record WithdrawalOrdered(WithdrawalKind Kind, string Reason, Uri? Replacement) : DisclosureEvent;

/// <summary>Something that happened at one outlet.</summary>
public abstract record DeliveryEvent(OutletId Outlet) : DisclosureEvent;

public sealed record Wished(OutletId Outlet, Wanted Wanted) : DeliveryEvent(Outlet);

/// <summary>Other things stand in the way than before; an empty list means that nothing does any more.</summary>
public sealed record HeldUp(OutletId Outlet, IReadOnlyList<Hold> Reasons, DateTimeOffset? Until) : DeliveryEvent(Outlet);

/// <summary>Saved before the call leaves.</summary>
public sealed record AttemptStarted(OutletId Outlet, Verb Verb, int Edition, int Round, string Key) : DeliveryEvent(Outlet);

/// <summary>The call came back.</summary>
/// <param name="Outlet">Where.</param>
/// <param name="Outcome">What the channel reported.</param>
/// <param name="Milliseconds">How long the call took.</param>
/// <param name="RetryAt">When the machine tries again, for a deferral.</param>
public sealed record AttemptEnded(OutletId Outlet, ChannelOutcome Outcome, long Milliseconds, DateTimeOffset? RetryAt = null) : DeliveryEvent(Outlet);

/// <summary>The process that made the call is gone: nobody knows whether it happened.</summary>
public sealed record AttemptOrphaned(OutletId Outlet, bool SafeRepeat) : DeliveryEvent(Outlet);

/// <summary>The platform's desk was asked.</summary>
/// <param name="Outlet">Where.</param>
/// <param name="Outcome">What it said.</param>
/// <param name="Counts">False for an absence reported before the platform can have settled, and for Unknown.</param>
/// <param name="NextAt">When to ask or try again.</param>
public sealed record Looked(OutletId Outlet, ChannelOutcome Outcome, bool Counts, DateTimeOffset NextAt) : DeliveryEvent(Outlet);

/// <summary>The reader's side was looked at.</summary>
public sealed record Sighted(OutletId Outlet, Sighting Sighting) : DeliveryEvent(Outlet);

/// <summary>The new edition changes nothing at this outlet: it already stands.</summary>
public sealed record EditionStands(OutletId Outlet, int Edition) : DeliveryEvent(Outlet);

/// <summary>The machine needs a person.</summary>
public sealed record GaveUp(OutletId Outlet, StuckReason Why, Fault Fault) : DeliveryEvent(Outlet);

/// <summary>A second person confirmed it for a public screen.</summary>
public sealed record Confirmed(OutletId Outlet) : DeliveryEvent(Outlet);

public sealed record HoldPlaced(OutletId Outlet, string Reason) : DeliveryEvent(Outlet);

/// <summary>A person ended a hold or asked for another try of the same act; a doubt stays a doubt.</summary>
public sealed record Resumed(OutletId Outlet) : DeliveryEvent(Outlet);

/// <summary>A person looked, found nothing and ordered a new post: the next round.</summary>
public sealed record ResendForced(OutletId Outlet, string Reason) : DeliveryEvent(Outlet);

public sealed record Abandoned(OutletId Outlet, string Reason) : DeliveryEvent(Outlet);

/// <summary>A person posted it and told where; or linked a found post.</summary>
public sealed record PostedByHand(OutletId Outlet, int Edition, Uri Address) : DeliveryEvent(Outlet);

/// <summary>A person saw it there (or, for a withdrawal, saw it gone) and says so.</summary>
public sealed record Attested(OutletId Outlet, string Statement) : DeliveryEvent(Outlet);

/// <summary>A person looked and found that the doubtful act did not happen.</summary>
public sealed record DeclaredAbsent(OutletId Outlet, string Statement) : DeliveryEvent(Outlet);

/// <summary>An event with its place, time and actor.</summary>
/// <param name="Version">1 for the first event of a disclosure.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Actor">Who.</param>
/// <param name="Event">What.</param>
public sealed record Recorded(long Version, DateTimeOffset At, Actor Actor, DisclosureEvent Event);
