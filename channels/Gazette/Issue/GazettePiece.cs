using System.Globalization;
using System.Text.RegularExpressions;

namespace Syndication.Channels.Gazette.Issue;

/// <summary>One piece of an issue, as contents and index need it. <paramref name="Done"/> is written as the last step of its publication.</summary>
internal sealed record GazettePiece(string Id, string Key, string Issue, string Section, string Title, string? DocumentNumber, DateOnly? ComposedOn, Fingerprint Text, bool Done)
{
    public string File => $"pieces/{Id}.html";

    public string Path => $"{Issue}/{File}";

    public static GazettePiece Of(GazetteOptions gazette, Edition edition, Rendition rendition, string key) => new(
        IdOf(edition.Disclosure), key, gazette.Issue, SectionOf(gazette, edition.Metadata) ?? "", edition.Metadata.Title, edition.Metadata.DocumentNumber, edition.Metadata.ComposedOn, rendition.TextFingerprint, false);

    public static string IdOf(DisclosureId disclosure) => Fingerprint.Of($"gazette|{disclosure}").ToString()[..12];

    public static string? SectionOf(GazetteOptions gazette, Metadata data) => gazette.Order.FirstOrDefault(s => s.Takes(data))?.Name;
}

/// <summary>The order within a section: by the word of the number, its year, its count; pieces without a number follow by date.</summary>
internal sealed partial class ByDocumentNumber : IComparer<GazettePiece>
{
    public static ByDocumentNumber Order { get; } = new();

    public int Compare(GazettePiece? x, GazettePiece? y) => Key(x!).CompareTo(Key(y!));

    private static (int Unnumbered, string Word, int Year, int Count, DateOnly Day, string Id) Key(GazettePiece piece)
    {
        var number = Parts().Match(piece.DocumentNumber ?? "");
        return number.Success
            ? (0, Ordinal(number.Groups["word"].Value), Int(number.Groups["year"].Value), Int(number.Groups["count"].Value), default, piece.Id)
            : (1, "", 0, 0, piece.ComposedOn ?? DateOnly.MaxValue, piece.Id);
    }

    // Tuples compare strings by culture: code points as digits compare the same everywhere.
    private static string Ordinal(string word) => string.Concat(word.Select(c => ((int)c).ToString("x4", CultureInfo.InvariantCulture)));

    private static int Int(string digits) => digits.Length == 0 ? 0 : int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex("^(?<word>[^〔]+?)(〔(?<year>[0-9]{4})〕|第)(?<count>[0-9]{1,5})号$")]
    private static partial Regex Parts();
}
