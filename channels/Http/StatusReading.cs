using System.Globalization;
using static Syndication.ChannelOutcome;

namespace Syndication.Channels.Http;

/// <summary>What a status outside 2xx means when the platform's own contract says nothing else.</summary>
internal static class StatusReading
{
    public static ChannelOutcome Of(HttpAnswer.Answered answer, TimeProvider clock, IReadOnlyList<string?> secrets)
    {
        var said = Excerpt.Of(answer.Text, secrets);
        return answer.Status switch
        {
            // A desk that does not answer a question tells nothing about the post.
            _ when answer.Purpose == Purpose.Look => new Unknown(Fault(answer, answer.Status == 429 ? FaultKind.Quota : FaultKind.Outage, said)),
            429 => new Deferred(Fault(answer, FaultKind.Quota, said), answer.RetryAfter(clock)),
            401 or 403 or 407 => new Refused(Fault(answer, FaultKind.Credential, said)),
            400 or 413 or 414 or 415 or 422 => new Refused(Fault(answer, FaultKind.Content, said)),
            404 or 405 or 406 or 410 or 411 or 431 or 451 => new Refused(Fault(answer, FaultKind.Defect, said)),
            >= 500 when answer.Purpose == Purpose.Prepare => new Deferred(Fault(answer, FaultKind.Outage, said), answer.RetryAfter(clock)),
            _ when answer.Purpose == Purpose.Prepare => new Deferred(Fault(answer, FaultKind.Defect, said)),
            _ => new Unknown(Fault(answer, FaultKind.Outage, said)),
        };
    }

    private static Fault Fault(HttpAnswer.Answered answer, FaultKind kind, string said)
    {
        var status = answer.Status.ToString(CultureInfo.InvariantCulture);
        var quote = said.Length == 0 ? "" : $"：{said}";
        return new(kind, status, new($"平台回复 {status}{quote}", $"The platform answered {status}{quote.Replace('：', ':')}"));
    }
}
