using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Syndication.WebConsole.Composing;

/// <summary>Writes a draft as the file an author would hand in: front matter, then the text.</summary>
internal static class Manuscript
{
    // A JSON string is a YAML double-quoted scalar: one rule of quoting serves every value.
    private static readonly JsonSerializerOptions Quoting = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ReadOnlyMemory<byte> Of(Draft draft, IReadOnlyList<OutletId> outlets, string publisher, string source, string author, DateOnly day)
    {
        var text = new StringBuilder("---\n");
        Line(text, "kind", draft.Kind);
        Line(text, "title", OneLine(draft.Title));
        Line(text, "shortTitle", OneLine(draft.ShortTitle));
        Line(text, "publisher", publisher);
        text.Append(CultureInfo.InvariantCulture, $"formedOn: {day:yyyy-MM-dd}\n");
        Line(text, "source", source);
        Line(text, "disclosureAttribute", "主动公开");
        Line(text, "legalBasis", DisclosureKind.Find(draft.Kind)?.LegalBasis ?? "20-15");
        Line(text, "author", author);
        Line(text, "abstract", OneLine(draft.Abstract));
        text.Append("outlets: [").AppendJoin(", ", outlets).Append("]\n---\n\n");
        return Encoding.UTF8.GetBytes(text.Append(draft.Body.ReplaceLineEndings("\n").Trim()).Append('\n').ToString());
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();

    private static void Line(StringBuilder text, string name, string value)
    {
        if (value.Length > 0)
        {
            text.Append(name).Append(": ").Append(JsonSerializer.Serialize(value, Quoting)).Append('\n');
        }
    }
}
