using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;
using Syndication.Host.Composition;

namespace Syndication.Host.Public;

/// <summary>
/// Serves what folder outlets have written under <c>data/public</c>, as any web server would. A file <c>X.status</c> beside <c>X</c> changes the answer:
/// <c>410</c> shows X as a notice, <c>301 https://...</c> leads on.
/// </summary>
public sealed class PublicFiles(HostArguments arguments)
{
    private static readonly FileExtensionContentTypeProvider Types = new();

    private const int LongestPath = 1000;

    private readonly string root = Path.Combine(arguments.Data, "public");

    public string FolderOf(OutletId outlet) => Path.Combine(root, outlet.Value);

    public async Task<IResult> ServeAsync(OutletId outlet, string path, HttpContext context)
    {
        if (Locate(outlet, path) is not { } file)
        {
            return await NotFoundAsync(outlet, context);
        }

        context.Response.Headers[HeaderNames.XContentTypeOptions] = "nosniff";
        context.Response.Headers[HeaderNames.CacheControl] = "no-cache";
        var status = File.Exists(file + ".status") ? (await File.ReadAllTextAsync(file + ".status", context.RequestAborted)).Split(' ', 2, StringSplitOptions.TrimEntries) : [];
        if (status is ["301", var target])
        {
            return Results.Redirect(target, permanent: true);
        }

        if (status is ["410", ..])
        {
            return Results.Text(File.Exists(file) ? await File.ReadAllTextAsync(file, context.RequestAborted) : "", TypeOf(file), statusCode: 410);
        }

        return await FileAsync(file, context) ?? await NotFoundAsync(outlet, context);
    }

    private static async Task<IResult?> FileAsync(string file, HttpContext context)
    {
        try
        {
            var bytes = await File.ReadAllBytesAsync(file, context.RequestAborted);
            return Results.Bytes(bytes, TypeOf(file), entityTag: new EntityTagHeaderValue($"\"{Fingerprint.Of(bytes).ToString()[..32]}\""), lastModified: File.GetLastWriteTimeUtc(file));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or PathTooLongException)
        {
            return null;
        }
    }

    private async Task<IResult> NotFoundAsync(OutletId outlet, HttpContext context)
    {
        var page = Path.Combine(FolderOf(outlet), "404.html");
        return Results.Text(File.Exists(page) ? await File.ReadAllTextAsync(page, context.RequestAborted) : "<!doctype html><meta charset=\"utf-8\"><title>404</title><p>没有这个页面。</p>", "text/html; charset=utf-8", statusCode: 404);
    }

    private string? Locate(OutletId outlet, string path)
    {
        if (path.Length > LongestPath || path.Split('/', '\\').Any(part => part.StartsWith('.')))
        {
            return null;
        }

        var folder = FolderOf(outlet);
        var file = Path.GetFullPath(Path.Combine(folder, path));
        if (!file.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) && file != folder && file + Path.DirectorySeparatorChar != folder)
        {
            return null;
        }

        file = Directory.Exists(file) ? Path.Combine(file, "index.html") : file;
        var name = Path.GetFileName(file);
        return name.EndsWith(".status", StringComparison.Ordinal) || name.EndsWith(".tmp", StringComparison.Ordinal) ? null : file;
    }

    private static string TypeOf(string file) => Types.TryGetContentType(file, out var type)
        ? type.StartsWith("text/", StringComparison.Ordinal) || type is "application/json" or "application/javascript" or "application/xml" ? type + "; charset=utf-8" : type
        : "application/octet-stream";
}
