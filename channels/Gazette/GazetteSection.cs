using System.Text.RegularExpressions;

namespace Syndication.Channels.Gazette;

/// <summary>One section of an issue: the first that fits an item takes it.</summary>
/// <param name="Kinds">The kinds of items it takes.</param>
/// <param name="DocumentNumber">A pattern the document number must fit; null takes any.</param>
public sealed record GazetteSection(string Name, IReadOnlyList<string> Kinds, string? DocumentNumber = null)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>The seven sections in their fixed order. 政办 tells the general office from the city government.</summary>
    public static IReadOnlyList<GazetteSection> Official { get; } =
    [
        new("市政府规章", ["regulation"], "令第[0-9]+号$"),
        new("市政府文件", ["regulation", "cityDocument"], "^[^〔]{0,4}政(?!办)[^〔]*〔"),
        new("市政府办公室文件", ["regulation", "cityDocument"], "政办[^〔]*〔"),
        new("部门文件", ["regulation", "departmentDocument"]),
        new("人事任免", ["personnel"]),
        new("政策解读", ["interpretation"]),
        new("大事记", ["news"]),
    ];

    public bool Takes(Metadata data) => Kinds.Contains(data.Kind)
        && (DocumentNumber is null || Regex.IsMatch(data.DocumentNumber ?? "", DocumentNumber, RegexOptions.CultureInvariant, Patience));
}
