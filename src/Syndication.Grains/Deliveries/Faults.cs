namespace Syndication.Grains.Deliveries;

/// <summary>The machine's own sentences about what went wrong.</summary>
public static class Faults
{
    public static Fault CannotLook { get; } = new(FaultKind.Outage, "cannot-look", new(
        "发出后没有得到答复，且该平台无法查询。请到平台上看一眼：已在则填写网址，确实没有则声明未发出。",
        "No answer after sending, and this platform cannot be asked. Look there: if it stands, give its address; if it certainly does not, declare it absent."));

    public static Fault LookedLongEnough { get; } = new(FaultKind.Outage, "still-unknown", new(
        "多次查询后仍不知道是否已发出。请到平台上看一眼再决定。",
        "After many looks it is still unknown whether it was posted. Look at the platform, then decide."));

    public static Fault RemovedByOthers { get; } = new(FaultKind.Content, "removed-by-others", new(
        "平台或账号管理员已将其删除。请查明原因，再决定重发或放弃。",
        "The platform or the account's holder removed it. Find out why, then force a resend or give it up."));

    public static Fault CorrectByHand { get; } = new(FaultKind.Content, "correct-by-hand", new(
        "该平台不能修改已发布的内容。请在平台上更正，然后填写网址。",
        "This platform cannot change what is out. Correct it there by hand, then give its address."));

    public static Fault WithdrawByHand { get; } = new(FaultKind.Content, "withdraw-by-hand", new(
        "该平台不能由系统撤稿。请在平台上删除，然后确认已看不到。",
        "This platform cannot be told to take it back. Delete it there by hand, then confirm that it is gone."));

    public static Fault Orphaned { get; } = new(FaultKind.Defect, "orphaned", new(
        "发送途中程序中断，结果未知。", "The process ended while sending; the outcome is unknown."));

    public static Fault Threw(Exception exception) => new(FaultKind.Defect, exception.GetType().Name, new(
        "渠道程序出错，请联系技术人员。", "The channel's code failed; tell the developers."));

    public static Fault TimedOut { get; } = new(FaultKind.Outage, "timeout", new(
        "发送后在时限内没有得到答复。", "No answer within the time limit after sending."));
}
