namespace Syndication.Rehearsal;

/// <summary>Writes a file so that a kill leaves the old one or the new one, never half of it.</summary>
public static class Durable
{
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        var next = path + ".new";
        using (var file = new FileStream(next, FileMode.Create, FileAccess.Write))
        {
            file.Write(bytes);
            file.Flush(flushToDisk: true);
        }

        File.Move(next, path, overwrite: true);
    }
}
