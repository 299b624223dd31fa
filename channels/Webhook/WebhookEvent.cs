using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Syndication.Channels.Webhook;

/// <summary>One structured CloudEvent: its id is the webhook-id, its data the rendition's with the slots filled.</summary>
internal sealed record WebhookEvent(string Type, string Id, string Subject, int Round, string Data)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static WebhookEvent Of(string type, Publication publication) => new(type, publication.Key, publication.Edition.Disclosure.ToString(), publication.Round,
        publication.Rendition.Part(WebhookRenderer.Data).Fill(publication.Slots));

    /// <summary>Title and reason leave only where the kind shows them to readers.</summary>
    public static WebhookEvent Of(Withdrawal withdrawal)
    {
        var notice = withdrawal.Kind == WithdrawalKind.Notice;
        return new("item.withdrawn.v1", withdrawal.Key, withdrawal.Edition.Disclosure.ToString(), 0, JsonSerializer.Serialize(
            new
            {
                id = withdrawal.Edition.Disclosure, edition = withdrawal.Edition.Number, kind = withdrawal.Kind.ToString().ToLowerInvariant(),
                title = notice ? withdrawal.Edition.Metadata.Title : null, reason = notice ? withdrawal.Reason : null, replacementUrl = withdrawal.Replacement?.AbsoluteUri,
            },
            Format));
    }

    public byte[] ToBytes(WebhookOptions options, DateTimeOffset now)
    {
        var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("specversion", "1.0");
            json.WriteString("id", Id);
            json.WriteString("source", options.Source);
            json.WriteString("type", $"{options.EventPrefix}.{Type}");
            json.WriteString("subject", Subject);
            json.WriteString("time", now);
            json.WriteNumber("round", Round);
            json.WriteString("datacontenttype", "application/json");
            json.WritePropertyName("data");
            json.WriteRawValue(Encoding.UTF8.GetBytes(Data));
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }
}
