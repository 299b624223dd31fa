using Syndication.Grains.Ports;
using Syndication.Rendering;

namespace Syndication.Host;

/// <summary>Which files may be handed in, and whether a file is what its name says.</summary>
internal static class FileKind
{
    private static readonly byte[] Zip = "PK"u8.ToArray();
    private static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0];

    // Text starts with anything; pictures are read.
    private static readonly Dictionary<string, (string MediaType, byte[]? Start)> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        [".png"] = ("image/png", null),
        [".jpg"] = ("image/jpeg", null),
        [".jpeg"] = ("image/jpeg", null),
        [".pdf"] = ("application/pdf", "%PDF"u8.ToArray()),
        [".docx"] = ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Zip),
        [".xlsx"] = ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Zip),
        [".pptx"] = ("application/vnd.openxmlformats-officedocument.presentationml.presentation", Zip),
        [".ofd"] = ("application/ofd", Zip),
        [".zip"] = ("application/zip", Zip),
        [".doc"] = ("application/msword", Ole),
        [".xls"] = ("application/vnd.ms-excel", Ole),
        [".wps"] = ("application/vnd.ms-works", Ole),
        [".et"] = ("application/vnd.ms-excel", Ole),
        [".csv"] = ("text/csv", null),
        [".txt"] = ("text/plain", null),
    };

    public static bool IsImage(string name) => MediaType(name).StartsWith("image/", StringComparison.Ordinal);

    public static string MediaType(string name) => Known.TryGetValue(Path.GetExtension(name), out var kind) ? kind.MediaType : "application/octet-stream";

    public static Problem? Check(NamedFile file, bool asImage)
    {
        if (file.Bytes.IsEmpty)
        {
            return Problem.Blocking("file-empty", file.Name, $"文件“{file.Name}”是空的；请重新导出后上传。", $"The file '{file.Name}' is empty; export it again.");
        }

        if (asImage && !IsImage(file.Name))
        {
            return Problem.Blocking("image-kind", file.Name, $"图片“{file.Name}”的格式不能使用；请另存为 PNG 或 JPEG。", $"The picture '{file.Name}' is of a kind that cannot be used; save it as PNG or JPEG.");
        }

        if (!Known.TryGetValue(Path.GetExtension(file.Name), out var kind))
        {
            return Problem.Blocking("file-kind", file.Name, $"附件“{file.Name}”的格式不能公开；可用：{List()}。", $"An attachment like '{file.Name}' cannot be published; use {List()}.");
        }

        return (kind.Start is { } start && !file.Bytes.Span.StartsWith(start)) || (IsImage(file.Name) && Image.Size(file.Bytes.Span)?.MediaType != kind.MediaType)
            ? Problem.Blocking(IsImage(file.Name) ? "image-kind" : "file-broken", file.Name, $"“{file.Name}”的内容与扩展名不符或已损坏；请重新导出。", $"The content of '{file.Name}' is not what its name says, or it is broken; export it again.")
            : null;
    }

    private static string List() => string.Join(" ", Known.Keys);
}
