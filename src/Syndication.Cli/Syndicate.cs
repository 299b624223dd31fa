using System.CommandLine;
using Syndication.Cli.Commands;
using Syndication.Cli.Talk;

namespace Syndication.Cli;

/// <summary>The command line: knows only the public HTTP API.</summary>
public static class Syndicate
{
    private const string About = """
        syndicate: publish once, everywhere, and know it. 一次报送，全渠道发布，结果可核验。

        Exit codes / 退出码: 0 ok · 1 refused 被拒绝 · 2 usage 用法错误 · 3 server not reachable 服务器不可达 · 4 needs action 需要处理 · 5 timed out 等待超时
        """;

    public static async Task<int> RunAsync(string[] args, Surroundings around, CancellationToken cancellation)
    {
        var parsed = Root(around).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await around.Error.WriteLineAsync(error.Message);
            }

            await around.Error.WriteLineAsync("syndicate --help");
            return ExitCodes.Usage;
        }

        return await parsed.InvokeAsync(new InvocationConfiguration { Output = around.Out, Error = around.Error, EnableDefaultExceptionHandler = false }, cancellation);
    }

    private static RootCommand Root(Surroundings around)
    {
        var common = new CommonOptions(around);
        var root = new RootCommand(About);
        common.AddTo(root);
        root.Add(PublishCommand.Create(common));
        root.Add(StatusCommand.Create(common));
        root.Add(FailuresCommand.Create(common));
        root.Add(RetryCommand.Create(common));
        root.Add(WithdrawCommand.Create(common));
        root.Add(PreviewCommand.Create(common));
        root.Add(OutletsCommand.Create(common));
        root.Add(LedgerCommand.Create(common));
        return root;
    }
}
