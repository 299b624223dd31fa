using System.Collections.Frozen;

namespace Syndication.Channels.WeChat;

/// <summary>What an error code of the platform means for us (contract, section 10).</summary>
internal enum Reaction
{
    /// <summary>Not done; again after the planner's own delay or the rule's.</summary>
    Retry,

    /// <summary>Not done; the token is renewed once and the call repeated.</summary>
    Renew,

    /// <summary>Not done; the day's allowance is used up until midnight in China.</summary>
    Day,

    /// <summary>Not done; the minute's allowance is used up.</summary>
    Minute,

    /// <summary>Not done; the same call is refused again.</summary>
    Refuse,
}

internal sealed record ErrorRule(Reaction Reaction, FaultKind Kind, Words Words, TimeSpan? After = null);

/// <summary>The table of section 10 as data. A code that is not here was never seen: Unknown on a writing call.</summary>
internal static class WeChatErrors
{
    private static readonly (int[] Codes, ErrorRule Rule)[] Table =
    [
        Row(Reaction.Retry, FaultKind.Outage, "平台繁忙，稍后自动重试", "The platform is busy; it is tried again", -1),
        Row(Reaction.Renew, FaultKind.Credential, "访问凭证失效，已换新仍不被接受，请核对AppSecret", "The token is not accepted even after renewal; check the AppSecret", 40001, 40014, 42001),
        Row(Reaction.Refuse, FaultKind.Defect, "请求缺少访问凭证", "The request carried no token", 41001),
        Row(Reaction.Refuse, FaultKind.Defect, "请求参数不被平台接受", "The platform does not accept an argument", 40002, 40033, 40035, 40097, 40114),
        Row(Reaction.Refuse, FaultKind.Content, "图片格式不被接受，请换成jpg或png", "The picture's type is not allowed; use jpg or png", 40004, 40005, 40137),
        Row(Reaction.Refuse, FaultKind.Content, "图片过大，请压缩到1MB以下", "The picture is too large; shrink it below 1 MB", 40006, 40009, 45001),
        Row(Reaction.Refuse, FaultKind.Content, "素材编号无效", "The media id is not valid", 40007),
        Row(Reaction.Refuse, FaultKind.Credential, "AppID错误或缺失，请在渠道设置中更正", "The AppID is wrong or missing; mend the outlet's settings", 40013, 41002),
        Row(Reaction.Refuse, FaultKind.Credential, "AppSecret错误或缺失，请在渠道设置中更正", "The AppSecret is wrong or missing; mend the outlet's settings", 40125, 41004),
        Row(Reaction.Refuse, FaultKind.Credential, "本机出口IP不在公众号白名单，请在公众平台添加", "Our address is not on the account's IP allow-list; add it in the WeChat console", 40164),
        Row(Reaction.Refuse, FaultKind.Credential, "AppSecret已被冻结，请在公众平台解冻", "The AppSecret is frozen; unfreeze it in the WeChat console", 40243),
        Row(Reaction.Refuse, FaultKind.Defect, "请求缺少文件或文件为空", "The file is missing or empty", 41005, 44001),
        Row(Reaction.Refuse, FaultKind.Content, "原文链接无效", "The source address is not valid", 41039),
        Row(Reaction.Refuse, FaultKind.Defect, "请求格式错误", "The request is malformed", 43002, 44002, 47001),
        Row(Reaction.Refuse, FaultKind.Defect, "图文内容为空", "The article is empty", 44003),
        Row(Reaction.Refuse, FaultKind.Content, "正文过长或含不允许的内容", "The text is too long or holds something not allowed", 45002, 45166),
        Row(Reaction.Refuse, FaultKind.Content, "标题过长，请填写短标题（32字以内）", "The title is too long; give a short title of at most 32 characters", 45003),
        Row(Reaction.Refuse, FaultKind.Content, "摘要过长，请缩短到128字以内", "The abstract is too long; shorten it to 128 characters", 45004),
        Row(Reaction.Refuse, FaultKind.Content, "作者过长，请缩短到16字以内", "The author is too long; shorten it to 16 characters", 45110),
        Row(Reaction.Refuse, FaultKind.Content, "链接过长", "The link is too long", 45005),
        Row(Reaction.Refuse, FaultKind.Content, "图文篇数过多", "Too many articles", 45008),
        Row(Reaction.Day, FaultKind.Quota, "当日接口调用次数已用完，零点后继续", "The day's allowance is used up; continues after midnight in China", 45009, 45028),
        Row(Reaction.Minute, FaultKind.Quota, "每分钟调用次数已用完，下一分钟继续", "The minute's allowance is used up; continues in the next minute", 45011),
        Row(Reaction.Retry, FaultKind.Quota, "重试过快，一分钟后继续", "Repeated too fast; continues in a minute", TimeSpan.FromMinutes(1), 45066),
        Row(Reaction.Refuse, FaultKind.Defect, "平台已停用该接口", "The platform has withdrawn this call", 45106),
        Row(Reaction.Refuse, FaultKind.Credential, "公众号没有该接口权限（认证过期或未授权），请账号管理员年审或重新授权", "The account may not use this call (verification lapsed or not authorised); its administrator renews it", 48001),
        Row(Reaction.Refuse, FaultKind.Credential, "公众号接口已被封禁，请联系平台", "The account's interface is banned; contact the platform", 48004),
        Row(Reaction.Refuse, FaultKind.Quota, "本月清零次数已用完", "This month's quota resets are used up", 48006),
        Row(Reaction.Refuse, FaultKind.Credential, "公众号受限或被冻结，请账号管理员处理", "The account is restricted or frozen; its administrator acts", 50002, 50004, 50007),
        Row(Reaction.Refuse, FaultKind.Content, "草稿未通过发布检查，请按平台提示修改", "The draft fails the publish check; change it as the platform says", 53503),
        Row(Reaction.Refuse, FaultKind.Content, "草稿须在公众平台网页中处理，请人工发布", "The draft must be handled in the WeChat console; post it by hand", 53504, 53505),
        Row(Reaction.Refuse, FaultKind.Content, "文章不存在", "The article does not exist", 53600),
        Row(Reaction.Refuse, FaultKind.Credential, "第三方平台授权失效，请账号管理员重新授权", "The third-party authorisation ended; the administrator authorises again", 61003, 61004, 61007, 61023),
        Row(Reaction.Refuse, FaultKind.Credential, "公众号没有留言权限", "The account has no comment permission", 88000),
        Row(Reaction.Retry, FaultKind.Credential, "出口IP等待公众号管理员确认，每小时重试", "Our address waits for the administrator's confirmation; tried hourly", TimeSpan.FromHours(1), 89503),
        Row(Reaction.Retry, FaultKind.Credential, "公众号管理员拒绝了出口IP，24小时后再试", "The administrator refused our address for 24 hours", TimeSpan.FromHours(24), 89506),
        Row(Reaction.Retry, FaultKind.Credential, "公众号管理员拒绝了出口IP，1小时后再试", "The administrator refused our address for an hour", TimeSpan.FromHours(1), 89507),
    ];

    public static FrozenDictionary<int, ErrorRule> Rules { get; } =
        Table.SelectMany(row => row.Codes, (row, code) => KeyValuePair.Create(code, row.Rule)).ToFrozenDictionary();

    private static (int[] Codes, ErrorRule Rule) Row(Reaction reaction, FaultKind kind, string zh, string en, params int[] codes) =>
        (codes, new(reaction, kind, new(zh, en)));

    private static (int[] Codes, ErrorRule Rule) Row(Reaction reaction, FaultKind kind, string zh, string en, TimeSpan after, params int[] codes) =>
        (codes, new(reaction, kind, new(zh, en), after));
}
