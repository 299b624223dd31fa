using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticFiles;

namespace Syndication.Rehearsal;

/// <summary>
/// Serves a folder as a web server would, for outlets that write files. A file <c>X.status</c> beside <c>X</c> holds <c>410</c> (X's bytes are the notice) or
/// <c>301 https://...</c> and changes the answer; such files are never served themselves.
/// </summary>
public sealed class FolderSite(string folder, RehearsalSettings settings) : RehearsalPlatform(settings)
{
    private static readonly FileExtensionContentTypeProvider Types = new();

    public string Folder { get; } = Path.GetFullPath(folder);

    protected override void Map(IEndpointRouteBuilder routes)
    {
    }

    protected override void MapPages(IEndpointRouteBuilder routes) => routes.MapMethods("/{**path}", ["GET", "HEAD"], ServeAsync);

    private async Task ServeAsync(HttpContext context)
    {
        var file = Locate(context.Request.RouteValues["path"] as string ?? "");
        if (file is null || !(File.Exists(file) || File.Exists(file + ".status")))
        {
            await PublicPage.HtmlAsync(context, 404, "<!doctype html><meta charset=\"utf-8\"><title>404</title><p>页面不存在。</p>");
            return;
        }

        var status = File.Exists(file + ".status") ? (await File.ReadAllTextAsync(file + ".status", context.RequestAborted)).Split(' ', 2, StringSplitOptions.TrimEntries) : ["200"];
        if (status is ["301" or "302", var target])
        {
            context.Response.Redirect(target, permanent: status[0] == "301");
            return;
        }

        context.Response.StatusCode = status[0] == "410" ? 410 : 200;
        context.Response.ContentType = TypeOf(file);
        context.Response.Headers.CacheControl = "no-cache";
        await context.Response.SendAsync(file);
    }

    private string? Locate(string path)
    {
        if (path.Split('/').Any(s => s.StartsWith('.')) || path.EndsWith(".tmp", StringComparison.Ordinal))
        {
            return null;
        }

        var file = Path.GetFullPath(Path.Combine(Folder, path));
        file = path.Length == 0 || path.EndsWith('/') || Directory.Exists(file) ? Path.Combine(file, "index.html") : file;
        return file.StartsWith(Folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) && !file.EndsWith(".status", StringComparison.Ordinal) ? file : null;
    }

    private static string TypeOf(string file) => Types.TryGetContentType(file, out var type)
        ? type.StartsWith("text/", StringComparison.Ordinal) || type is "application/json" or "application/xml" ? type + "; charset=utf-8" : type
        : "application/octet-stream";
}

internal static class FileAnswer
{
    public static async Task SendAsync(this HttpResponse response, string file)
    {
        if (File.Exists(file))
        {
            await using var bytes = File.OpenRead(file);
            response.ContentLength = bytes.Length;
            await (HttpMethods.IsHead(response.HttpContext.Request.Method) ? Task.CompletedTask : bytes.CopyToAsync(response.Body, response.HttpContext.RequestAborted));
        }
    }
}
