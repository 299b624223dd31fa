using Syndication.Grains.Ports;

namespace Syndication.Ledger.Files;

/// <summary>Files named by their content, two folders deep. A name appears only when its bytes are on disk.</summary>
internal sealed class ContentFolder(string folder) : IContentStore
{
    public async Task<Fingerprint> PutAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        var content = Fingerprint.Of(bytes.Span);
        var path = PathOf(content);
        try
        {
            if (!await HoldsAsync(path, content, cancellation))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                await WriteAsync(path, bytes, cancellation);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new LedgerException(Unwritable(), e);
        }

        return content;
    }

    public async Task<ReadOnlyMemory<byte>> GetAsync(Fingerprint content, CancellationToken cancellation)
    {
        var path = PathOf(content);
        if (!File.Exists(path))
        {
            throw new FileNotFoundException($"There is no stored content {content}.", path);
        }

        var bytes = await File.ReadAllBytesAsync(path, cancellation);
        return Fingerprint.Of(bytes) == content ? bytes : throw new LedgerException(Damaged(path));
    }

    // A damaged file is replaced by the good bytes at hand.
    private static async Task<bool> HoldsAsync(string path, Fingerprint content, CancellationToken cancellation) =>
        File.Exists(path) && Fingerprint.Of(await File.ReadAllBytesAsync(path, cancellation)) == content;

    private static async Task WriteAsync(string path, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        var temporary = $"{path}.{Path.GetRandomFileName()}.tmp";
        try
        {
            await using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                await file.WriteAsync(bytes, cancellation);
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static Words Damaged(string path) => new(
        $"附件文件 {path} 的内容与其名称（SHA-256）不符，已损坏，不会发出：请从备份恢复此文件，或重新上传附件。",
        $"The stored file {path} no longer fits its name, the SHA-256 of its content, and will not go out: restore it from a backup or upload the attachment again.");

    private string PathOf(Fingerprint content)
    {
        var name = content.ToString();
        return name.Length == 64 ? Path.Combine(folder, name[..2], name[2..4], name) : throw new ArgumentException("This fingerprint is empty.", nameof(content));
    }

    private Words Unwritable() => new(
        $"附件文件夹 {folder} 无法写入：请检查剩余空间和写权限，然后重试。",
        $"The folder of attachments {folder} cannot be written: check its free space and permissions, then try again.");
}
