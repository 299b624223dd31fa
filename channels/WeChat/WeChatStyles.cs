namespace Syndication.Channels.WeChat;

/// <summary>The looks of an article. The platform keeps nothing but inline styles, and long texts cannot afford many.</summary>
/// <param name="Body">Of the text, by tag.</param>
/// <param name="Meta">Of the lines before and after it, by tag.</param>
internal sealed record WeChatStyles(IReadOnlyDictionary<string, string> Body, IReadOnlyDictionary<string, string> Meta)
{
    private const string Picture = "max-width:100%;height:auto";

    /// <summary>The usual look.</summary>
    public static WeChatStyles Full { get; } = new(
        new Dictionary<string, string>
        {
            ["h2"] = "font-size:18px;font-weight:bold;margin:24px 0 12px;line-height:1.5",
            ["h3"] = "font-size:17px;font-weight:bold;margin:20px 0 10px;line-height:1.5",
            ["h4"] = "font-size:16px;font-weight:bold;margin:16px 0 8px;line-height:1.5",
            ["p"] = "margin:0 0 14px;line-height:1.8;text-align:justify",
            ["li"] = "margin:0 0 6px;line-height:1.8",
            ["blockquote"] = "margin:0 0 14px;padding:8px 12px;border-left:3px solid #c9d0d8;background:#f6f7f9",
            ["table"] = "width:100%;border-collapse:collapse;font-size:14px;margin:0 0 14px",
            ["th"] = "border:1px solid #c9d0d8;padding:4px 6px;background:#f6f7f9",
            ["td"] = "border:1px solid #c9d0d8;padding:4px 6px",
            ["img"] = Picture,
        },
        new Dictionary<string, string> { ["p"] = "margin:0 0 8px;font-size:14px;line-height:1.7;color:#59616c" });

    /// <summary>For texts that would be too long with the usual look: nothing is repeated per paragraph or cell.</summary>
    public static WeChatStyles Lean { get; } = new(
        new Dictionary<string, string> { ["img"] = Picture, ["table"] = "width:100%;font-size:14px" },
        new Dictionary<string, string>());
}
