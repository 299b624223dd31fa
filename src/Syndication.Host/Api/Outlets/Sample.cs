namespace Syndication.Host.Api.Outlets;

/// <summary>An invented item that shows an outlet's form.</summary>
internal static class Sample
{
    public static Edition For(Outlet outlet) => new()
    {
        Disclosure = new(Guid.Empty),
        Number = 1,
        Metadata = new()
        {
            Kind = "notice",
            Title = "渠道测试：关于启用新政务服务大厅的公告",
            ShortTitle = "新政务服务大厅启用",
            IndexNumber = "6199000000/2026-000000",
            Publisher = outlet.Organisation,
            PublisherName = "秦川市人民政府",
            Column = "xwdt/tzgg",
            ColumnName = "通知公告",
            Source = "秦川市人民政府",
            LegalBasis = "20-15",
            Abstract = "新政务服务大厅启用，办理时间不变。",
        },
        Body = "新政务服务大厅自2026年4月1日起启用，办理时间不变。\n\n## 一、地址\n\n秦川市府前路1号。\n\n| 窗口 | 时间 |\n|---|---|\n| 综合 | 9:00—17:00 |\n",
    };
}
