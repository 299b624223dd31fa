namespace Syndication.Rendering.Authoring;

/// <summary>The closed list of front matter keys; a key nobody reads would be a wish silently ignored.</summary>
internal static class FieldNames
{
    public static readonly string[] Known =
    [
        "kind", "title", "shortTitle", "publisher", "column", "genre", "theme", "issuerMark", "issuer", "documentNumber", "composedOn", "formedOn",
        "addressees", "issuerSignatures", "annotation", "cc", "copiedTo", "printedBy", "printedOn", "source", "disclosureAttribute", "legalBasis",
        "validity", "effectiveOn", "expiresOn", "author", "keywords", "abstract", "cover", "relatedTo", "correctionNote", "correctedOn",
        "outlets", "releaseAt", "attachments", "signer",
    ];

    /// <summary>Marks of classified papers; any value in one of them stops the item.</summary>
    public static readonly string[] Classified = ["密级", "保密期限", "份号", "classification", "secrecyPeriod", "copyNumber"];

    /// <summary>Fields of the paper that are not published.</summary>
    public static readonly string[] Dropped = ["紧急程度", "urgency"];

    public static string Nearest(string name, IEnumerable<string> names) => names.MinBy(n => Distance(name.ToLowerInvariant(), n.ToLowerInvariant()))!;

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0]++;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[^1];
    }
}
