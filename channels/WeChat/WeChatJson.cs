using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Syndication.Channels.WeChat;

/// <summary>The platform's JSON: snake_case, and never <c>\uXXXX</c> for a character, because the platform would store the escape as text.</summary>
internal static partial class WeChatJson
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static HttpContent Content<T>(T body) =>
        new StringContent(Write(body), Encoding.UTF8, "application/json");

    // Even the relaxed encoder escapes U+3000, the space every official text is full of.
    public static string Write<T>(T body) =>
        Escape().Replace(JsonSerializer.Serialize(body, Options), static m => m.Groups[1] is { Success: true } hex && Code(hex) is >= (char)0xA0 and var c ? c.ToString() : m.Value);

    private static char Code(Group hex) => (char)ushort.Parse(hex.ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\\(?:u([0-9A-Fa-f]{4})|.)")]
    private static partial Regex Escape();

    public static JsonElement? Property(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;

    public static string? Text(this JsonElement element, string name) =>
        element.Property(name) is { ValueKind: JsonValueKind.String } text && text.GetString() is { Length: > 0 } value ? value : null;

    /// <summary>Ids come as text or as numbers beyond 2^53.</summary>
    public static string? Id(this JsonElement element, string name) =>
        element.Property(name) is { ValueKind: JsonValueKind.Number } number ? number.GetRawText() : element.Text(name)?.Trim();

    public static int? Number(this JsonElement element, string name) =>
        int.TryParse(element.Id(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;

    public static bool Flag(this JsonElement element, string name) =>
        element.Property(name) is { } value && (value.ValueKind == JsonValueKind.True || (value.ValueKind == JsonValueKind.Number && element.Number(name) != 0));

    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) =>
        element.Property(name) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : [];
}
