using Syndication.Grains.Ports;
using Syndication.Rendering;

namespace Syndication.Host;

/// <summary>The files of an item against what the text asks for.</summary>
internal static class IncomingFiles
{
    public static (IReadOnlyList<Attachment> Files, IReadOnlyList<Problem> Problems) Read(Authored authored, IReadOnlyList<NamedFile> files)
    {
        List<Attachment> kept = [];
        List<Problem> problems = [.. Missing(authored, files), .. Twice(files)];
        foreach (var file in files.DistinctBy(f => f.Name))
        {
            var download = authored.Files.FirstOrDefault(f => f.File == file.Name);
            var problem = NameProblem(file.Name) ?? (IsAsked(authored, file.Name) ? FileKind.Check(file, download is null) : Unused(file.Name));
            if (problem is not null)
            {
                problems.Add(problem);
            }

            if (problem is null)
            {
                kept.Add(Keep(file, download));
            }
        }

        return (kept, problems);
    }

    private static Attachment Keep(NamedFile file, AuthoredFile? download)
    {
        var size = FileKind.IsImage(file.Name) ? Image.Size(file.Bytes.Span) : null;
        return new Attachment
        {
            Name = file.Name,
            Title = download?.Title ?? Path.GetFileName(file.Name),
            MediaType = FileKind.MediaType(file.Name),
            Size = file.Bytes.Length,
            Content = Fingerprint.Of(file.Bytes.Span),
            IsDownload = download is not null,
            Width = size?.Width,
            Height = size?.Height,
        };
    }

    private static bool IsAsked(Authored authored, string name) =>
        authored.Files.Any(f => f.File == name) || authored.Metadata.Cover?.File == name || authored.Body.Contains(name, StringComparison.Ordinal);

    private static IEnumerable<Problem> Missing(Authored authored, IReadOnlyList<NamedFile> files)
    {
        foreach (var file in authored.Files.Where(f => f.File.Length > 0 && files.All(i => i.Name != f.File)))
        {
            yield return Problem.Blocking("attachment-missing", $"attachments, line {file.Line}", $"附件“{file.File}”没有一并提交；请上传此文件，或改正文件名。", $"The attachment '{file.File}' was not handed in; add the file or mend its name.");
        }

        if (authored.Metadata.Cover is { } cover && files.All(i => i.Name != cover.File))
        {
            yield return Problem.Blocking("cover-missing", "cover", $"封面“{cover.File}”没有一并提交；请上传此文件，或改正文件名。", $"The cover '{cover.File}' was not handed in; add the file or mend its name.");
        }
    }

    private static IEnumerable<Problem> Twice(IReadOnlyList<NamedFile> files) => files.GroupBy(f => f.Name).Where(g => g.Count() > 1)
        .Select(g => Problem.Blocking("file-twice", g.Key, $"文件“{g.Key}”提交了两次；请只保留一个。", $"The file '{g.Key}' was handed in twice; keep one."));

    private static Problem? NameProblem(string name) =>
        name.Length is 0 or > 200 || name.StartsWith('/') || name.Contains('\\') || name.Contains(':') || name.Any(char.IsControl) || name.Split('/').Any(p => p is "" or "." or "..")
            ? Problem.Blocking("file-name", name, $"文件名“{name}”无效；请用相对路径，如 files/table.pdf。", $"The file name '{name}' cannot be used; give a relative one such as files/table.pdf.")
            : null;

    private static Problem Unused(string name) =>
        Problem.Warning("file-unused", name, $"正文和附件列表都没有提到“{name}”，已略去。", $"Neither the text nor the list of attachments mentions '{name}'; it was left out.");
}
