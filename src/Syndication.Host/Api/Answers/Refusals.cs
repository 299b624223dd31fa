using Syndication.Grains.Disclosures;

namespace Syndication.Host.Api.Answers;

/// <summary>The refusals that more than one resource gives.</summary>
internal static class Refusals
{
    public static ApiProblem NotFound(string zh, string en) => ApiProblem.Of(404, "not-found", $"没有这个{zh}，或者您无权查看。", $"There is no such {en}, or it is not yours to see.");

    public static ApiProblem Disclosure() => NotFound("公开信息", "disclosure");

    public static ApiProblem Foreign() =>
        ApiProblem.Of(403, "forbidden", "这条信息属于其他机构，您只能查看。请联系其发布机构。", "This item belongs to another organisation; you may only read it. Ask its publisher.");

    public static ApiProblem Invalid(string where, string zh, string en) => ApiProblem.Of(400, "invalid", zh, en) with
    {
        Problems = [new ProblemItem(true, "invalid", where, zh, en)],
    };

    public static ApiProblem Stale(long current) => ApiProblem.Of(
        412, "conflict", $"此后已有变动，现在是第{current}版。请重新读取，看过变动后再提交。", $"It has changed since; it is now at version {current}. Read it again, look at the change, then repeat.");

    /// <summary>What a grain refused, with the status that fits.</summary>
    public static ApiProblem From(Refusal refusal, bool conditional) => new()
    {
        Status = refusal.Code switch
        {
            "not-found" => 404,
            "forbidden" => 403,
            "invalid" => refusal.Problems is { Count: > 0 } ? 422 : 400,
            "conflict" when conditional => 412,
            _ => 409,
        },
        Code = refusal.Code,
        Detail = refusal.Message.Zh,
        DetailEn = refusal.Message.En,
        Problems = ProblemItem.From(refusal.Problems),
    };
}
