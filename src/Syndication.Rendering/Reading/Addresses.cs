using System.Text.RegularExpressions;

namespace Syndication.Rendering.Reading;

/// <summary>Which link addresses an official text may carry. An allow-list: a scheme nobody thought of is refused.</summary>
internal static partial class Addresses
{
    private static readonly string[] Schemes = ["https", "http", "mailto"];

    public static bool IsAllowed(string address)
    {
        if (address.Length == 0 || address.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c is '\\' or Slots.Open or Slots.Close))
        {
            return false;
        }

        var scheme = Scheme().Match(address);
        return scheme.Success
            ? Schemes.Contains(scheme.Groups[1].Value.ToLowerInvariant()) && Uri.TryCreate(address, UriKind.Absolute, out _)
            : !address.StartsWith("//", StringComparison.Ordinal) && !address.Split('/', '?', '#')[0].Contains(':');
    }

    public static bool IsRelative(string address) => !Scheme().IsMatch(address) && !address.StartsWith('#');

    [GeneratedRegex("^([A-Za-z][A-Za-z0-9+.-]*):")]
    private static partial Regex Scheme();
}
