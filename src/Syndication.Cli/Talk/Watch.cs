using System.Text.Json;

namespace Syndication.Cli.Talk;

/// <summary>Follows an item until nothing moves any more by itself.</summary>
internal sealed class Watch(Session session, TimeSpan limit)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private readonly Dictionary<string, string> told = [];

    /// <param name="id">The item.</param>
    /// <param name="step">What to do with each new look, such as releasing what has been signed; null for only looking.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<int> FollowAsync(string id, Func<Answer, Task>? step, CancellationToken cancellation)
    {
        var end = session.Clock.GetUtcNow() + limit;
        while (true)
        {
            var look = await session.Api.GetAsync($"disclosures/{id}", cancellation);
            Tell(look.Body);
            if (step is not null)
            {
                await step(look);
            }

            if (IsSettled(look.Body) || session.Clock.GetUtcNow() >= end)
            {
                return End(look.Body);
            }

            await Task.Delay(Pause, session.Clock, cancellation);
        }
    }

    private int End(JsonElement item)
    {
        if (session.Json)
        {
            session.Print(item);
        }
        else
        {
            Board.Item(session, item);
        }

        return !IsSettled(item) ? ExitCodes.TimedOut : Board.NeedsAction(item) || item.Text("state") is "returned" or "draft" ? ExitCodes.NeedsAction : ExitCodes.Ok;
    }

    private void Tell(JsonElement item)
    {
        Once("turn", item.Get("turn") is { } turn ? session.Say(turn.Get("words")) : "");
        foreach (var d in item.Items("deliveries"))
        {
            Once(d.Text("outlet") ?? "", session.Say(d.Get("words")));
        }
    }

    private void Once(string about, string words)
    {
        if (words.Length > 0 && told.GetValueOrDefault(about) != words)
        {
            told[about] = words;
            session.Progress(about == "turn" ? words : $"{about}: {words}");
        }
    }

    // Waiting for an issue, a quota or a person is as planned; only what goes out by itself in a moment is worth the wait.
    private static bool IsSettled(JsonElement item) => item.Text("state") switch
    {
        "returned" => true,
        "released" or "withdrawn" => !item.Items("deliveries").Any(d => d.Text("group") == "onItsWay" || d.Text("status") is "queued" or "due" or "afterPortal" or "live"),
        _ => false,
    };
}
