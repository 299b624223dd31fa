using System.Text;
using Syndication.Rendering.PlainText;

namespace Syndication.Rendering;

/// <summary>Writes a document as plain text: blocks parted by an empty line, tables as rows of cells parted by tabs.</summary>
public static class PlainTextWriter
{
    public static string Write(Document document)
    {
        var text = new StringBuilder();
        PlainBlocks.Append(text, document.Blocks, "");
        foreach (var note in document.Notes)
        {
            PlainBlocks.Item(text, note.Blocks, "", $"[{PlainBlocks.Number(note.Number)}] ");
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }
}
