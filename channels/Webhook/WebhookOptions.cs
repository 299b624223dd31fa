namespace Syndication.Channels.Webhook;

/// <summary>The settings of one receiver.</summary>
/// <param name="Endpoint">Where events are posted; https, unless private networks are allowed.</param>
/// <param name="Secret">The name of the secret (<c>whsec_</c> + base64 of 24 to 64 bytes).</param>
/// <param name="FormerSecret">The name of the secret that is being rotated out; both sign until it is removed.</param>
/// <param name="PrivateNetwork">Allows receivers on loopback and in private networks, and plain http to them.</param>
/// <param name="Source">The CloudEvents source: who speaks.</param>
/// <param name="EventPrefix">Before <c>item.published.v1</c>: the installation's domain in reverse.</param>
/// <param name="LargestPayload">In bytes; a longer text is announced with a link instead.</param>
public sealed record WebhookOptions(
    Uri Endpoint,
    string Secret,
    string? FormerSecret = null,
    bool PrivateNetwork = false,
    string Source = "urn:syndication",
    string EventPrefix = "cn.gov.example.syndication",
    int LargestPayload = 20_000);
