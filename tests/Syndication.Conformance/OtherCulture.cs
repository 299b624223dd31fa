using System.Globalization;

namespace Syndication.Conformance;

/// <summary>A culture in which everything that depends on culture comes out different.</summary>
internal static class OtherCulture
{
    public static T In<T>(Func<T> act)
    {
        var (before, ui) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Odd();
            return act();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, ui);
        }
    }

    private static CultureInfo Odd()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat = new NumberFormatInfo { NumberDecimalSeparator = ",", NumberGroupSeparator = ".", NegativeSign = "−", PercentDecimalSeparator = ",", CurrencySymbol = "₺" };
        culture.DateTimeFormat = new DateTimeFormatInfo { DateSeparator = "·", TimeSeparator = "·", ShortDatePattern = "dd·MM·yyyy", LongTimePattern = "HH·mm·ss", ShortTimePattern = "HH·mm", LongDatePattern = "dd MM yyyy" };
        return culture;
    }
}
