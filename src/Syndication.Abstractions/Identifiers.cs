using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Syndication;

/// <summary>The stable identity of a disclosure: a UUIDv7, so that ids sort by creation.</summary>
[JsonConverter(typeof(ParsableConverter<DisclosureId>))]
public readonly record struct DisclosureId(Guid Value) : IParsable<DisclosureId>, IComparable<DisclosureId>
{
    public static DisclosureId New(TimeProvider clock) => new(Guid.CreateVersion7(clock.GetUtcNow()));

    public static DisclosureId Parse(string s, IFormatProvider? provider = null) => new(Guid.Parse(s, provider));

    public static bool TryParse(string? s, IFormatProvider? provider, out DisclosureId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    public int CompareTo(DisclosureId other) => Value.CompareTo(other.Value);

    public static bool operator <(DisclosureId left, DisclosureId right) => left.CompareTo(right) < 0;

    public static bool operator >(DisclosureId left, DisclosureId right) => left.CompareTo(right) > 0;

    public static bool operator <=(DisclosureId left, DisclosureId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(DisclosureId left, DisclosureId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value.ToString("D", CultureInfo.InvariantCulture);
}

/// <summary>The short name of a configured outlet, such as <c>portal-qinchuan</c>: 1 to 64 of a-z, 0-9 and '-', safe in a path.</summary>
[JsonConverter(typeof(ParsableConverter<OutletId>))]
public readonly record struct OutletId : IParsable<OutletId>, IComparable<OutletId>
{
    private readonly string? value;

    public OutletId(string value)
    {
        if (!IsValid(value))
        {
            throw new FormatException($"'{value}' is no outlet id: use 1 to 64 of a-z, 0-9 and '-'.");
        }

        this.value = value;
    }

    public string Value => value ?? "";

    public static OutletId Parse(string s, IFormatProvider? provider = null) => new(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out OutletId result)
    {
        var valid = IsValid(s);
        result = valid ? new(s!) : default;
        return valid;
    }

    public int CompareTo(OutletId other) => string.CompareOrdinal(Value, other.Value);

    public static bool operator <(OutletId left, OutletId right) => left.CompareTo(right) < 0;

    public static bool operator >(OutletId left, OutletId right) => left.CompareTo(right) > 0;

    public static bool operator <=(OutletId left, OutletId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(OutletId left, OutletId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value;

    private static bool IsValid(string? s) =>
        s is { Length: >= 1 and <= 64 } && s.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');
}

/// <summary>A SHA-256, written as 64 lower-case hexadecimal digits.</summary>
[JsonConverter(typeof(ParsableConverter<Fingerprint>))]
public readonly record struct Fingerprint : IParsable<Fingerprint>
{
    private readonly string? hex;

    private Fingerprint(string hex) => this.hex = hex;

    public static Fingerprint Of(ReadOnlySpan<byte> bytes) => new(Convert.ToHexStringLower(SHA256.HashData(bytes)));

    public static Fingerprint Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    public static Fingerprint Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var result) ? result : throw new FormatException($"'{s}' is no SHA-256 in lower-case hexadecimal.");

    public static bool TryParse(string? s, IFormatProvider? provider, out Fingerprint result)
    {
        var valid = s is { Length: 64 } && s.All(char.IsAsciiHexDigitLower);
        result = valid ? new(s!) : default;
        return valid;
    }

    public override string ToString() => hex ?? "";
}

/// <summary>Writes an identifier as the JSON string it parses from.</summary>
public sealed class ParsableConverter<T> : JsonConverter<T>
    where T : struct, IParsable<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Parse(reader.GetString());

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());

    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Parse(reader.GetString());

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.ToString()!);

    private static T Parse(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return default;
        }

        return T.TryParse(text, CultureInfo.InvariantCulture, out var value) ? value : throw new JsonException($"'{text}' is no {typeof(T).Name}.");
    }
}
