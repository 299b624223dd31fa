using System.Globalization;
using System.Net.Http.Headers;

namespace Syndication.Channels.Http;

/// <summary>RFC 9110 10.2.3: seconds or a date; kept within bounds, because a platform's mistake must not park an item for a year.</summary>
public static class RetryAfter
{
    public static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);

    public static readonly TimeSpan Longest = TimeSpan.FromHours(6);

    public static TimeSpan? Read(string? header, TimeProvider clock)
    {
        if (header is null)
        {
            return null;
        }

        if (double.TryParse(header, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var seconds) && double.IsFinite(seconds))
        {
            return Bound(TimeSpan.FromSeconds(Math.Min(seconds, Longest.TotalSeconds)));
        }

        return RetryConditionHeaderValue.TryParse(header, out var value) && value.Date is { } date ? Bound(date - clock.GetUtcNow()) : null;
    }

    public static TimeSpan Bound(TimeSpan delay) => delay < Shortest ? Shortest : delay > Longest ? Longest : delay;
}
