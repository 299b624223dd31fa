using Syndication.Grains.Disclosures;

namespace Syndication.WebConsole.Visitors;

/// <summary>A role that a visitor of the demonstration may take.</summary>
public sealed record Door(string Code, Role Role, Words Name, Words May)
{
    public static IReadOnlyList<Door> All { get; } =
    [
        new("press", Role.PressOffice, new("新闻办", "Press office"), new("起草、选渠道、发布、处理", "drafts, chooses outlets, releases, mends")),
        new("author", Role.Author, new("部门采编", "Department author"), new("起草和报送本机关信息", "drafts and submits for the own body")),
        new("operator", Role.Operator, new("运维值班", "Operator"), new("管渠道、重试、二次确认", "minds outlets, retries, confirms")),
    ];

    /// <summary>The door with this code; the press office for any other word.</summary>
    public static Door Find(string? code) => All.FirstOrDefault(d => d.Code == code) ?? All[0];
}
