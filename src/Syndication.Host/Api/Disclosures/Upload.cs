using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http.Features;
using Syndication.Grains.Ports;
using Syndication.Host.Api.Answers;

namespace Syndication.Host.Api.Disclosures;

/// <summary>A text with its files, as JSON.</summary>
/// <param name="Text">The Markdown with its front matter.</param>
/// <param name="Files">Everything the text refers to by name.</param>
public sealed record Handing(string Text, IReadOnlyList<HandingFile>? Files);

/// <param name="Name">The relative name the text uses, such as <c>images/plan.png</c>.</param>
/// <param name="Content">The bytes in Base64.</param>
public sealed record HandingFile(string Name, byte[] Content);

/// <summary>Reads what is handed in, from any of the three forms.</summary>
internal static class Upload
{
    private static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web) { RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true };

    public static async Task<Incoming> ReadAsync(HttpRequest request)
    {
        var incoming = request.ContentType?.Split(';')[0].Trim().ToLowerInvariant() switch
        {
            "application/json" => FromJson(await BytesAsync(request.Body, request.HttpContext.RequestAborted)),
            "multipart/form-data" => await FromFormAsync(request),
            "text/markdown" or "text/plain" => new Incoming(await BytesAsync(request.Body, request.HttpContext.RequestAborted), []),
            _ => throw new BadHttpRequestException("media type", StatusCodes.Status415UnsupportedMediaType),
        };

        return incoming.Text.Length > 0 ? incoming : throw Refusals.Invalid("text", "没有正文：请附上带元数据的 Markdown 文件。", "There is no text: send a Markdown file with front matter.").AsException();
    }

    private static Incoming FromJson(byte[] body)
    {
        if (InvalidAt(body) is { } offset)
        {
            throw Refusals.Invalid($"byte {offset}", $"请求不是有效的 UTF-8（第 {offset} 字节）。请以 UTF-8 保存后再提交。", $"The body is not valid UTF-8 at byte {offset}. Save it as UTF-8 and send it again.").AsException();
        }

        try
        {
            var handing = JsonSerializer.Deserialize<Handing>(body, Reading) ?? throw new JsonException("null");
            return new(System.Text.Encoding.UTF8.GetBytes(handing.Text), [.. (handing.Files ?? []).Select(f => new NamedFile(f.Name, f.Content))]);
        }
        catch (JsonException e)
        {
            throw Refusals.Invalid(e.Path ?? "$", $"JSON 无法读取：第 {e.LineNumber + 1} 行。", $"The JSON cannot be read at line {e.LineNumber + 1}: expected text and files[name, content].").AsException();
        }
    }

    private static async Task<Incoming> FromFormAsync(HttpRequest request)
    {
        var form = await FormAsync(request);
        var text = form.Files.GetFile("text") ?? form.Files.FirstOrDefault(f => f.FileName.EndsWith(".md", StringComparison.OrdinalIgnoreCase));
        var files = new List<NamedFile>();
        foreach (var file in form.Files.Where(f => f != text))
        {
            files.Add(new(file.FileName, await BytesAsync(file.OpenReadStream(), request.HttpContext.RequestAborted)));
        }

        var bytes = text is not null
            ? await BytesAsync(text.OpenReadStream(), request.HttpContext.RequestAborted)
            : System.Text.Encoding.UTF8.GetBytes(form["text"].ToString());
        return new(bytes, files);
    }

    private static async Task<IFormCollection> FormAsync(HttpRequest request)
    {
        try
        {
            return await request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = long.MaxValue, BufferBody = false }, request.HttpContext.RequestAborted);
        }
        catch (Exception e) when (e is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw Refusals.Invalid("multipart", "表单无法读取：" + e.Message, "The form cannot be read: " + e.Message).AsException();
        }
    }

    private static async Task<byte[]> BytesAsync(Stream stream, CancellationToken cancellation)
    {
        await using (stream)
        {
            using var copy = new MemoryStream();
            await stream.CopyToAsync(copy, cancellation);
            return copy.ToArray();
        }
    }

    private static int? InvalidAt(ReadOnlySpan<byte> bytes) => Utf8.IsValid(bytes) ? null : FirstInvalid(bytes);

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (System.Text.Rune.DecodeFromUtf8(bytes[at..], out _, out var used) == System.Buffers.OperationStatus.Done)
        {
            at += used;
        }

        return at;
    }
}
