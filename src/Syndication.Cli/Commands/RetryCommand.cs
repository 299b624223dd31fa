using System.CommandLine;
using System.Text.Json;
using Syndication.Cli.Talk;

namespace Syndication.Cli.Commands;

internal static class RetryCommand
{
    public static Command Create(CommonOptions common)
    {
        var id = new Argument<string?>("id") { Description = "Id or index number; without it, everything that needs action at --outlet 编号", Arity = ArgumentArity.ZeroOrOne };
        var outlet = new Option<string>("--outlet") { Description = "Which outlet 渠道", Required = true };
        var yes = new Option<bool>("--yes") { Description = "Do it, not only say how many 确认执行" };
        var command = new Command("retry", "Try again what failed 重试") { id, outlet, yes };
        common.Runs(command, (parsed, session, cancellation) => parsed.GetValue(id) is { } one
            ? OneAsync(session, one, parsed.GetValue(outlet)!, cancellation)
            : AllAsync(session, parsed.GetValue(outlet)!, parsed.GetValue(yes), cancellation));
        return command;
    }

    private static async Task<int> OneAsync(Session session, string id, string outlet, CancellationToken cancellation)
    {
        var item = (await StatusCommand.FindAsync(session, id, cancellation)).Body;
        var answer = await OrderAsync(session, $"{item.Text("id")}/{outlet}", cancellation);
        Board.Deliveries(session, [answer.Body.Get("delivery")!.Value]);
        return session.Json ? session.Print(answer.Body) : ExitCodes.Ok;
    }

    private static async Task<int> AllAsync(Session session, string outlet, bool yes, CancellationToken cancellation)
    {
        // Retrying is only what the machine suggests; a doubt is resolved by looking, never by retrying.
        var rows = (await FailuresCommand.AllAsync(session, outlet, cancellation)).Where(r => r.Text("action") == "retry").ToList();
        session.Line(session.Say($"{outlet} 有 {rows.Count} 条可以重试。", $"{rows.Count} at {outlet} can be tried again."));
        if (!yes)
        {
            Board.Deliveries(session, rows, titled: true);
            session.Line(session.Say("加 --yes 执行。", "Add --yes to do it."));
            return session.Json ? session.Print(JsonSerializer.SerializeToElement(rows)) : ExitCodes.Ok;
        }

        var refused = 0;
        foreach (var row in rows)
        {
            try
            {
                await OrderAsync(session, row.Text("id")!, cancellation);
            }
            catch (ApiRefusal refusal)
            {
                refused++;
                session.Refuse(refusal);
            }
        }

        return refused == 0 ? ExitCodes.Ok : ExitCodes.Refused;
    }

    private static Task<Answer> OrderAsync(Session session, string delivery, CancellationToken cancellation) =>
        session.Api.PostAsync($"deliveries/{delivery}/retry", null, "*", cancellation);
}
