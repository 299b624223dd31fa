namespace Syndication.WebConsole.Texts;

/// <summary>Every sentence of the console in both languages: the frame around all pages.</summary>
internal static class Say
{
    public static readonly Words
        Product = new("一稿多发", "Publish once"),
        Purpose = new("政府信息公开多渠道发布", "One text, every public outlet"),
        Demo = new("演示", "Demo"),
        DemoNote = new("演示系统：城市、机构、人物和数据均为虚构。", "Demonstration: the city, its bodies, people and figures are invented."),
        SkipToContent = new("跳到正文", "Skip to content"),
        OtherLanguage = new("English", "中文"),
        Role = new("身份", "Role"),
        YouAre = new("您现在是", "You are"),
        Nobody = new("请先登录：未公开的信息只对本机关人员可见", "Sign in first: what is not public is for its own organisation only"),
        Home = new("工作台", "Desk"),
        NotFound = new("没有这个页面", "There is no such page"),
        NotFoundHint = new("地址可能写错，或这条信息不存在。", "The address may be mistyped, or the item does not exist."),
        Back = new("返回工作台", "Back to the desk"),
        Reconnecting = new("连接中断，正在重新连接……您填写的内容仍在。", "Connection lost; reconnecting. What you typed is still here."),
        ConnectionLost = new("服务暂时不可用，恢复后本页会自动刷新。已批准的发布不受影响。", "The service is away; this page reloads when it is back. Approved releases are not affected."),
        Crashed = new("页面出错了，请刷新重试。已保存的内容不受影响。", "This page ran into an error; reload it. What was saved is safe."),
        Reload = new("刷新", "Reload"),
        Close = new("关闭", "Close"),
        Cancel = new("取消", "Cancel"),
        Copy = new("复制", "Copy"),
        Copied = new("已复制", "Copied"),
        Opens = new("（新窗口打开）", "(opens in a new window)"),
        Separator = new("：", ": "),
        And = new("、", ", ");
}
