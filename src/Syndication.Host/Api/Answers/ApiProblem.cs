using System.Text.Json.Serialization;
using Microsoft.AspNetCore.WebUtilities;

namespace Syndication.Host.Api.Answers;

/// <summary>A refusal, as RFC 9457 problem details: what happened, where, and how to mend it.</summary>
public sealed record ApiProblem
{
    /// <summary>A stable address of this sort of problem; its last part is <see cref="Code"/>.</summary>
    public string Type => $"/api/problems/{Code}";

    /// <summary>The words of the HTTP status.</summary>
    public string Title => ReasonPhrases.GetReasonPhrase(Status);

    /// <summary>The HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>A stable machine word, such as <c>not-now</c>.</summary>
    public required string Code { get; init; }

    /// <summary>One sentence in Chinese.</summary>
    public required string Detail { get; init; }

    /// <summary>The same sentence in English.</summary>
    public required string DetailEn { get; init; }

    /// <summary>Each single thing to mend.</summary>
    public IReadOnlyList<ProblemItem> Problems { get; init; } = [];

    /// <summary>Seconds to wait before asking again; also sent as <c>Retry-After</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? RetryAfter { get; init; }

    public static ApiProblem Of(int status, string code, string zh, string en) => new() { Status = status, Code = code, Detail = zh, DetailEn = en };

    public static ApiProblem Unprocessable(IReadOnlyList<Problem> problems) => new()
    {
        Status = StatusCodes.Status422UnprocessableEntity,
        Code = "problems",
        Detail = $"稿件有{problems.Count(p => p.Blocks)}处必须修改，没有保存任何内容。",
        DetailEn = $"The item has {problems.Count(p => p.Blocks)} thing(s) that must be mended; nothing was saved.",
        Problems = ProblemItem.From(problems),
    };

    public ProblemException AsException() => new(this);
}

/// <summary>One thing to mend.</summary>
/// <param name="Blocks">Whether it stands in the way; false is a warning.</param>
/// <param name="Code">A stable machine word, such as <c>title-too-long</c>.</param>
/// <param name="Where">The field, line, file or outlet.</param>
/// <param name="Message">What is wrong and how to mend it, in Chinese.</param>
/// <param name="MessageEn">The same in English.</param>
public sealed record ProblemItem(bool Blocks, string Code, string Where, string Message, string MessageEn)
{
    public static IReadOnlyList<ProblemItem> From(IReadOnlyList<Problem>? problems) =>
        [.. (problems ?? []).Select(p => new ProblemItem(p.Blocks, p.Code, p.Where, p.Message.Zh, p.Message.En))];
}

/// <summary>Ends the handling of a request with a refusal.</summary>
public sealed class ProblemException(ApiProblem problem) : Exception(problem.DetailEn)
{
    public ApiProblem Problem { get; } = problem;
}
