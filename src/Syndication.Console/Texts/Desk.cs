namespace Syndication.WebConsole.Texts;

/// <summary>The first page.</summary>
internal static class OnDesk
{
    public static readonly Words
        PublishOne = new("发布一条", "Publish one"),
        PublishHint = new("打开一篇备好的通知，看清各渠道的样子，再一键发布。", "Opens a ready notice, shows how every outlet will look, and publishes it with one click."),
        MayNotDraft = new("您的身份不起草信息。请在右上角换成新闻办或部门采编。", "Your role does not draft. Change to press office or department author at the top."),
        NeedsAction = new("需处理", "Needs action"),
        AllWell = new("一切正常", "All is well"),
        AllWellHint = new("没有需要人工处理的事项；系统会继续核验已公开的内容。", "Nobody is needed; what is public goes on being checked."),
        Today = new("今日发布", "Today"),
        TodayNone = new("今天还没有发布安排。", "Nothing is planned for today yet."),
        Outlets = new("发布渠道", "Outlets"),
        Recent = new("最近信息", "Recent items"),
        RecentNone = new("还没有公开信息。点“发布一条”开始。", "There are no items yet. Begin with \"Publish one\"."),
        Now = new("现在", "Now"),
        Planned = new("计划", "planned"),
        Legend = new("图例", "Legend"),
        Ok = new("正常", "OK"),
        Paused = new("已暂停", "Paused"),
        Fault = new("故障", "Fault"),
        Awaiting = new("等待", "Awaiting"),
        Draft = new("草稿", "Draft"),
        Returned = new("已退回", "Returned"),
        Signed = new("已签发，未安排时间", "Signed, no time chosen"),
        Withdrawn = new("已撤稿", "Withdrawn"),
        More = new("另有", "And");

    public static Words Group(Grains.Deliveries.StatusGroup group) => group switch
    {
        Grains.Deliveries.StatusGroup.Waiting => new("待发", "Waiting"),
        Grains.Deliveries.StatusGroup.OnItsWay => new("进行中", "On its way"),
        Grains.Deliveries.StatusGroup.Done => new("已完成", "Done"),
        Grains.Deliveries.StatusGroup.NeedsAction => NeedsAction,
        _ => new("不再发布", "Not going out"),
    };

    public static Words Releases(int count) => new($"{count} 条", count == 1 ? "1 item" : $"{count} items");

    public static Words MoreItems(int count) => new($"另有 {count} 条", $"and {count} more");
}
