using System.CommandLine;
using Syndication.Cli.Talk;

namespace Syndication.Cli.Commands;

internal static class WithdrawCommand
{
    public static Command Create(CommonOptions common)
    {
        var id = new Argument<string>("id") { Description = "Id or index number 编号或索引号" };
        var reason = new Option<string>("--reason") { Description = "Why 原因", Required = true };
        var kind = new Option<string>("--kind") { Description = "notice | gone | replaced", DefaultValueFactory = _ => "notice" };
        kind.AcceptOnlyFromAmong("notice", "gone", "replaced");
        var replacement = new Option<Uri?>("--replacement") { Description = "Address, for replaced 替代网址" };
        var command = new Command("withdraw", "Take it back from every outlet 撤稿") { id, reason, kind, replacement };
        common.Runs(command, async (parsed, session, cancellation) =>
        {
            var item = (await StatusCommand.FindAsync(session, parsed.GetValue(id)!, cancellation)).Body;
            var order = new { kind = parsed.GetValue(kind), reason = parsed.GetValue(reason), replacement = parsed.GetValue(replacement) };
            var answer = await session.Api.PostAsync($"disclosures/{item.Text("id")}/withdraw", order, "*", cancellation);
            if (session.Json)
            {
                return session.Print(answer.Body);
            }

            Board.Item(session, answer.Body);
            return ExitCodes.Ok;
        });
        return command;
    }
}
