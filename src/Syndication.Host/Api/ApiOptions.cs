namespace Syndication.Host.Api;

/// <summary>The settings of the API, section <c>Api</c> of the configuration.</summary>
public sealed class ApiOptions
{
    /// <summary>The longest request body, in bytes: text and all files together.</summary>
    public long MaxBytes { get; set; } = 20_000_000;

    /// <summary>How long an <c>Idempotency-Key</c> is remembered.</summary>
    public TimeSpan KeyLifetime { get; set; } = TimeSpan.FromHours(24);

    /// <summary>How often the newest position of the ledger is looked up while somebody listens to the live events.</summary>
    public TimeSpan EventPoll { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>How often a quiet stream of live events says that it is alive.</summary>
    public TimeSpan Heartbeat { get; set; } = TimeSpan.FromSeconds(15);
}
