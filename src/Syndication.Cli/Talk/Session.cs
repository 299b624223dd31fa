using System.Text.Encodings.Web;
using System.Text.Json;
using Spectre.Console;

namespace Syndication.Cli.Talk;

/// <summary>One run of a command: the server, the language and the place to write.</summary>
internal sealed class Session : IDisposable
{
    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly Surroundings around;
    private readonly IAnsiConsole screen;
    private readonly string server;
    private readonly bool chinese;

    public Session(Surroundings around, string server, string? token, bool json, bool chinese)
    {
        (this.around, this.server, this.chinese, Json) = (around, server, chinese, json);
        screen = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(around.Out),
            Ansi = around.Interactive ? AnsiSupport.Detect : AnsiSupport.No,
            Interactive = around.Interactive ? InteractionSupport.Detect : InteractionSupport.No,
        });
        if (!around.Interactive)
        {
            screen.Profile.Width = 200;
        }

        Api = Uri.TryCreate(server, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? new ApiClient(address, token, around.Clock)
            : throw new UsageException($"服务器地址“{server}”无效；例如 http://127.0.0.1:5080。", $"'{server}' is no server address; use one such as http://127.0.0.1:5080.");
    }

    public ApiClient Api { get; }

    public bool Json { get; }

    public TimeProvider Clock => around.Clock;

    public string Say(string zh, string en) => chinese ? zh : en;

    /// <summary>A pair of words as the server sends them.</summary>
    public string Say(JsonElement? words) => words is { } w ? w.Text(chinese ? "zh" : "en") ?? "" : "";

    public void Line(string text)
    {
        if (!Json)
        {
            screen.WriteLine(text);
        }
    }

    public void Write(Table table) => screen.Write(table);

    public int Print(JsonElement json)
    {
        around.Out.WriteLine(JsonSerializer.Serialize(json, Written));
        return ExitCodes.Ok;
    }

    public void Complain(string zh, string en) => around.Error.WriteLine(Say(zh, en));

    /// <summary>Something that happened while it waits; never in the way of the answer.</summary>
    public void Progress(string text) => around.Error.WriteLine($"{Clock.GetLocalNow():HH:mm:ss} {text}");

    public void Unreachable(string why)
    {
        Complain($"连不上服务器 {server}（{why}）。", $"The server {server} cannot be reached ({why}).");
        Complain("请先启动：dotnet run --project src/Syndication.Host -- demo；或用 --server 指定地址。", "Start it with: dotnet run --project src/Syndication.Host -- demo; or name another with --server.");
    }

    public void Refuse(ApiRefusal refusal)
    {
        if (Json && refusal.Problem is { } problem)
        {
            Print(problem);
            return;
        }

        Complain(refusal.Problem?.Text("detail") ?? $"服务器回答 {refusal.Status}。", refusal.Problem?.Text("detailEn") ?? $"The server answered {refusal.Status}.");
        Problems(refusal.Problem);
        if (refusal.Status == 401)
        {
            Complain("令牌由 --token-file 或 SYNDICATION_TOKEN 给出；演示的令牌在 data/tokens/ 下。", "Give the token with --token-file or SYNDICATION_TOKEN; the demo's tokens are in data/tokens/.");
        }
    }

    public void Problems(JsonElement? holder, string list = "problems")
    {
        foreach (var item in holder?.Items(list) ?? [])
        {
            around.Error.WriteLine($"  - {item.Text("where")}: {item.Text(chinese ? "message" : "messageEn")}");
        }
    }

    public void Dispose() => Api.Dispose();
}
