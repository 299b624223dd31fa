using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Syndication.Ledger.Projections;

/// <summary>Where a page ended: the last row's change and key. Rows that change meanwhile move to the front and disturb no later page.</summary>
internal sealed record Cursor(long Changed, string Id, string Outlet)
{
    public static Cursor? Read(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var parts = Base64Url.IsValid(text) ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split('|') : [];
        return parts.Length == 3 && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var changed)
            ? new(changed, parts[1], parts[2])
            : throw new ArgumentException("This cursor is not one of ours: start again with the first page.", nameof(text));
    }

    public override string ToString() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{Changed}|{Id}|{Outlet}")));
}
