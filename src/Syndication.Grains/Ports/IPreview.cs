using Syndication.Grains.Disclosures;

namespace Syndication.Grains.Ports;

/// <summary>What outlets would show of a text that nobody has saved yet. Stateless: it stores nothing and sends nothing.</summary>
public interface IPreview
{
    /// <param name="markdown">The file as it would be handed in: UTF-8, front matter, text.</param>
    /// <param name="outlets">The outlets asked about; unknown ones are left out of the answer.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>One preview for each outlet, in the order asked. A text that cannot be read gives previews with problems and an empty page, never an exception.</returns>
    Task<IReadOnlyList<Preview>> RenderAsync(ReadOnlyMemory<byte> markdown, IReadOnlyList<OutletId> outlets, Actor actor, CancellationToken cancellation);
}

/// <param name="Outlet">The outlet.</param>
/// <param name="Channel">The kind of its channel.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Html">A whole page to show in a sandboxed frame without scripts; empty when nothing can be shown.</param>
/// <param name="Problems">What stands against sending it there: those of the text and those of this outlet.</param>
public sealed record Preview(OutletId Outlet, string Channel, Words Name, string Html, IReadOnlyList<Problem> Problems);
