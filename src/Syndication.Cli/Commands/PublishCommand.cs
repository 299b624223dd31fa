using System.CommandLine;
using Syndication.Cli.Talk;

namespace Syndication.Cli.Commands;

/// <summary>Hands in, submits and follows. It bypasses nobody: each review is another person's.</summary>
internal static class PublishCommand
{
    public static Command Create(CommonOptions common)
    {
        var file = new Argument<FileInfo>("file") { Description = "Markdown with front matter; files it names go with it 带元数据的 Markdown" };
        var at = new Option<DateTimeOffset?>("--at") { Description = "Release instant, ISO 8601 发布时间" };
        var to = new Option<string?>("--to") { Description = "Outlets, comma separated 渠道（逗号分隔）" };
        var watch = new Option<bool>("--watch") { Description = "Follow until it stands 跟踪到底" };
        var timeout = new Option<int>("--timeout") { Description = "Seconds to wait 最长等待秒数", DefaultValueFactory = _ => 600 };
        var command = new Command("publish", "Hand in, submit and follow 报送并跟踪") { file, at, to, watch, timeout };
        common.Runs(command, async (parsed, session, cancellation) =>
        {
            List<(string, string)> fields = [];
            if (parsed.GetValue(at) is { } instant)
            {
                fields.Add(("releaseAt", instant.ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture)));
            }

            if (parsed.GetValue(to) is { Length: > 0 } outlets)
            {
                fields.Add(("outlets", $"[{string.Join(", ", outlets.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))}]"));
            }

            var manuscript = await Manuscript.ReadAsync(parsed.GetValue(file)!, fields, cancellation);
            var submitted = await SubmitAsync(session, manuscript, cancellation);
            if (parsed.GetValue(watch))
            {
                var follow = new Watch(session, TimeSpan.FromSeconds(parsed.GetValue(timeout)));
                return await follow.FollowAsync(submitted.Body.Text("id")!, new Releasing(session).TryAsync, cancellation);
            }

            return Show(session, submitted);
        });
        return command;
    }

    private static async Task<Answer> SubmitAsync(Session session, Manuscript manuscript, CancellationToken cancellation)
    {
        var created = await session.Api.UploadAsync("disclosures", manuscript, cancellation);
        session.Progress(session.Say($"已报送 {created.Body.Text("indexNumber")}，附文件 {manuscript.Files.Count} 个", $"Handed in as {created.Body.Text("indexNumber")} with {manuscript.Files.Count} file(s)"));
        session.Problems(created.Body, "warnings");
        return await session.Api.PostAsync($"disclosures/{created.Body.Text("id")}/submit", null, created.ETag, cancellation);
    }

    private static int Show(Session session, Answer submitted)
    {
        if (session.Json)
        {
            return session.Print(submitted.Body);
        }

        session.Line(submitted.Body.Text("id") ?? "");
        Board.Item(session, submitted.Body);
        return ExitCodes.Ok;
    }

    /// <summary>Releases what has been signed, once, when this person may.</summary>
    private sealed class Releasing(Session session)
    {
        private bool tried;

        public async Task TryAsync(Answer look)
        {
            if (tried || look.Body.Text("state") != "signed")
            {
                return;
            }

            tried = true;
            try
            {
                await session.Api.PostAsync($"disclosures/{look.Body.Text("id")}/release", new { }, look.ETag, CancellationToken.None);
            }
            catch (ApiRefusal refusal) when (refusal.Status is 403 or 409 or 412)
            {
                session.Complain(refusal.Problem?.Text("detail") ?? "", refusal.Problem?.Text("detailEn") ?? "");
            }
        }
    }
}
