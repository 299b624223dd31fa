namespace Syndication.Rehearsal.WeChat;

/// <summary>The rehearsed account, and how the platform treats it. Every property may change while it runs.</summary>
public sealed class WeChatAccount
{
    public string AppId { get; init; } = "wx0rehearsal000001";

    public required string Secret { get; init; }

    /// <summary>What readers call it.</summary>
    public string Name { get; init; } = "演练公众号";

    /// <summary>When false, publishing answers 48001.</summary>
    public bool IsVerified { get; set; } = true;

    /// <summary>When false, the caller's address is not on the allow-list: 40164.</summary>
    public bool IsAddressAllowed { get; set; } = true;

    /// <summary>How long publishing takes.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>How the next publish jobs end (0, 2, 3 or 4); success when empty.</summary>
    public Queue<int> Outcomes { get; } = new();

    /// <summary>Whether a draft leaves the box when it is submitted or only when it is published.</summary>
    public bool DraftVanishesAtSubmit { get; set; } = true;

    /// <summary>Whether a draft may be submitted twice, which makes two articles.</summary>
    public bool SecondSubmitPublishesAgain { get; set; }

    /// <summary>Whether publish_id is a number in answers.</summary>
    public bool NumericIds { get; set; }

    /// <summary>For so many further uses a new cover is not known to the draft service: 40007.</summary>
    public int CoverLag { get; set; }

    /// <summary>Where events go; null when the account has no server URL.</summary>
    public Uri? Callback { get; set; }

    public string CallbackToken { get; set; } = "";

    /// <summary>43 characters; empty means plain events.</summary>
    public string EncodingAesKey { get; set; } = "";
}
