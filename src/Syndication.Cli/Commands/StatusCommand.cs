using System.CommandLine;
using Syndication.Cli.Talk;

namespace Syndication.Cli.Commands;

internal static class StatusCommand
{
    public static Command Create(CommonOptions common)
    {
        var id = new Argument<string>("id") { Description = "Id or index number 编号或索引号" };
        var watch = new Option<bool>("--watch") { Description = "Follow until it stands 跟踪到底" };
        var timeout = new Option<int>("--timeout") { Description = "Seconds to wait 最长等待秒数", DefaultValueFactory = _ => 600 };
        var command = new Command("status", "Where an item stands 查看状态") { id, watch, timeout };
        common.Runs(command, async (parsed, session, cancellation) =>
        {
            var look = await FindAsync(session, parsed.GetValue(id)!, cancellation);
            if (parsed.GetValue(watch))
            {
                return await new Watch(session, TimeSpan.FromSeconds(parsed.GetValue(timeout))).FollowAsync(look.Body.Text("id")!, null, cancellation);
            }

            if (session.Json)
            {
                session.Print(look.Body);
            }
            else
            {
                Board.Item(session, look.Body);
            }

            return Board.NeedsAction(look.Body) ? ExitCodes.NeedsAction : ExitCodes.Ok;
        });
        return command;
    }

    /// <summary>An item by its id or its index number.</summary>
    public static Task<Answer> FindAsync(Session session, string id, CancellationToken cancellation) =>
        session.Api.GetAsync(Guid.TryParse(id, out _) ? $"disclosures/{id}" : $"disclosures/lookup?indexNumber={Uri.EscapeDataString(id)}", cancellation);
}
