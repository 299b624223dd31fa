using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Syndication.Rendering.Authoring;

internal static class SourceText
{
    public static (string Text, Problem? Problem) Decode(ReadOnlySpan<byte> file)
    {
        if (Utf8.IsValid(file))
        {
            return (Normalise(Encoding.UTF8.GetString(file)), null);
        }

        var (offset, line) = FirstWrong(file);
        var where = string.Create(CultureInfo.InvariantCulture, $"line {line}, byte {offset}");
        return ("", Problem.Blocking("not-utf8", where, $"文件不是 UTF-8：第{line}行（偏移 {offset} 字节，0x{file[offset]:X2}）无法识别；请在编辑器中另存为 UTF-8。", $"The file is not UTF-8: line {line} (byte offset {offset}, 0x{file[offset]:X2}) cannot be read; save it as UTF-8 in your editor."));
    }

    public static string Normalise(string text) =>
        text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Normalize();

    private static (int Offset, int Line) FirstWrong(ReadOnlySpan<byte> file)
    {
        var offset = 0;
        while (Rune.DecodeFromUtf8(file[offset..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            offset += length;
        }

        return (offset, file[..offset].Count((byte)'\n') + 1);
    }
}
