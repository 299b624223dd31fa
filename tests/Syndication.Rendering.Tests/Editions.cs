namespace Syndication.Rendering;

internal static class Editions
{
    public static Edition With(string body) => new()
    {
        Disclosure = new(Guid.Parse("01900000-0000-7000-8000-000000000001")),
        Number = 1,
        Body = body,
        Files = [Samples.Image],
        Metadata = new()
        {
            Kind = "notice",
            Title = "关于城区计划停水的通知",
            IndexNumber = "6199000000/2026-000001",
            Publisher = "city",
            PublisherName = "秦川市人民政府",
            Column = "xwdt/tzgg",
            ColumnName = "通知公告",
            Source = "秦川市人民政府",
            LegalBasis = "20-15",
        },
    };
}
