using System.CommandLine;
using Syndication.Cli.Talk;

namespace Syndication.Cli.Commands;

internal static class LedgerCommand
{
    public static Command Create(CommonOptions common)
    {
        var verify = new Command("verify", "Recompute the audit chain 核验台账");
        common.Runs(verify, async (_, session, cancellation) =>
        {
            var report = (await session.Api.GetAsync("ledger/verify", cancellation)).Body;
            var holds = report.Text("holds") == "true";
            if (session.Json)
            {
                session.Print(report);
            }
            else
            {
                session.Line(holds
                    ? session.Say($"台账完整，共 {report.Text("position")} 条记录。", $"The chain holds over {report.Text("position")} records.")
                    : session.Say("台账不完整：", "The chain is broken:"));
                foreach (var broken in report.Items("breaks"))
                {
                    session.Line($"  {broken.Text("disclosure")} #{broken.Text("version")}: {broken.Text("what")}");
                }
            }

            return holds ? ExitCodes.Ok : ExitCodes.NeedsAction;
        });
        return new Command("ledger", "The audit record 台账") { verify };
    }
}
