namespace Syndication.Rendering;

/// <summary>How an outlet wants its HTML.</summary>
/// <param name="ImageAddress">A picture's authored name to its address; null leaves an empty place with the alternative text.</param>
/// <param name="Links">What becomes of links.</param>
/// <param name="InlineStyles">CSS by tag, for platforms that keep nothing but inline styles.</param>
/// <param name="NotePrefix">Before every footnote id, because several items may stand on one page.</param>
/// <param name="Ids">Whether ids and classes are written.</param>
public sealed record HtmlStyle(
    Func<string, string?> ImageAddress,
    LinkPolicy Links = LinkPolicy.Keep,
    IReadOnlyDictionary<string, string>? InlineStyles = null,
    string NotePrefix = "",
    bool Ids = true)
{
    /// <summary>A link's address as authored (or a file's authored name) to the address to write; null keeps the words only.</summary>
    public Func<string, string?> LinkAddress { get; init; } = static address => address;
}

/// <summary>What becomes of links.</summary>
public enum LinkPolicy
{
    Keep = 0,

    /// <summary>The words and [n], with the addresses listed at the end; numbers go on after the footnotes.</summary>
    Notes = 1,

    /// <summary>The words only.</summary>
    Text = 2,
}
