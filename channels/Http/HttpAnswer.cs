using System.Text;
using System.Text.Json;

namespace Syndication.Channels.Http;

/// <summary>How one exchange ended. Closed.</summary>
public abstract record HttpAnswer
{
    private HttpAnswer()
    {
    }

    /// <summary>What the request was for.</summary>
    public required Purpose Purpose { get; init; }

    /// <summary>The other side answered in full, whatever it said.</summary>
    public sealed record Answered(int Status, IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte> Body) : HttpAnswer
    {
        public bool IsSuccess => Status is >= 200 and < 300;

        public string Text => Encoding.UTF8.GetString(Body.Span);

        /// <summary>The header's value (several are joined by a comma), or null.</summary>
        public string? Header(string name) => Headers.GetValueOrDefault(name);

        /// <summary>The body as JSON, or null when it is none.</summary>
        public JsonElement? Json()
        {
            try
            {
                var reader = new Utf8JsonReader(Body.Span);
                return JsonElement.ParseValue(ref reader);
            }
            catch (JsonException)
            {
                return null;
            }
        }

        /// <summary>The delay the other side asked for, within 1 s and 6 h.</summary>
        public TimeSpan? RetryAfter(TimeProvider clock) => Http.RetryAfter.Read(Header("Retry-After"), clock);
    }

    /// <summary>The request certainly did not leave.</summary>
    public sealed record NotSent(Fault Fault) : HttpAnswer;

    /// <summary>The request may have left; no full answer came back.</summary>
    public sealed record Lost(Fault Fault) : HttpAnswer;

    /// <summary>The usual reading of an answer that is no success; null for 2xx, which only the channel can judge.</summary>
    /// <param name="clock">For a Retry-After that names a date.</param>
    /// <param name="secrets">What must not be repeated in the fault, should the platform echo it.</param>
    public ChannelOutcome? Failure(TimeProvider clock, params IReadOnlyList<string?> secrets) => this switch
    {
        NotSent n when Purpose == Purpose.Look => new ChannelOutcome.Unknown(n.Fault),
        NotSent n => new ChannelOutcome.Deferred(n.Fault),
        Lost l when Purpose == Purpose.Prepare => new ChannelOutcome.Deferred(l.Fault),
        Lost l => new ChannelOutcome.Unknown(l.Fault),
        Answered { IsSuccess: true } => null,
        Answered a => StatusReading.Of(a, clock, secrets),
        _ => null,
    };
}
