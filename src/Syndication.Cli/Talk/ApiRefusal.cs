using System.Text.Json;

namespace Syndication.Cli.Talk;

/// <summary>The server said no, and why.</summary>
internal sealed class ApiRefusal(int status, JsonElement? problem) : Exception(status.ToString(System.Globalization.CultureInfo.InvariantCulture))
{
    public int Status { get; } = status;

    public JsonElement? Problem { get; } = problem;

    public string Code => Problem?.Text("code") ?? "http-" + Message;
}
