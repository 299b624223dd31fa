namespace Syndication;

/// <summary>One kind of item (domain hand-out, section 7): it fills in route, outlets and fields, so that people handle exceptions only.</summary>
/// <param name="Code">The machine word used in front matter and API.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Route">The reviews it takes (section 6).</param>
/// <param name="IsDocument">Whether the fields of an official document are required.</param>
/// <param name="Portal">Whether it goes to the portal; always must.</param>
/// <param name="Gazette">Whether it goes to the gazette.</param>
/// <param name="Screen">Whether it goes to screens.</param>
/// <param name="Accounts">Whether it goes to accounts.</param>
/// <param name="Column">The column it usually stands in.</param>
/// <param name="LegalBasis">The usual legal basis code.</param>
public sealed record DisclosureKind(
    string Code, Words Name, ReviewRoute Route, bool IsDocument,
    OutletRule Portal, OutletRule Gazette, OutletRule Screen, OutletRule Accounts, string Column, string LegalBasis)
{
    private const OutletRule Must = OutletRule.Must, Should = OutletRule.Should, May = OutletRule.May, No = OutletRule.No, Link = OutletRule.LinkOnly;

    /// <summary>The closed list, in the order of the hand-out.</summary>
    public static IReadOnlyList<DisclosureKind> All { get; } =
    [
        new("regulation", new("政府规章 / 行政规范性文件", "Rule or normative document"), ReviewRoute.Full, true, Must, Must, May, Should, "zwgk/fdzdgknr/lzyj/xzgfxwj", "20-1"),
        new("cityDocument", new("市政府文件 / 市政府办公室文件", "City government document"), ReviewRoute.Full, true, Must, Must, May, May, "zwgk/fdzdgknr/lzyj/szfwj", "20-1"),
        new("departmentDocument", new("部门文件", "Department document"), ReviewRoute.Full, true, Must, May, No, May, "zwgk/fdzdgknr/lzyj/bmwj", "20-1"),
        new("personnel", new("人事任免", "Appointment"), ReviewRoute.Full, true, Must, Must, No, No, "zwgk/fdzdgknr/rsxx/rsrm", "20-2"),
        new("interpretation", new("政策解读", "Interpretation"), ReviewRoute.Full, false, Must, May, May, Should, "jdhy/zcjd", "20-1"),
        new("news", new("政务动态 / 要闻", "News"), ReviewRoute.Short, false, Must, No, May, Should, "xwdt/zwyw", "20-15"),
        new("notice", new("通知公告 / 公示", "Notice"), ReviewRoute.Short, false, Must, No, May, May, "xwdt/tzgg", "20-15"),
        new("consultation", new("征求意见和结果反馈", "Consultation"), ReviewRoute.Short, false, Must, No, May, Should, "jcgk/zqyj", "20-3"),
        new("emergency", new("预警 / 应急", "Emergency"), ReviewRoute.Short, false, Must, No, Must, Must, "zwgk/fdzdgknr/yjgl", "20-12"),
        new("openData", new("预决算、许可处罚结果、统计、清单", "Budgets, decisions, statistics, lists"), ReviewRoute.Short, false, Must, No, No, Link, "zwgk/fdzdgknr/czyjs", "20-7"),
        new("proposalReply", new("建议提案办理结果", "Reply to a proposal"), ReviewRoute.Short, false, Must, No, No, No, "zwgk/fdzdgknr/jytabl/rdjy", "20-15"),
        new("pressConference", new("新闻发布会", "Press conference"), ReviewRoute.Short, false, Must, No, May, Should, "jdhy/xwfbh", "20-15"),
        new("annualReport", new("公开年报", "Annual report"), ReviewRoute.Full, false, Must, No, No, Link, "zwgk/zfxxgknb", "20-15"),
    ];

    /// <summary>The kind with this code, or null.</summary>
    public static DisclosureKind? Find(string? code) => All.FirstOrDefault(k => k.Code == code);

    /// <summary>Whether it overtakes ordinary items and does not wait for the portal.</summary>
    public bool IsEmergency => Code == "emergency";

    /// <summary>The rule for outlets of a channel.</summary>
    public OutletRule RuleFor(string channel) => channel switch
    {
        "portal" => Portal,
        "gazette" => Gazette,
        "screen" => Screen,
        "webhook" or "feed" => May,
        _ => Accounts,
    };
}

/// <summary>Whether an item of a kind goes to a family of outlets.</summary>
public enum OutletRule
{
    /// <summary>Locked on; a deviation needs a reason.</summary>
    Must = 0,

    /// <summary>On unless switched off.</summary>
    Should = 1,

    /// <summary>Off unless switched on.</summary>
    May = 2,

    /// <summary>Only a link to the portal page.</summary>
    LinkOnly = 3,

    /// <summary>Not offered; a deviation needs a reason.</summary>
    No = 4,
}

/// <summary>The reviews an item takes before release (domain hand-out, section 6).</summary>
public enum ReviewRoute
{
    /// <summary>First review, second review, secrecy review, sign-off: at least three people.</summary>
    Full = 0,

    /// <summary>First review, secrecy review, sign-off: at least two people.</summary>
    Short = 1,
}
