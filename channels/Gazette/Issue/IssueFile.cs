using System.Text;

namespace Syndication.Channels.Gazette;

/// <summary>One file of an issue, by its path inside the issue. Links between them are relative, so that an issue can be shown anywhere.</summary>
public sealed record IssueFile(string Path, string MediaType, ReadOnlyMemory<byte> Bytes)
{
    internal static IssueFile Html(string path, string html) => new(path, "text/html", Encoding.UTF8.GetBytes(html));
}
