using System.CommandLine;
using System.Globalization;

namespace Syndication.Cli.Talk;

/// <summary>The options every command takes, and the one way every command runs.</summary>
internal sealed class CommonOptions(Surroundings around)
{
    private readonly Option<string?> server = new("--server") { Description = "Address of the server 服务器地址 (default SYNDICATION_SERVER, http://127.0.0.1:5080)", Recursive = true };
    private readonly Option<FileInfo?> tokenFile = new("--token-file") { Description = "File with your token 令牌文件 (default SYNDICATION_TOKEN)", Recursive = true };
    private readonly Option<bool> json = new("--json") { Description = "Write JSON 输出 JSON", Recursive = true };
    private readonly Option<string?> language = new("--lang") { Description = "zh | en (default LANG)", Recursive = true };

    public void AddTo(RootCommand root)
    {
        root.Add(server);
        root.Add(tokenFile);
        root.Add(json);
        root.Add(language);
    }

    /// <summary>Runs a command; every expected failure becomes one sentence and an exit code.</summary>
    public void Runs(Command command, Func<ParseResult, Session, CancellationToken, Task<int>> run) => command.SetAction(async (parsed, cancellation) =>
    {
        Session session;
        try
        {
            session = Open(parsed);
        }
        catch (UsageException e)
        {
            await around.Error.WriteLineAsync(IsChinese(parsed) ? e.Zh : e.En);
            return ExitCodes.Usage;
        }

        using (session)
        {
            return await RunAsync(parsed, session, run, cancellation);
        }
    });

    private static async Task<int> RunAsync(ParseResult parsed, Session session, Func<ParseResult, Session, CancellationToken, Task<int>> run, CancellationToken cancellation)
    {
        try
        {
            return await run(parsed, session, cancellation);
        }
        catch (ApiRefusal refusal)
        {
            session.Refuse(refusal);
            return ExitCodes.Refused;
        }
        catch (HttpRequestException e)
        {
            session.Unreachable(e.Message);
            return ExitCodes.Unreachable;
        }
        catch (UsageException e)
        {
            session.Complain(e.Zh, e.En);
            return ExitCodes.Usage;
        }
        catch (OperationCanceledException)
        {
            session.Complain("已停止等待；服务器上的工作照常进行。", "Stopped waiting; the work on the server goes on.");
            return ExitCodes.TimedOut;
        }
    }

    private Session Open(ParseResult parsed)
    {
        var address = parsed.GetValue(server) ?? around.Variable("SYNDICATION_SERVER") ?? "http://127.0.0.1:5080";
        return new Session(around, address, Token(parsed), parsed.GetValue(json), IsChinese(parsed));
    }

    private bool IsChinese(ParseResult parsed) => (parsed.GetValue(language) ?? around.Variable("LANG") ?? "").StartsWith("zh", true, CultureInfo.InvariantCulture);

    private string? Token(ParseResult parsed) => parsed.GetValue(tokenFile) is { } file
        ? file.Exists ? OneWord(File.ReadAllText(file.FullName)) : null
        : around.Variable("SYNDICATION_TOKEN") is { } token ? OneWord(token) : null;

    private static string OneWord(string text) => text.Trim() is { Length: <= 512 } token && token.All(c => c is > ' ' and < (char)127)
        ? token
        : throw new UsageException("令牌须是一行无空格的文字；请检查 --token-file 是否指对了文件。", "A token is one word on one line; check that --token-file names the right file.");
}

/// <summary>The command was given something it cannot use.</summary>
internal sealed class UsageException(string zh, string en) : Exception(en)
{
    public string Zh { get; } = zh;

    public string En { get; } = en;
}
