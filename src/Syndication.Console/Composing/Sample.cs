using Syndication.Grains.Ports;

namespace Syndication.WebConsole.Composing;

/// <summary>The ready notice behind the big button: short, with a table and no picture. Invented.</summary>
internal static class Sample
{
    private static readonly string[] Channels = ["portal", "screen", "wechat", "feed", "webhook"];

    private const int Most = 9;

    private const string Body = """
        为方便群众在供暖季办理供热报修、用热变更和热费补贴等事项，市政务服务中心调整周末延时服务安排。现将有关事项通知如下：

        ## 一、延时服务时间

        自2026年12月5日起至2027年3月15日，每周六9时至16时，午间不休息。法定节假日另行公告。

        ## 二、窗口和事项

        | 窗口 | 办理事项 | 所需材料 | 办理时限 |
        | --- | --- | --- | ---: |
        | 一层1至3号 | 供热报修登记、用热变更 | 身份证、用热卡 | 当场 |
        | 一层4号 | 热费补贴申请 | 身份证、困难证明 | 5个工作日 |
        | 二层12号 | 不动产登记查询 | 身份证 | 当场 |
        | 二层15号 | 社会保障卡补办 | 身份证 | 30分钟 |

        ## 三、温馨提示

        （一）上述事项均可在“秦川通”网上办理，不必到现场。

        （二）老年人、残疾人和孕妇可在导办台领取优先号。

        （三）咨询请拨打12345热线，二十四小时受理。
        """;

    public static Draft New(IReadOnlyList<RegisteredOutlet> offered, string? organisation)
    {
        var draft = new Draft
        {
            Title = "关于供暖季增设周末延时服务窗口的通知",
            ShortTitle = "供暖季周末增设延时服务窗口",
            Abstract = "12月5日起每周六9时至16时，市政务服务中心增设供热报修、热费补贴等延时服务窗口，午间不休息。",
            Body = Body,
        };
        draft.FollowKind(offered, organisation);
        Suggest(draft, offered, organisation);
        return draft;
    }

    /// <summary>One outlet of each kind first, then more of the city's, so that a visitor sees variety without a flood.</summary>
    private static void Suggest(Draft draft, IReadOnlyList<RegisteredOutlet> offered, string? organisation)
    {
        var allowed = offered.Select(o => o.Outlet).Where(o => Channels.Contains(o.Channel) && draft.Rule(o, organisation) is not OutletRule.No).ToList();
        var first = Channels.Select(c => allowed.Where(o => o.Channel == c).OrderByDescending(o => o.Organisation == organisation).FirstOrDefault()).OfType<Outlet>();
        var more = allowed.Where(o => o.Channel is "feed" or "portal");
        foreach (var outlet in first.Concat(more).Where(o => !draft.Outlets.Contains(o.Id)).Distinct())
        {
            if (draft.Outlets.Count < Most)
            {
                draft.Outlets.Add(outlet.Id);
            }
        }
    }
}
