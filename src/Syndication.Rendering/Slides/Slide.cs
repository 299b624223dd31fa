namespace Syndication.Rendering;

/// <summary>One page of an item on a screen, within the text area of its format.</summary>
public sealed record Slide(IReadOnlyList<Block> Blocks)
{
    /// <summary>Seconds on screen: long enough to read, short enough to wait for the next.</summary>
    public int Dwell { get; } = Math.Clamp(8 + (VisibleText.Of(new(Blocks, [], []), LinkPolicy.Text).Length / 5), 10, 45);
}
