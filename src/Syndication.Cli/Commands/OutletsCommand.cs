using System.CommandLine;
using Spectre.Console;
using Syndication.Cli.Talk;

namespace Syndication.Cli.Commands;

internal static class OutletsCommand
{
    public static Command Create(CommonOptions common)
    {
        var command = new Command("outlets", "Every outlet and its health 渠道一览");
        common.Runs(command, async (_, session, cancellation) =>
        {
            var outlets = (await session.Api.GetAsync("outlets", cancellation)).Body;
            if (session.Json)
            {
                return session.Print(outlets);
            }

            var table = new Table().Border(TableBorder.None).AddColumns("", session.Say("代号", "Id"), session.Say("名称", "Name"), session.Say("类型", "Channel"), session.Say("状态", "State"));
            foreach (var o in outlets.EnumerateArray())
            {
                var (glyph, state) = o.Get("fault") is { } fault ? ("▲", session.Say(fault.Get("message")))
                    : o.Get("pause") is { } pause ? ("○", session.Say($"已暂停：{pause.Text("by")}", $"Paused by {pause.Text("by")}"))
                    : ("●", session.Say("正常", "Running"));
                table.AddRow(glyph, Markup.Escape(o.Text("id") ?? ""), Markup.Escape(session.Say(o.Get("name"))), Markup.Escape(o.Text("channel") ?? ""), Markup.Escape(state));
            }

            session.Write(table);
            return ExitCodes.Ok;
        });
        return command;
    }
}
