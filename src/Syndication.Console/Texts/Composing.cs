namespace Syndication.WebConsole.Texts;

/// <summary>Writing, previewing, publishing.</summary>
internal static class OnComposing
{
    public static readonly Words
        Heading = new("发布一条信息", "Publish an item"),
        Title = new("标题", "Title"),
        TitleHint = new("2 至 120 字", "2 to 120 characters"),
        ShortTitle = new("短标题", "Short title"),
        ShortTitleHint = new("6 至 30 字，用于大屏和账号", "6 to 30 characters, for screens and accounts"),
        Abstract = new("摘要", "Abstract"),
        AbstractHint = new("不超过 100 字", "at most 100 characters"),
        Kind = new("类型", "Kind"),
        Body = new("正文", "Text"),
        BodyHint = new("Markdown；小标题用 ##，表格照样例写", "Markdown; headings begin with ##, tables as in the sample"),
        Outlets = new("发布渠道", "Outlets"),
        OutletsHint = new("按类型自动勾选", "chosen by the kind"),
        Must = new("必发", "required"),
        NotOffered = new("此类型不发", "not for this kind"),
        Mend = new("此渠道有需改正之处", "something to mend for this outlet"),
        Preview = new("各渠道实际显示", "What each outlet will show"),
        PreviewOf = new("预览", "Preview of"),
        Rendering = new("正在更新预览……", "Updating the preview..."),
        NoPreview = new("改正左侧标出的问题后，这里会显示预览。", "Mend what is marked on the left, and the preview appears here."),
        Publish = new("发布", "Publish"),
        Publishing = new("正在报送……", "Handing in..."),
        AfterClick = new("报送后演示审核人员当场审签；之后有 10 秒可以停止。", "The demo's reviewers sign at once; then you have 10 seconds to stop it."),
        AfterClickReal = new("报送后按流程审核，签发后即发布。", "It goes through its reviews and out when it is signed."),
        ChooseOutlet = new("请至少选择一个发布渠道。", "Choose at least one outlet."),
        Failed = new("没有发布，内容未丢失。请稍后再试；多次不成请联系运维值班。", "It was not published and nothing is lost. Try again; if it keeps failing, call the operator on duty."),
        Drafted = new("起草", "Drafted"),
        Signing = new("审签", "Review"),
        WaitsFor = new("等待", "Waits for"),
        Stop = new("停止", "Stop"),
        StopReason = new("在停止时限内由人停止", "Stopped by a person within the stop window"),
        Stopped = new("已停止，没有任何内容发出。", "Stopped. Nothing has left."),
        Again = new("再次发布", "Release again"),
        Outgoing = new("发往", "Going to"),
        Elapsed = new("用时", "Time"),
        State = new("状态", "State"),
        Outlet = new("渠道", "Outlet"),
        Look = new("公众所见", "What citizens see"),
        Open = new("打开", "Open"),
        Details = new("详情", "Details"),
        PublishAnother = new("再发一条", "Publish another");

    public static Words GoesOutIn(int seconds) => new($"{seconds} 秒后发布", $"Goes out in {seconds} s");

    public static Words ScheduledFor(string time) => new($"定于 {time} 发布", $"Due {time}");

    public static Words BlockedBy(IEnumerable<Problem> problems)
    {
        var blocking = problems.Where(p => p.Blocks).Select(p => p.Message).ToList();
        return new($"发布前请先改正：{string.Join(" ", blocking.Select(m => m.Zh))}", $"Mend this first: {string.Join(" ", blocking.Select(m => m.En))}");
    }
}
