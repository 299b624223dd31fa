using System.Globalization;
using System.Net;
using System.Text;
using Syndication.Rendering;

namespace Syndication.Channels.Webhook;

/// <summary>The approved text as HTML a receiver may show as it is: correction note, addressees, body, signatures and date.</summary>
internal static class ContentHtml
{
    public static string Of(Edition edition, Document document)
    {
        var about = edition.Metadata;
        var html = new StringBuilder();
        Line(html, about.CorrectionNote is { } note ? $"更正说明{(about.CorrectedOn is { } day ? $"（{Day(day)}）" : "")}：{note}" : null);
        Line(html, about.DocumentNumber);
        Line(html, about.Addressees.Count > 0 ? string.Join('、', about.Addressees) + "：" : null);
        html.Append(HtmlWriter.Write(document, new(static _ => null) { LinkAddress = Absolute, Ids = false }));
        about.IssuerSignatures.ToList().ForEach(signature => Line(html, signature));
        Line(html, about.IssuerSignatures.Count > 0 && about.ComposedOn is { } composed ? Day(composed) : null);
        Line(html, about.Annotation is { } annotation ? $"（{annotation}）" : null);
        return html.ToString();
    }

    public static bool HasPictures(Document document) => document.Blocks.Any(b => b is Picture || (b is Paragraph p && p.Text.Any(i => i is InlinePicture)));

    // A relative address means nothing on somebody else's page.
    private static string? Absolute(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" or "mailto" ? address : null;

    private static void Line(StringBuilder html, string? text)
    {
        if (text is not null)
        {
            html.Append("<p>").Append(WebUtility.HtmlEncode(text)).Append("</p>\n");
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);
}
