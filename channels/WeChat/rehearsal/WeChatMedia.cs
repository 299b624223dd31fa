using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace Syndication.Rehearsal.WeChat;

/// <summary>Pictures for texts and covers, on disk before they are answered.</summary>
internal sealed class WeChatMedia(string folder, WeChatAccount account)
{
    private readonly string pictures = Directory.CreateDirectory(Path.Combine(folder, "mmbiz")).FullName;
    private readonly string covers = Directory.CreateDirectory(Path.Combine(folder, "material")).FullName;
    private int uploads;

    /// <summary>Uploads of pictures that were taken.</summary>
    public int Uploads => uploads;

    public async Task<object> UploadImageAsync(HttpContext context, Uri root)
    {
        var (file, bytes) = await FileAsync(context);
        var kind = KindOf(bytes);
        _ = kind is "png" or "jpg" ? kind : throw new WeChatProblem(40005, "invalid file type");
        _ = bytes.Length < 1 << 20 ? file : throw new WeChatProblem(40009, "invalid image size");
        Interlocked.Increment(ref uploads);
        var name = $"{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))}.{kind}";
        Durable.Write(Path.Combine(pictures, name), bytes);
        return new { url = new Uri(root, $"mmbiz/{name}").AbsoluteUri };
    }

    public async Task<object> AddMaterialAsync(HttpContext context, Uri root)
    {
        var (_, bytes) = await FileAsync(context);
        var kind = KindOf(bytes) ?? throw new WeChatProblem(40005, "invalid file type");
        _ = bytes.Length < 10 << 20 ? kind : throw new WeChatProblem(40009, "invalid image size");
        var id = $"{account.AppId}_{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))}";
        Durable.Write(Path.Combine(covers, id), bytes);
        Durable.Write(Path.Combine(pictures, $"{id}.{kind}"), bytes);
        return new { media_id = id, url = new Uri(root, $"mmbiz/{id}.{kind}").AbsoluteUri };
    }

    public bool HasCover(string id)
    {
        if (account.CoverLag > 0)
        {
            account.CoverLag--;
            return false;
        }

        return IsName(id) && File.Exists(Path.Combine(covers, id));
    }

    public byte[]? Read(string name) => IsName(name) && File.Exists(Path.Combine(pictures, name)) ? File.ReadAllBytes(Path.Combine(pictures, name)) : null;

    private static async Task<(IFormFile File, byte[] Bytes)> FileAsync(HttpContext context)
    {
        if (!context.Request.HasFormContentType || (await context.Request.ReadFormAsync(context.RequestAborted)).Files.GetFile("media") is not { } file)
        {
            throw new WeChatProblem(41005, "media data missing");
        }

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, context.RequestAborted);
        return bytes.Length > 0 ? (file, bytes.ToArray()) : throw new WeChatProblem(44001, "empty media data");
    }

    private static string? KindOf(byte[] bytes) => bytes switch
    {
        [0x89, 0x50, 0x4E, 0x47, ..] => "png",
        [0xFF, 0xD8, 0xFF, ..] => "jpg",
        [0x47, 0x49, 0x46, ..] => "gif",
        [0x42, 0x4D, ..] => "bmp",
        _ => null,
    };

    private static bool IsName(string name) => name.Length is > 0 and < 128 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.') && name[0] != '.';
}
