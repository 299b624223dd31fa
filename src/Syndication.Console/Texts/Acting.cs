namespace Syndication.WebConsole.Texts;

/// <summary>Sentences around the one button of a row that needs a person.</summary>
internal static class OnActing
{
    public static readonly Words
        Who = new("由谁", "Who"),
        Reason = new("原因或说明（必填，记入台账）", "Reason (required, goes into the record)"),
        Address = new("公开网址", "Public address"),
        AddressHint = new("从浏览器地址栏复制，以 http 或 https 开头", "copied from the browser's address bar; begins with http or https"),
        Package = new("发布包", "Package"),
        PackageHint = new("逐项复制到平台，一字不改。", "Copy each piece to the platform without changing a word."),
        Pictures = new("图片", "Pictures"),
        Download = new("下载", "Download"),
        Steps = new("步骤", "Steps"),
        NoPackage = new("发布包暂时无法生成，请稍后再试。", "The package cannot be made just now; try again."),
        Absent = new("确认没有发出", "It is certainly not there"),
        ResumeOutlet = new("恢复渠道", "Resume the outlet"),
        ResumeQuestion = new("恢复后，等待中的分发立即继续。账号问题解决了吗？", "What waits there goes on at once. Is the account mended?"),
        MayNot = new("请换成有权处理的身份。", "Change to a role that may do this."),
        Done = new("已提交", "Done"),
        Failed = new("没有办成，请稍后再试。", "It was not done; try again.");

    public static Words Part(string name) => name switch
    {
        "title" => new("标题", "Title"),
        "body" => new("正文（纯文字）", "Text (plain)"),
        "html" => new("正文（带格式）", "Text (formatted)"),
        "summary" => new("摘要", "Abstract"),
        "text" => new("文字", "Text"),
        _ => new(name, name),
    };

    public static Words Told(Words where, Words what) => new($"{where.Zh}：{what.Zh}，{Done.Zh}。", $"{where.En}: {what.En}. {Done.En}.");

    public static Words OutletPaused(string by, string reason, int waiting) => new(
        $"已由{by}暂停：{reason}。{Waits(waiting).Zh}", $"Paused by {by}: {reason}. {Waits(waiting).En}");

    public static Words OutletFault(Words message, int waiting) => new($"{message.Zh}{Waits(waiting).Zh}", $"{message.En} {Waits(waiting).En}");

    private static Words Waits(int waiting) => waiting == 0
        ? new("目前没有等待的分发。", "Nothing waits there now.")
        : new($"{waiting} 条分发在此等待。", waiting == 1 ? "1 delivery waits there." : $"{waiting} deliveries wait there.");
}
