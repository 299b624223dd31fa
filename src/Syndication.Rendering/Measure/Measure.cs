using System.Globalization;
using System.Text.RegularExpressions;

namespace Syndication.Rendering;

/// <summary>Length as platforms count it.</summary>
public static partial class Measure
{
    private const decimal Address = 10m;

    public static decimal Count(string text, LengthUnit unit) => unit switch
    {
        LengthUnit.CodePoints => text.EnumerateRunes().Count(),
        LengthUnit.HalfWidthHalves => Addresses().Count(text) * Address + Addresses().Replace(text, "").EnumerateRunes().Sum(r => r.Value > 0xFF ? 1m : 0.5m),
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "This unit of length is not known."),
    };

    /// <summary>A blocking problem when the text is longer than allowed; nothing is ever cut.</summary>
    /// <param name="what">The field: <c>title</c>, <c>summary</c>, <c>body</c>; the problem's code is <c>title-too-long</c>.</param>
    /// <param name="text">The text as it will be sent.</param>
    /// <param name="limit">The longest allowed; null means none.</param>
    /// <param name="unit">How the platform counts.</param>
    public static Problem? Check(string what, string text, int? limit, LengthUnit unit)
    {
        var count = Count(text, unit);
        if (limit is not { } most || count <= most)
        {
            return null;
        }

        var has = count.ToString("0.#", CultureInfo.InvariantCulture);
        var over = (count - most).ToString("0.#", CultureInfo.InvariantCulture);
        return Problem.Blocking($"{what}-too-long", what, $"{Zh(what)}有{has}字，该渠道上限为{most}字，超出{over}字；请写一个较短的。", $"The {what} has {has} characters, this outlet allows {most}, that is {over} too many; write a shorter one.");
    }

    private static string Zh(string what) => what switch
    {
        "title" => "标题",
        "shortTitle" => "短标题",
        "summary" or "abstract" => "摘要",
        "body" => "正文",
        _ => what,
    };

    [GeneratedRegex("https?://[A-Za-z0-9._~:/?#@!$&'()*+,;=%\\[\\]-]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Addresses();
}
