using System.Security.Cryptography;

namespace Syndication.Rehearsal.WeChat;

/// <summary>Issued tokens. The stable one comes back while it lives; the classic one ends its predecessor.</summary>
internal sealed class WeChatTokens(TimeProvider clock)
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(2);
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(5);

    private readonly Lock gate = new();
    private readonly Dictionary<string, DateTimeOffset> valid = [];
    private readonly List<DateTimeOffset> forced = [];
    private string? stable;
    private string? classic;

    public (string Token, int Seconds) Stable(bool force)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            if (force && MayForce(now))
            {
                forced.Add(now);
                _ = stable is not null && valid.Remove(stable);
                stable = null;
            }

            if (stable is null || !valid.TryGetValue(stable, out var until) || until - now < Overlap)
            {
                stable = Issue(now);
            }

            return (stable, (int)(valid[stable] - now).TotalSeconds);
        }
    }

    public (string Token, int Seconds) Classic()
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            if (classic is not null && valid.ContainsKey(classic))
            {
                valid[classic] = now + Overlap;
            }

            classic = Issue(now);
            return (classic, (int)Life.TotalSeconds);
        }
    }

    public bool Accepts(string token)
    {
        lock (gate)
        {
            return valid.TryGetValue(token, out var until) && clock.GetUtcNow() < until;
        }
    }

    public bool WasIssued(string token)
    {
        lock (gate)
        {
            return valid.ContainsKey(token);
        }
    }

    public void Expire()
    {
        lock (gate)
        {
            valid.Clear();
            stable = classic = null;
        }
    }

    private bool MayForce(DateTimeOffset now)
    {
        var day = now.ToOffset(TimeSpan.FromHours(8)).Date;
        return forced.Count(f => f.ToOffset(TimeSpan.FromHours(8)).Date == day) < 20 && (forced.Count == 0 || now - forced[^1] >= TimeSpan.FromSeconds(30));
    }

    private string Issue(DateTimeOffset now)
    {
        var token = "88_" + Convert.ToHexString(RandomNumberGenerator.GetBytes(64));
        valid[token] = now + Life;
        return token;
    }
}
