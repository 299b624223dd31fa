namespace Syndication.Rendering;

/// <summary>The neutral model of an edition's text, parsed once; every channel writes its own form from it.</summary>
/// <param name="Blocks">The text in reading order.</param>
/// <param name="Notes">Footnotes in order of their first reference.</param>
/// <param name="Problems">What the reader of the Markdown noticed.</param>
public sealed record Document(IReadOnlyList<Block> Blocks, IReadOnlyList<Note> Notes, IReadOnlyList<Problem> Problems);

/// <summary>A block of a document.</summary>
public abstract record Block;

/// <summary>A heading; level 2 is the highest, because the title is the only level 1.</summary>
public sealed record Heading(int Level, IReadOnlyList<Inline> Text) : Block;

public sealed record Paragraph(IReadOnlyList<Inline> Text) : Block;

/// <summary>A list. Ordered ones keep the authored first number.</summary>
public sealed record ListBlock(bool Ordered, int Start, IReadOnlyList<IReadOnlyList<Block>> Items) : Block;

/// <summary>A table; <paramref name="Header"/> repeats where the table is broken.</summary>
public sealed record Table(IReadOnlyList<TableCell> Header, IReadOnlyList<IReadOnlyList<TableCell>> Rows) : Block
{
    /// <summary>The columns' shares in percent, where a layout has fixed them; empty otherwise.</summary>
    public IReadOnlyList<int> Widths { get; init; } = [];
}

public sealed record TableCell(IReadOnlyList<Inline> Text, Alignment Align = Alignment.None);

public sealed record Quote(IReadOnlyList<Block> Blocks) : Block;

/// <summary>A fenced container, such as a notice box.</summary>
public sealed record Box(string Kind, IReadOnlyList<Block> Blocks) : Block;

public sealed record CodeBlock(string Text) : Block;

public sealed record Rule : Block;

/// <summary>A picture that stands alone in its paragraph. <paramref name="File"/> is its authored name.</summary>
public sealed record Picture(string File, string Alt, string? Caption) : Block
{
    /// <summary>Pixels, when the file's size is known.</summary>
    public int? Width { get; init; }

    /// <summary>Pixels, when the file's size is known.</summary>
    public int? Height { get; init; }
}

/// <summary>A footnote; <paramref name="Number"/> counts from 1.</summary>
public sealed record Note(int Number, IReadOnlyList<Block> Blocks);

/// <summary>A run inside a block.</summary>
public abstract record Inline;

public sealed record Run(string Text) : Inline;

public sealed record Strong(IReadOnlyList<Inline> Text) : Inline;

public sealed record Emphasis(IReadOnlyList<Inline> Text) : Inline;

public sealed record Strike(IReadOnlyList<Inline> Text) : Inline;

public sealed record Superscript(IReadOnlyList<Inline> Text) : Inline;

public sealed record Subscript(IReadOnlyList<Inline> Text) : Inline;

public sealed record CodeRun(string Text) : Inline;

/// <summary>A link with an allowed scheme.</summary>
public sealed record Link(string Address, IReadOnlyList<Inline> Text) : Inline;

/// <summary>A picture among words. <paramref name="File"/> is its authored name.</summary>
public sealed record InlinePicture(string File, string Alt) : Inline;

public sealed record LineBreak : Inline;

public sealed record NoteReference(int Number) : Inline;

public enum Alignment
{
    None = 0,
    Left = 1,
    Centre = 2,
    Right = 3,
}
