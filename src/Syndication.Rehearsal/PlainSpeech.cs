using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Syndication.Rehearsal;

/// <summary>Scripted answers as plain HTTP says them.</summary>
internal static class PlainSpeech
{
    public static Task SayAsync(HttpContext context, Answer answer) => answer.Kind switch
    {
        AnswerKind.Away => SayAsync(context, 503, """{"error":"maintenance"}""", answer.RetryAfter),
        AnswerKind.TooMany => SayAsync(context, 429, """{"error":"too many requests"}""", answer.RetryAfter),
        AnswerKind.Reject => SayAsync(context, 422, $$"""{"error":"{{answer.Text}}"}""", null),
        AnswerKind.BadToken => SayAsync(context, 401, """{"error":"credential not valid"}""", null),
        AnswerKind.Garbage => SayAsync(context, 299, "<!doctype html><title>?</title>", null),
        _ => SayAsync(context, answer.Status, answer.Text ?? "", answer.RetryAfter),
    };

    private static Task SayAsync(HttpContext context, int status, string body, TimeSpan? retryAfter)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = body.StartsWith('{') ? "application/json; charset=utf-8" : "text/html; charset=utf-8";
        if (retryAfter is { } delay)
        {
            context.Response.Headers.RetryAfter = ((int)delay.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        return context.Response.WriteAsync(body);
    }
}
