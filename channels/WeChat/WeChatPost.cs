using System.Text.Json;
using System.Text.Json.Serialization;

namespace Syndication.Channels.WeChat;

/// <summary>How far one act of publishing has come; remembered before each next step, and the reference other verbs receive.</summary>
/// <param name="Mark">Our word in the source address: how draft and article are found again when an answer was lost.</param>
/// <param name="Step">The last step that was begun or finished.</param>
/// <param name="Failures">How often the platform ended a publish job with "general failure".</param>
internal sealed record WeChatPost(
    [property: JsonPropertyName("d")] string Mark,
    [property: JsonPropertyName("s")] WeChatStep Step = WeChatStep.None,
    [property: JsonPropertyName("m")] string? Draft = null,
    [property: JsonPropertyName("p")] string? PublishId = null,
    [property: JsonPropertyName("a")] string? ArticleId = null,
    [property: JsonPropertyName("t")] DateTimeOffset? At = null,
    [property: JsonPropertyName("f")] int Failures = 0)
{
    private const int MarkLength = 16;

    private static readonly JsonSerializerOptions Compact = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

    public static WeChatPost Start(string key) => new(MarkOf(key, 0));

    /// <summary>The platform asks for a new draft after a general failure, so its mark must differ from the old draft's.</summary>
    public WeChatPost Again(string key) => new(MarkOf(key, Failures + 1), Failures: Failures + 1);

    [JsonIgnore]
    public RemoteReference Reference => new(ToString());

    public override string ToString() => JsonSerializer.Serialize(this, Compact);

    public static WeChatPost? Parse(string? text)
    {
        try
        {
            return string.IsNullOrEmpty(text) ? null : JsonSerializer.Deserialize<WeChatPost>(text, Compact);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string MarkOf(string key, int failures) =>
        failures == 0 ? key[..Math.Min(MarkLength, key.Length)] : $"{key[..Math.Min(MarkLength, key.Length)]}.{failures}";
}

/// <summary>The steps of one act. Stored: numbers are append-only.</summary>
internal enum WeChatStep
{
    None = 0,
    Drafting = 1,
    Drafted = 2,
    Submitting = 3,
    Submitted = 4,
}
