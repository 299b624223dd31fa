using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Syndication.Rendering;

namespace Syndication.Channels.Feed;

internal static class FeedRenderer
{
    public const string Content = "content", Plain = "plain", Entry = "entry";

    private const long LargestImage = 5 << 20;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Rendition Render(Edition edition, FeedOptions options)
    {
        var problems = new List<Problem>();
        var authored = Manuscript.Read(edition).WithCorrection(edition.Metadata);
        var document = options.IsPartner ? PartnerForm.Of(authored) : authored;
        var html = HtmlWriter.Write(document, new(name => Address(edition, name, options), options.IsPartner ? LinkPolicy.Text : LinkPolicy.Keep, Ids: false)
        {
            LinkAddress = address => Address(edition, address, options) ?? (Uri.IsWellFormedUriString(address, UriKind.Absolute) ? address : null),
        });
        var entry = EntryOf(edition, options, problems);
        problems.AddRange(authored.Problems);
        problems.AddRange(PartnerProblems(edition, authored, options));
        return new(
            [
                RenditionPart.OfText(Content, "text/html", html),
                RenditionPart.OfText(Plain, "text/plain", PlainTextWriter.Write(document)),
                RenditionPart.OfText(Entry, "application/json", JsonSerializer.Serialize(entry, Json)),
            ],
            FeedReading.TextOf(entry.Title, html),
            problems);
    }

    public static FeedEntry Read(Rendition rendition) => JsonSerializer.Deserialize<FeedEntry>(rendition.Part(Entry).Bytes.Span, Json)!;

    private static FeedEntry EntryOf(Edition edition, FeedOptions options, List<Problem> problems)
    {
        var about = edition.Metadata;
        var files = edition.Files.Select(f => (File: f, Feed: FileOf(f, options))).ToList();
        return new()
        {
            Title = TitleOf(about, options, problems),
            Summary = about.Abstract ?? "",
            Author = about.Author,
            Source = about.Source,
            Category = about.ColumnName,
            Column = about.Column,
            Tags = about.Keywords,
            Cover = about.Cover is { } cover && edition.File(cover.File) is { } picture ? FileOf(picture, options) : files.FirstOrDefault(f => IsPicture(f.File)).Feed,
            Images = [.. files.Where(f => IsPicture(f.File)).Select(f => f.Feed)],
            Attachments = [.. files.Where(f => f.File.IsDownload).Select(f => f.Feed)],
        };
    }

    private static string TitleOf(Metadata about, FeedOptions options, List<Problem> problems)
    {
        if (options.LongestTitle is not { } longest || Length(about.Title) <= longest)
        {
            return about.Title;
        }

        if (about.ShortTitle is { } brief && Length(brief) <= longest)
        {
            return brief;
        }

        problems.Add(Problem.Blocking("title-too-long", "shortTitle",
            string.Create(CultureInfo.InvariantCulture, $"标题{Length(about.Title)}字，超过{options.Client ?? options.SiteName}的{longest}字；请填写不超过{longest}字的短标题（shortTitle）"),
            string.Create(CultureInfo.InvariantCulture, $"The title has {Length(about.Title)} characters, {options.Client ?? options.SiteName} takes {longest}; give a shortTitle of at most {longest}")));
        return about.Title;
    }

    private static IEnumerable<Problem> PartnerProblems(Edition edition, Document authored, FeedOptions options)
    {
        if (!options.IsPartner)
        {
            yield break;
        }

        if (PartnerForm.LosesMeaning(authored))
        {
            yield return Problem.Blocking("struck-text", "body", "合作方不显示删除线，被划掉的文字会被当作有效内容；请改写这一处", "The partner shows no struck-out text, so deleted words would read as valid; rewrite that place");
        }

        foreach (var image in edition.Files.Where(f => IsPicture(f) && (f.Size > LargestImage || f.MediaType is not ("image/jpeg" or "image/png"))))
        {
            yield return Problem.Blocking("image-not-taken", image.Name, $"合作方只接收不超过5MB的JPG或PNG图片；请替换 {image.Name}", $"The partner takes JPG or PNG pictures up to 5 MB; replace {image.Name}");
        }
    }

    private static bool IsPicture(Attachment file) => !file.IsDownload && file.MediaType.StartsWith("image/", StringComparison.Ordinal);

    private static string? Address(Edition edition, string name, FeedOptions options) =>
        edition.File(name) is { } file ? FileOf(file, options).Address.AbsoluteUri : null;

    private static FeedFile FileOf(Attachment file, FeedOptions options) =>
        new(new(options.BaseAddress, $"files/{file.PublicName}"), file.Title, file.MediaType, file.Size, file.Content);

    private static int Length(string text) => text.EnumerateRunes().Count();
}
