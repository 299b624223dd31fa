namespace Syndication.Rehearsal.WeChat;

/// <summary>An error of the platform: HTTP 200 with a code.</summary>
internal sealed class WeChatProblem(int code, string words) : Exception(words)
{
    public int Code { get; } = code;
}
