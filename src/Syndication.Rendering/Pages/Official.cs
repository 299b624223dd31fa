using System.Globalization;

namespace Syndication.Rendering.Pages;

/// <summary>How official papers write dates, sizes and kinds of files.</summary>
public static class Official
{
    /// <summary>2026年3月5日, without padding zeros.</summary>
    public static string Date(DateOnly date) => date.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    public static string Date(DateOnly? date) => date is { } day ? Date(day) : "";

    /// <summary>A size for readers: 640 B, 12.4 KB, 3.1 MB.</summary>
    public static string Size(long bytes) => bytes switch
    {
        < 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes} B"),
        < 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024d:0.#} KB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576d:0.#} MB"),
    };

    /// <summary>The kind of a file as people say it: PDF, XLSX.</summary>
    public static string FileKind(Attachment file) => Path.GetExtension(file.Name).TrimStart('.').ToUpperInvariant();
}
