using System.Text.Encodings.Web;
using System.Text.Json;
using Syndication.Rendering;

namespace Syndication.Channels.Handover;

/// <summary>Packs what the person needs: each part is one thing to copy or to tick off.</summary>
internal static class HandoverRenderer
{
    public const string Title = "title", Body = "body", Html = "html", Summary = "summary", Pictures = "pictures", Checklist = "checklist";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Rendition Render(Edition edition, HandoverOptions options)
    {
        var about = edition.Metadata;
        var authored = Manuscript.Read(edition).WithCorrection(about);
        var title = options.TitleLimit is { } most && Measure.Count(about.Title, options.Unit) > most ? about.ShortTitle ?? about.Title : about.Title;
        var html = HtmlWriter.Write(authored, new(_ => null, LinkPolicy.Text, Ids: false));
        var plain = PlainTextWriter.Write(WithoutPictures.Of(authored));
        return new(
            [.. Parts(edition, options, title, html, plain)],
            Seen(options, title, VisibleText.OfHtml(html) ?? ""),
            [
                .. authored.Problems,
                .. new[]
                {
                    Measure.Check("title", title, options.ShowsTitle ? options.TitleLimit : null, options.Unit),
                    Measure.Check("summary", about.Abstract ?? "", options.SummaryLimit, options.Unit),
                    Measure.Check("body", plain, options.BodyLimit, options.Unit),
                }.OfType<Problem>(),
            ]);
    }

    /// <summary>What stands on the page when the person pasted the plain text.</summary>
    public static string SeenPlain(Rendition rendition, HandoverOptions options) =>
        Seen(options, rendition.Part(Title).AsText(), rendition.Part(Body).AsText());

    private static string Seen(HandoverOptions options, string title, string text) => VisibleText.Normalise((options.ShowsTitle ? title : "") + text);

    private static IEnumerable<RenditionPart> Parts(Edition edition, HandoverOptions options, string title, string html, string plain)
    {
        yield return RenditionPart.OfText(Title, "text/plain", title);
        yield return RenditionPart.OfText(Body, "text/plain", plain);
        yield return RenditionPart.OfText(Html, "text/html", html);
        if (edition.Metadata.Abstract is { Length: > 0 } summary)
        {
            yield return RenditionPart.OfText(Summary, "text/plain", summary);
        }

        var pictures = edition.Files.Where(f => !f.IsDownload && f.MediaType.StartsWith("image/", StringComparison.Ordinal))
            .Select((f, n) => new { No = n + 1, f.Name, f.Title, f.MediaType, f.Size, f.Content, Cover = f.Name == edition.Metadata.Cover?.File });
        yield return RenditionPart.OfText(Pictures, "application/json", JsonSerializer.Serialize(pictures, Json));
        yield return RenditionPart.OfText(Checklist, "application/json", JsonSerializer.Serialize(new
        {
            options.Platform,
            options.Person,
            options.PostingAddress,
            Source = $"来源：{edition.Metadata.Source}",
            Steps = options.Checklist.Count > 0 ? options.Checklist : Usual(options),
        }, Json));
    }

    private static IReadOnlyList<string> Usual(HandoverOptions options) =>
    [
        $"登录{options.Platform}账号，核对账号名称",
        "粘贴标题与正文，不增删任何文字",
        "按顺序插入图片",
        "注明来源后发布",
        "打开公开页面，复制地址填回本系统",
    ];
}
