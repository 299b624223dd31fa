using System.Globalization;
using System.Text.RegularExpressions;

namespace Syndication.Rendering;

/// <summary>Looks for what must not stand in a public text. Reports show only the ends of a number.</summary>
public static partial class PersonalData
{
    private const string Checks = "10X98765432";
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    public static IReadOnlyList<Problem> Find(string body)
    {
        var lines = body.Split('\n');
        return [.. lines.SelectMany((line, i) => In(HalfWidth(line), string.Create(CultureInfo.InvariantCulture, $"body, line {i + 1}")))];
    }

    /// <summary>Titles, abstracts and other short fields carry secrecy marks as well.</summary>
    public static IEnumerable<Problem> InField(string field, string? text) => text is null ? [] : In(HalfWidth(text), field).Where(p => p.Blocks);

    private static IEnumerable<Problem> In(string line, string where)
    {
        if (Secrecy().Match(line) is { Success: true } mark)
        {
            yield return Problem.Blocking("classified", where, $"正文含有密级标记“{mark.Value}”，不得公开；请按保密规定处理。", $"The text carries the secrecy mark \"{mark.Value}\" and must not be published; follow the secrecy rules.");
        }

        foreach (var number in Long().Matches(line).Select(m => m.Value.Replace(" ", "", StringComparison.Ordinal)))
        {
            if (IsIdentityCard(number))
            {
                yield return Problem.Blocking("identity-card", where, $"正文含有居民身份证号码（{Masked(number)}）；请删去或隐去中间各位。", $"The text contains an identity card number ({Masked(number)}); remove it or hide its middle.");
            }
            else if (IsBankCard(number))
            {
                yield return Problem.Blocking("bank-card", where, $"正文含有银行卡号（{Masked(number)}）；请删去或隐去中间各位。", $"The text contains a bank card number ({Masked(number)}); remove it or hide its middle.");
            }
        }

        foreach (Match phone in Mobile().Matches(line))
        {
            yield return Problem.Warning("mobile-phone", where, $"正文含有手机号码（{Masked(phone.Value)}）；若为个人号码请删去，对外请公布单位电话。", $"The text contains a mobile phone number ({Masked(phone.Value)}); remove it if it is a person's.");
        }
    }

    private static bool IsIdentityCard(string number)
    {
        if (number.Length != 18 || number[..17].Any(c => !char.IsAsciiDigit(c)) || !DateOnly.TryParseExact(number[6..14], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            return false;
        }

        return Checks[Weights.Select((w, i) => w * (number[i] - '0')).Sum() % 11] == char.ToUpperInvariant(number[17]);
    }

    private static bool IsBankCard(string number) =>
        number.Length is >= 16 and <= 19 && number[0] is '3' or '4' or '5' or '6' or '9' && number.All(char.IsAsciiDigit)
        && number.Reverse().Select((c, i) => i % 2 == 0 ? c - '0' : ((c - '0') * 2 / 10) + ((c - '0') * 2 % 10)).Sum() % 10 == 0;

    private static string Masked(string number) => $"{number[..3]}…{number[^2..]}";

    private static string HalfWidth(string line) => string.Concat(line.Select(c => c is >= '０' and <= '９' ? (char)(c - '０' + '0') : c is 'Ｘ' ? 'X' : c));

    [GeneratedRegex("(?<![0-9A-Za-z.])[1-9](?: ?[0-9]){14,17}(?: ?[0-9Xx])(?![0-9A-Za-z])")]
    private static partial Regex Long();

    [GeneratedRegex("(?<![0-9A-Za-z])1[3-9][0-9](?:[ -]?[0-9]{4}){2}(?![0-9A-Za-z])")]
    private static partial Regex Mobile();

    [GeneratedRegex("(绝密|机密|秘密) ?[★☆]|[【\\[〔(（] ?(绝密|机密|秘密) ?[】\\]〕)）]")]
    private static partial Regex Secrecy();
}
