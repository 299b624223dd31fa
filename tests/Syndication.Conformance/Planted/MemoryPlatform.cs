using Syndication.Rehearsal;

namespace Syndication.Conformance.Planted;

/// <summary>A platform in memory, with the same faults as one on the network.</summary>
internal sealed class MemoryPlatform(TimeProvider clock) : IDisposable
{
    private readonly Lock gate = new();
    private readonly Queue<Answer> next = new();
    private int tokens;

    public Dictionary<string, MemoryPost> Posts { get; } = [];

    public SemaphoreSlim Held { get; } = new(0);

    public bool Away { get; set; }

    public int Writes { get; private set; }

    public string Token => $"token-{tokens}-of-memory";

    public IReadOnlyList<string> Seen
    {
        get
        {
            lock (gate)
            {
                return [.. Posts.Values.Where(p => !p.Gone).Select(p => p.Text)];
            }
        }
    }

    public void Script(IEnumerable<Answer> answers) => answers.ToList().ForEach(next.Enqueue);

    public void ExpireTokens() => tokens++;

    /// <summary>One writing call.</summary>
    public async Task<MemoryAnswer> WriteAsync(string token, string id, Func<MemoryPost?, MemoryPost> change, CancellationToken cancellation)
    {
        Connect(cancellation);
        Answer answer;
        lock (gate)
        {
            Writes++;
            answer = next.TryDequeue(out var scripted) ? scripted : Answer.Normal;
            if (token == Token && answer.Kind is AnswerKind.Normal or AnswerKind.AcceptThenTimeout or AnswerKind.AcceptThenDrop or AnswerKind.AcceptThenGarbage)
            {
                Posts[id] = change(Posts.GetValueOrDefault(id));
            }
        }

        return await SayAsync(answer, token, cancellation);
    }

    public MemoryPost? Read(string id, CancellationToken cancellation = default)
    {
        Connect(cancellation);
        lock (gate)
        {
            return Posts.GetValueOrDefault(id);
        }
    }

    public void Dispose() => Held.Dispose();

    private void Connect(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (Away)
        {
            throw new HttpRequestException(HttpRequestError.ConnectionError, "refused");
        }
    }

    private async Task<MemoryAnswer> SayAsync(Answer answer, string token, CancellationToken cancellation)
    {
        switch (answer.Kind)
        {
            case AnswerKind.AcceptThenTimeout or AnswerKind.TimeoutBefore:
                Held.Release();
                await Task.Delay(TimeSpan.FromSeconds(30), clock, cancellation);
                throw new TimeoutException();
            case AnswerKind.AcceptThenDrop or AnswerKind.DropBefore:
                throw new IOException("cut");
            case AnswerKind.TooMany:
                return new(429, "slow down", answer.RetryAfter);
            case AnswerKind.Reject:
                return new(422, answer.Text!);
            case AnswerKind.Normal when token == Token:
                return new(200, "ok");
            case AnswerKind.Normal or AnswerKind.BadToken:
                return new(401, "token");
            case AnswerKind.Away:
                return new(503, "away");
            case AnswerKind.Status:
                return new(answer.Status, answer.Text ?? "");
            default:
                return new(200, "<garbage>");
        }
    }
}

internal sealed record MemoryPost(string Text, bool Gone = false);

internal sealed record MemoryAnswer(int Status, string Body, TimeSpan? RetryAfter = null);
