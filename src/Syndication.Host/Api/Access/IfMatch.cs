using System.Globalization;
using Microsoft.Net.Http.Headers;
using Syndication.Host.Api.Answers;

namespace Syndication.Host.Api.Access;

/// <summary>The version the caller has seen, from <c>If-Match</c>. <c>*</c> says that any will do.</summary>
/// <param name="Version">The version; null for any.</param>
public sealed record IfMatch(long? Version)
{
    public static ValueTask<IfMatch> BindAsync(HttpContext context)
    {
        var text = context.Request.Headers[HeaderNames.IfMatch].ToString().Trim();
        return ValueTask.FromResult(text switch
        {
            "" => throw Missing().AsException(),
            "*" => new IfMatch((long?)null),
            _ when long.TryParse(text.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version) => new(version),
            _ => throw Refusals.Invalid("If-Match", "If-Match 应为读取时得到的 ETag，例如 \"7\"。", "If-Match must be the ETag you read, such as \"7\".").AsException(),
        });
    }

    /// <summary>Refuses when the present version is another one.</summary>
    public void Demand(long current)
    {
        if (Version is { } seen && seen != current)
        {
            throw Refusals.Stale(current).AsException();
        }
    }

    public static string Tag(long version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    private static ApiProblem Missing() => ApiProblem.Of(
        428, "if-match", "修改前请先读取，并把得到的 ETag 放入 If-Match；用 * 表示不管版本。", "Read it first and send its ETag as If-Match; * means any version.");
}
