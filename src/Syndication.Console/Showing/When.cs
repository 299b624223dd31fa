using System.Globalization;

namespace Syndication.WebConsole.Showing;

/// <summary>Times as people in the city read them: UTC+8.</summary>
public static class When
{
    private static readonly TimeSpan Zone = TimeSpan.FromHours(8);

    public static DateTimeOffset There(DateTimeOffset at) => at.ToOffset(Zone);

    public static DateTimeOffset Midnight(DateTimeOffset now) => new(There(now).Date, Zone);

    public static string Time(DateTimeOffset at) => There(at).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The time today, the date with it on other days.</summary>
    public static string Short(DateTimeOffset at, DateTimeOffset now) =>
        There(at).Date == There(now).Date ? Time(at) : There(at).ToString("MM-dd HH:mm", CultureInfo.InvariantCulture);

    public static string Full(DateTimeOffset at) => There(at).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    public static string Iso(DateTimeOffset at) => at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>Today as a headline.</summary>
    public static Words Day(DateTimeOffset now) => new(
        There(now).ToString("yyyy年M月d日", CultureInfo.InvariantCulture) + " 星期" + "日一二三四五六"[(int)There(now).DayOfWeek],
        There(now).ToString("dddd, d MMMM yyyy", CultureInfo.InvariantCulture));

    /// <summary>A span such as 3.2 s, 4 min 10 s or 5 h.</summary>
    public static Words Span(TimeSpan span) => span switch
    {
        { TotalSeconds: < 60 } => Of(span.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture), "秒", "s"),
        { TotalMinutes: < 60 } => Of(((int)span.TotalMinutes).ToString(CultureInfo.InvariantCulture), "分钟", "min"),
        { TotalHours: < 48 } => Of(((int)span.TotalHours).ToString(CultureInfo.InvariantCulture), "小时", "h"),
        _ => Of(((int)span.TotalDays).ToString(CultureInfo.InvariantCulture), "天", "days"),
    };

    private static Words Of(string number, string zh, string en) => new($"{number} {zh}", $"{number} {en}");
}
