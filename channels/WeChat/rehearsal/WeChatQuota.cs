namespace Syndication.Rehearsal.WeChat;

/// <summary>The day's allowance of each call; the day begins at midnight in Beijing.</summary>
internal sealed class WeChatQuota(TimeProvider clock)
{
    private static readonly Dictionary<string, int> Limits = new()
    {
        ["/cgi-bin/token"] = 2_000,
        ["/cgi-bin/media/uploadimg"] = 100_000,
        ["/cgi-bin/material/add_material"] = 100_000,
        ["/cgi-bin/draft/add"] = 1_000,
        ["/cgi-bin/draft/update"] = 1_000,
        ["/cgi-bin/draft/delete"] = 1_000,
        ["/cgi-bin/draft/count"] = 1_000,
        ["/cgi-bin/draft/batchget"] = 1_000,
        ["/cgi-bin/draft/get"] = 500,
        ["/cgi-bin/freepublish/submit"] = 100,
        ["/cgi-bin/freepublish/get"] = 100,
        ["/cgi-bin/freepublish/delete"] = 10,
        ["/cgi-bin/freepublish/getarticle"] = 100,
        ["/cgi-bin/freepublish/batchget"] = 100,
    };

    private readonly Lock gate = new();
    private readonly Dictionary<(string Path, DateTime Day), int> used = [];
    private readonly Dictionary<DateTime, int> resets = [];

    private DateTime Day => clock.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).Date;

    public void Count(string path)
    {
        lock (gate)
        {
            var key = (path, Day);
            if (Limits.TryGetValue(path, out var limit) && used.GetValueOrDefault(key) >= limit)
            {
                throw new WeChatProblem(45009, "reach max api daily quota limit");
            }

            used[key] = used.GetValueOrDefault(key) + 1;
        }
    }

    public object Look(string path)
    {
        lock (gate)
        {
            var limit = Limits.TryGetValue(path, out var known) ? known : throw new WeChatProblem(76021, "cgi_path not found");
            var spent = used.GetValueOrDefault((path, Day));
            return new { errcode = 0, errmsg = "ok", quota = new { daily_limit = limit, used = spent, remain = limit - spent } };
        }
    }

    public void Reset()
    {
        lock (gate)
        {
            var month = new DateTime(Day.Year, Day.Month, 1);
            if (resets.GetValueOrDefault(month) >= 10)
            {
                throw new WeChatProblem(48006, "forbid to clear quota because of reaching the limit");
            }

            resets[month] = resets.GetValueOrDefault(month) + 1;
            used.Clear();
        }
    }
}
