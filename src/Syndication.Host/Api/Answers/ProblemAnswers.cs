using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using Syndication.Ledger;

namespace Syndication.Host.Api.Answers;

/// <summary>Gives every refusal and failure of the API the same form, and bounds the body.</summary>
internal sealed partial class ProblemAnswers(RequestDelegate next, IOptions<ApiOptions> options, ILogger<ProblemAnswers> log)
{
    private const int DiskFull = 28;

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            Bound(context, options.Value.MaxBytes);
            await next(context);
            await NameEmptyAnswerAsync(context);
        }
        catch (Exception e) when (!context.Response.HasStarted && !(e is OperationCanceledException && context.RequestAborted.IsCancellationRequested))
        {
            await WriteAsync(context, Describe(e, context));
        }
    }

    /// <summary>Writes a problem as the whole answer.</summary>
    public static Task WriteAsync(HttpContext context, ApiProblem problem)
    {
        context.Response.StatusCode = problem.Status;
        if (problem.RetryAfter is { } seconds)
        {
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        return context.Response.WriteAsJsonAsync(problem, options: null, "application/problem+json", context.RequestAborted);
    }

    private static void Bound(HttpContext context, long limit)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = limit;
        }

        if (context.Request.ContentLength > limit)
        {
            throw TooLarge(limit).AsException();
        }
    }

    private static Task NameEmptyAnswerAsync(HttpContext context) => (context.Response.HasStarted, context.Response.StatusCode) switch
    {
        (false, 404) when context.GetEndpoint() is null => WriteAsync(context, Refusals.NotFound("地址", "address")),
        (false, 405) => WriteAsync(context, ApiProblem.Of(405, "method", "此地址不支持这种请求方法，参见 /api。", "This address does not take that method; see /api.")),
        (false, 415) => WriteAsync(context, MediaType()),
        _ => Task.CompletedTask,
    };

    private ApiProblem Describe(Exception e, HttpContext context)
    {
        switch (e)
        {
            case ProblemException refusal:
                return refusal.Problem;
            case BadHttpRequestException { StatusCode: 413 }:
                return TooLarge(options.Value.MaxBytes);
            case BadHttpRequestException { StatusCode: 415 }:
                return MediaType();
            case BadHttpRequestException bad:
                return Refusals.Invalid("request", "请求无法读取：" + Reason(bad), "The request cannot be read: " + Reason(bad));
            case LedgerException storage:
                LogFailure(e, context.TraceIdentifier);
                return ApiProblem.Of(503, "storage", storage.Words.Zh, storage.Words.En);
            case IOException io when (io.HResult & 0xFFFF) == DiskFull:
                LogFailure(e, context.TraceIdentifier);
                return ApiProblem.Of(507, "storage-full", "服务器磁盘已满，没有保存。请清出空间后再试。", "The server's disk is full; nothing was saved. Free some space and try again.");
            default:
                LogFailure(e, context.TraceIdentifier);
                return ApiProblem.Of(500, "internal", $"服务器出错（{context.TraceIdentifier}）。请先查看状态，再决定是否重试。", $"The server failed ({context.TraceIdentifier}). Look at the state before you repeat.");
        }
    }

    private static string Reason(Exception e) => (e.InnerException ?? e).Message;

    private static ApiProblem TooLarge(long limit) => ApiProblem.Of(
        413, "too-large", $"内容超过上限 {limit / 1_000_000.0:0.#} MB。请压缩图片或附件后再提交。", $"The body is over the limit of {limit / 1_000_000.0:0.#} MB. Make pictures or attachments smaller and send it again.");

    private static ApiProblem MediaType() => ApiProblem.Of(
        415, "media-type", "不支持此内容类型。请使用 application/json、multipart/form-data 或 text/markdown。", "This content type is not taken. Use application/json, multipart/form-data or text/markdown.");

    [LoggerMessage(Level = LogLevel.Error, Message = "The API failed on request {TraceId}")]
    private partial void LogFailure(Exception e, string traceId);
}
