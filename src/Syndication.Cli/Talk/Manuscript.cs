using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace Syndication.Cli.Talk;

/// <summary>A Markdown file with the files beside it that it refers to.</summary>
internal sealed partial class Manuscript(byte[] text, IReadOnlyList<(string Name, string Path)> files)
{
    public IReadOnlyList<(string Name, string Path)> Files { get; } = files;

    public static async Task<Manuscript> ReadAsync(FileInfo file, IEnumerable<(string Field, string Value)> fields, CancellationToken cancellation)
    {
        if (!file.Exists)
        {
            throw new UsageException($"没有文件 {file.Name}。", $"There is no file {file.Name}.");
        }

        var bytes = await File.ReadAllBytesAsync(file.FullName, cancellation);
        var overrides = fields.ToList();

        // Bytes that are no text go to the server as they are: it names the place.
        var text = System.Text.Encoding.UTF8.GetString(bytes);
        var sent = overrides.Count == 0 ? bytes : System.Text.Encoding.UTF8.GetBytes(overrides.Aggregate(text, (t, f) => FrontMatterField.Set(t, f.Field, f.Value)));
        return new Manuscript(sent, [.. Mentioned(text, file.DirectoryName!)]);
    }

    public MultipartFormDataContent ToForm(string boundary)
    {
        // The same boundary for the same key: the body of a repeat is the same.
        var form = new MultipartFormDataContent(boundary);
        Add(form, "text", "text.md", new ByteArrayContent(text), "text/markdown");
        foreach (var (name, path) in Files)
        {
            Add(form, "files", name, new ByteArrayContent(File.ReadAllBytes(path)), "application/octet-stream");
        }

        return form;
    }

    private static void Add(MultipartFormDataContent form, string part, string fileName, ByteArrayContent content, string mediaType)
    {
        content.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        form.Add(content, part, fileName);
    }

    private static IEnumerable<(string Name, string Path)> Mentioned(string text, string folder) => Mention().Matches(text)
        .Select(m => m.Groups["name"].Value.Trim().Trim('"', '\''))
        .Where(name => !name.Contains("..", StringComparison.Ordinal) && !Path.IsPathRooted(name) && !name.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
        .Distinct(StringComparer.Ordinal)
        .Select(name => (name, Path.Combine(folder, name)))
        .Where(f => File.Exists(f.Item2));

    [GeneratedRegex(@"\]\(\s*<?(?<name>[^)\s>]+)|\bfile:\s*(?<name>[^,}\r\n]+)|^cover:\s*(?<name>[^{\r\n]+)", RegexOptions.Multiline)]
    private static partial Regex Mention();
}
