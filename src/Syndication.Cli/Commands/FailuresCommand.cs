using System.CommandLine;
using System.Text.Json;
using Syndication.Cli.Talk;

namespace Syndication.Cli.Commands;

internal static class FailuresCommand
{
    public static Command Create(CommonOptions common)
    {
        var outlet = new Option<string?>("--outlet") { Description = "Only this outlet 只看此渠道" };
        var command = new Command("failures", "What needs a person 需处理") { outlet };
        common.Runs(command, async (parsed, session, cancellation) =>
        {
            var rows = await AllAsync(session, parsed.GetValue(outlet), cancellation);
            if (session.Json)
            {
                session.Print(JsonSerializer.SerializeToElement(rows));
            }
            else if (rows.Count == 0)
            {
                session.Line(session.Say("没有需处理的分发。", "Nothing needs action."));
            }

            Board.Deliveries(session, rows, titled: true);
            return rows.Count == 0 ? ExitCodes.Ok : ExitCodes.NeedsAction;
        });
        return command;
    }

    /// <summary>Every delivery that needs action, over all pages.</summary>
    public static async Task<IReadOnlyList<JsonElement>> AllAsync(Session session, string? outlet, CancellationToken cancellation)
    {
        List<JsonElement> rows = [];
        string? next = null;
        do
        {
            var query = $"deliveries?group=needsAction&limit=200{(outlet is null ? "" : "&outlet=" + Uri.EscapeDataString(outlet))}{(next is null ? "" : "&cursor=" + Uri.EscapeDataString(next))}";
            var page = (await session.Api.GetAsync(query, cancellation)).Body;
            rows.AddRange(page.Items("rows"));
            next = page.Text("next");
        }
        while (next is not null);
        return rows;
    }
}
