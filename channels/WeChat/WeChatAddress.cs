namespace Syndication.Channels.WeChat;

/// <summary>The source address of an article: the portal page, with our mark as a short parameter that the platform hands back in its lists.</summary>
internal static class WeChatAddress
{
    private const string Parameter = "d=";

    public static string Marked(Uri canonical, string mark)
    {
        var builder = new UriBuilder(canonical);
        builder.Query = (builder.Query.Length > 1 ? builder.Query[1..] + "&" : "") + Parameter + mark;
        return builder.Uri.AbsoluteUri;
    }

    /// <summary>The mark in a source address that the platform handed back, or null.</summary>
    public static string? MarkIn(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
            ? uri.Query.TrimStart('?').Split('&').FirstOrDefault(p => p.StartsWith(Parameter, StringComparison.Ordinal))?[Parameter.Length..]
            : null;

    /// <summary>Whether the address is this portal page with any mark of ours.</summary>
    public static bool IsMarkOf(Uri canonical, string? address) =>
        MarkIn(address) is { } mark && string.Equals(Marked(canonical, mark), address, StringComparison.Ordinal);

    /// <summary>The platform may answer http addresses; readers get https.</summary>
    public static Uri? Shown(string? address)
    {
        if (!Uri.TryCreate(address?.Trim(), UriKind.Absolute, out var uri) || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps))
        {
            return null;
        }

        return uri.Scheme == Uri.UriSchemeHttps || uri.IsLoopback ? uri : new UriBuilder(uri) { Scheme = Uri.UriSchemeHttps, Port = -1 }.Uri;
    }
}
