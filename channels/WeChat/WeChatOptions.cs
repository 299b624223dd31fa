using System.Text.Json;

namespace Syndication.Channels.WeChat;

/// <summary>What the channel needs to know of one account. Secrets stand here by name only.</summary>
public sealed record WeChatOptions
{
    private readonly Uri baseAddress = new("https://api.weixin.qq.com");

    /// <summary>The account's public id, <c>wx...</c>.</summary>
    public required string AppId { get; init; }

    /// <summary>The name under which the installation keeps the account's AppSecret.</summary>
    public required string SecretName { get; init; }

    /// <summary>What readers call the account; operators see it in faults.</summary>
    public string? AccountName { get; init; }

    /// <summary>The name of the secret that signs callbacks, when the account's server URL points here.</summary>
    public string? CallbackTokenName { get; init; }

    /// <summary>The name of the secret that encrypts callbacks, in the platform's safe mode.</summary>
    public string? EncodingAesKeyName { get; init; }

    /// <summary>How long after submitting the platform is asked for the first time. It answers 100 such questions a day.</summary>
    public int FirstCheckSeconds { get; init; } = 120;

    /// <summary>Where the platform's interface is: https, or http on this machine for rehearsals.</summary>
    /// <exception cref="JsonException">The address would send the AppSecret in the clear.</exception>
    public Uri BaseAddress
    {
        get => baseAddress;
        init => baseAddress = IsSafe(value) ? value : throw new JsonException("BaseAddress must be absolute and https; http is allowed on loopback only.");
    }

    private static bool IsSafe(Uri address) =>
        address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
}
