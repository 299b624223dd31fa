namespace Syndication.Grains.Deliveries;

/// <summary>The five groups people see.</summary>
public enum StatusGroup
{
    Waiting = 0,
    OnItsWay = 1,
    Done = 2,
    NeedsAction = 3,
    NotGoingOut = 4,
}

/// <summary>The one word people see for a delivery (design, section 6). Numbers are append-only; the API writes the names in camelCase.</summary>
public enum StatusCode
{
    AwaitingApproval = 0,
    Queued = 1,
    Due = 2,
    AfterPortal = 3,
    InGazette = 4,
    Quota = 5,
    OpeningHours = 6,
    OutletPaused = 7,
    Held = 8,
    OutletCredential = 9,

    Sending = 20,
    WithPlatform = 21,
    Retrying = 22,
    Checking = 23,
    Correcting = 24,
    Withdrawing = 25,

    Live = 40,
    Verified = 41,
    LiveUnverifiable = 42,
    ConfirmedByPerson = 43,
    Withdrawn = 44,

    FixBeforeRelease = 60,
    Missed = 61,
    OutcomeUnknown = 62,
    Refused = 63,
    GaveUp = 64,
    OldTextShowing = 65,
    TextDiffers = 66,
    NotThere = 67,
    OutEarly = 68,
    PostByHand = 69,
    ConfirmForScreen = 70,
    WithdrawByHand = 71,
    CorrectByHand = 72,
    RemovedByPlatform = 73,

    Cancelled = 80,
    NotForThisOutlet = 81,
    Abandoned = 82,
}

/// <summary>What a person sees of a delivery: one word, its reason, and under "needs action" what to do.</summary>
/// <param name="Code">The word.</param>
/// <param name="Group">Its group.</param>
/// <param name="Words">The word with its reason, such as "Due 10:00".</param>
/// <param name="Detail">One sentence: what happened. Null when the words say it all.</param>
/// <param name="Action">The one next action, when a person must act.</param>
public sealed record Status(StatusCode Code, StatusGroup Group, Words Words, Words? Detail = null, DeliveryAction? Action = null);

/// <summary>What a person may do to a delivery. Retry and force-resend are different verbs.</summary>
public enum DeliveryAction
{
    /// <summary>Try the same act again now.</summary>
    Retry = 0,

    /// <summary>Ask the platform again.</summary>
    Check = 1,

    Hold = 2,

    Resume = 3,

    Abandon = 4,

    /// <summary>I have seen it there (or gone).</summary>
    Attest = 5,

    /// <summary>It is posted; here is its address.</summary>
    ConfirmByHand = 6,

    /// <summary>It certainly is not there.</summary>
    DeclareAbsent = 7,

    /// <summary>Post it once more, on my word that it is not there.</summary>
    ForceResend = 8,

    /// <summary>Second confirmation for a screen.</summary>
    Confirm = 9,

    /// <summary>The author mends the text or the short title.</summary>
    Edit = 10,

    /// <summary>The outlet's owner mends the account, then resumes the outlet.</summary>
    ResumeOutlet = 11,
}
