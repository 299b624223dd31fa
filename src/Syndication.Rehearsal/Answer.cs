namespace Syndication.Rehearsal;

/// <summary>How the platform shall treat one request. Semantic where platforms differ in words: each speaks it in its own protocol.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="Status">For <see cref="AnswerKind.Status"/>.</param>
/// <param name="Text">The platform's words, or the raw body.</param>
/// <param name="RetryAfter">For <see cref="AnswerKind.TooMany"/> and <see cref="AnswerKind.Status"/>.</param>
/// <param name="Wait">Before anything else.</param>
public sealed record Answer(AnswerKind Kind, int Status = 200, string? Text = null, TimeSpan? RetryAfter = null, TimeSpan? Wait = null)
{
    public static Answer Normal { get; } = new(AnswerKind.Normal);

    public static Answer Garbage { get; } = new(AnswerKind.Garbage);

    public static Answer AcceptThenGarbage { get; } = new(AnswerKind.AcceptThenGarbage);

    public static Answer TimeoutBefore { get; } = new(AnswerKind.TimeoutBefore);

    public static Answer AcceptThenTimeout { get; } = new(AnswerKind.AcceptThenTimeout);

    public static Answer DropBefore { get; } = new(AnswerKind.DropBefore);

    public static Answer AcceptThenDrop { get; } = new(AnswerKind.AcceptThenDrop);

    public static Answer BadToken { get; } = new(AnswerKind.BadToken);

    public static Answer AlteredDigit { get; } = new(AnswerKind.AlteredDigit);

    /// <summary>503 as during maintenance: certainly not done.</summary>
    public static Answer Away(TimeSpan? retryAfter = null) => new(AnswerKind.Away, RetryAfter: retryAfter);

    public static Answer TooMany(TimeSpan? retryAfter = null) => new(AnswerKind.TooMany, RetryAfter: retryAfter);

    public static Answer Reject(string words) => new(AnswerKind.Reject, Text: words);

    public static Answer Of(int status, string body = "") => new(AnswerKind.Status, status, body);

    public static Answer Late(TimeSpan wait) => new(AnswerKind.Normal, Wait: wait);
}

public enum AnswerKind
{
    Normal = 0,

    /// <summary>This status and body, nothing done.</summary>
    Status = 1,

    /// <summary>Maintenance, nothing done.</summary>
    Away = 2,

    TooMany = 3,

    /// <summary>The content is not liked.</summary>
    Reject = 4,

    /// <summary>The credential is not (any more) valid.</summary>
    BadToken = 5,

    /// <summary>An answer nobody has ever seen; nothing done.</summary>
    Garbage = 6,

    AcceptThenGarbage = 7,

    /// <summary>Nothing done, no answer until the caller gives up.</summary>
    TimeoutBefore = 8,

    /// <summary>Done, but no answer until the caller gives up.</summary>
    AcceptThenTimeout = 9,

    /// <summary>Nothing done, connection cut after the request was read.</summary>
    DropBefore = 10,

    /// <summary>Done, connection cut without an answer.</summary>
    AcceptThenDrop = 11,

    /// <summary>Done, but readers see one digit changed.</summary>
    AlteredDigit = 12,
}
