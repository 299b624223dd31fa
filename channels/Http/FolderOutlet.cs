using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Syndication.Channels.Http;

/// <summary>
/// A folder that a web server shows to readers. A file is whole or absent at every instant, also after a crash:
/// it is written beside its place, flushed to the disk and then renamed.
/// </summary>
public sealed class FolderOutlet
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(25);
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Turns = new(StringComparer.Ordinal);
    private readonly string root;

    public FolderOutlet(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
    }

    /// <summary>The full path of a file inside the folder.</summary>
    /// <exception cref="ArgumentException">The path leaves the folder, by its words or through a link.</exception>
    public string PathOf(string relativePath)
    {
        var segments = relativePath.Split('/');
        if (segments.Any(IsForbidden))
        {
            throw new ArgumentException($"'{relativePath}' is no path inside an outlet's folder: use names joined by '/', without '..', links or control characters.", nameof(relativePath));
        }

        for (var depth = 1; depth <= segments.Length; depth++)
        {
            RefuseLink(Path.Combine([root, .. segments[..depth]]), relativePath);
        }

        return Path.Combine([root, .. segments]);
    }

    public bool Exists(string relativePath) => File.Exists(PathOf(relativePath));

    /// <summary>Puts the bytes there in one step. A file that already holds them is left alone, so that its time keeps telling the last change.</summary>
    public async Task WriteAsync(string relativePath, ReadOnlyMemory<byte> bytes, CancellationToken cancellation = default)
    {
        var path = PathOf(relativePath);
        if (await ReadAsync(relativePath, cancellation) is { } present && present.Span.SequenceEqual(bytes.Span))
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var beside = $"{path}.{RandomNumberGenerator.GetHexString(16, lowercase: true)}.tmp";
        try
        {
            await WriteThroughAsync(beside, bytes, cancellation);
            File.Move(beside, path, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }

    /// <summary>The bytes of a file; null when there is none.</summary>
    public async Task<ReadOnlyMemory<byte>?> ReadAsync(string relativePath, CancellationToken cancellation = default)
    {
        try
        {
            return await File.ReadAllBytesAsync(PathOf(relativePath), cancellation);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Takes a file away; false when there was none.</summary>
    public bool Delete(string relativePath)
    {
        var path = PathOf(relativePath);
        if (!File.Exists(path))
        {
            return false;
        }

        File.Delete(path);
        return true;
    }

    /// <summary>The files below a sub-folder, as relative paths in ordinal order, without half-written and lock files.</summary>
    public IReadOnlyList<string> List(string relativeFolder, string pattern = "*")
    {
        var folder = PathOf(relativeFolder);
        return !Directory.Exists(folder) ? [] : [.. Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories)
            .Where(f => !f.EndsWith(".tmp", StringComparison.Ordinal) && !f.EndsWith(".lock", StringComparison.Ordinal))
            .Select(f => Path.GetRelativePath(root, f).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];
    }

    /// <summary>Waits for the only turn at this folder, over all processes that use it. A process that dies gives its turn back.</summary>
    public async Task<IAsyncDisposable> LockAsync(CancellationToken cancellation = default)
    {
        var turn = Turns.GetOrAdd(root, _ => new SemaphoreSlim(1, 1));
        await turn.WaitAsync(cancellation);
        try
        {
            return new Turn(await OpenAloneAsync(cancellation), turn);
        }
        catch
        {
            turn.Release();
            throw;
        }
    }

    private static async Task WriteThroughAsync(string path, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.Asynchronous);
        await file.WriteAsync(bytes, cancellation);
        file.Flush(flushToDisk: true);
    }

    private async Task<FileStream> OpenAloneAsync(CancellationToken cancellation)
    {
        Directory.CreateDirectory(root);
        while (true)
        {
            try
            {
                return new FileStream(Path.Combine(root, ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException e) when (e.GetType() == typeof(IOException) && File.Exists(Path.Combine(root, ".lock")))
            {
                // Another process has the turn: only real time passes there, so the outlet's clock has no say.
                await Task.Delay(Patience, cancellation);
            }
        }
    }

    private static bool IsForbidden(string segment) =>
        segment is "" or "." or ".." || segment.Any(c => c is '\\' or ':' || char.IsControl(c));

    private static void RefuseLink(string path, string relativePath)
    {
        if (new FileInfo(path).LinkTarget is not null)
        {
            throw new ArgumentException($"'{relativePath}' goes through a link; an outlet's folder holds files only.", nameof(relativePath));
        }
    }

    private sealed class Turn(FileStream file, SemaphoreSlim turn) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await file.DisposeAsync();
            turn.Release();
        }
    }
}
