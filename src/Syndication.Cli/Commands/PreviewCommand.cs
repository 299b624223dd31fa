using System.CommandLine;
using Syndication.Cli.Talk;

namespace Syndication.Cli.Commands;

internal static class PreviewCommand
{
    public static Command Create(CommonOptions common)
    {
        var file = new Argument<FileInfo>("file") { Description = "Markdown with front matter 带元数据的 Markdown" };
        var outlet = new Option<string>("--outlet") { Description = "Which outlet 渠道", Required = true };
        var part = new Option<string?>("--part") { Description = "Print this part as it would be sent 输出此部分原文" };
        var command = new Command("preview", "What an outlet would be sent 预览渠道稿") { file, outlet, part };
        common.Runs(command, async (parsed, session, cancellation) =>
        {
            var manuscript = await Manuscript.ReadAsync(parsed.GetValue(file)!, [], cancellation);
            var view = (await session.Api.UploadAsync($"previews?outlet={Uri.EscapeDataString(parsed.GetValue(outlet)!)}", manuscript, cancellation)).Body;
            var blocked = view.Text("blocked") == "true";
            if (session.Json)
            {
                session.Print(view);
            }
            else
            {
                session.Line(Chosen(view, parsed.GetValue(part)));
                session.Problems(view);
            }

            return blocked ? ExitCodes.NeedsAction : ExitCodes.Ok;
        });
        return command;
    }

    private static string Chosen(System.Text.Json.JsonElement view, string? part)
    {
        if (part is null)
        {
            return view.Text("text") ?? "";
        }

        var found = view.Items("parts").Where(p => p.Text("name") == part).ToList();
        var names = string.Join(", ", view.Items("parts").Select(p => p.Text("name")));
        return found.Count > 0 ? found[0].Text("text") ?? "" : throw new UsageException($"没有“{part}”；可用：{names}。", $"There is no part '{part}'; there are {names}.");
    }
}
