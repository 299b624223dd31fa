using Syndication.Grains.Disclosures;

namespace Syndication.Grains.Ports;

/// <summary>Turns what an author hands in into an edition: front matter read and checked, files stored, registry facts filled in.</summary>
public interface IIntake
{
    /// <param name="markdown">The file as handed in: UTF-8, front matter, text.</param>
    /// <param name="files">The attachments and images it names.</param>
    /// <param name="current">The edition it replaces or corrects; null for a new disclosure, which gets its id and index number here.</param>
    /// <param name="actor">Who hands it in.</param>
    /// <param name="cancellation">Ends the wait.</param>
    Task<Intake> AcceptAsync(ReadOnlyMemory<byte> markdown, IReadOnlyList<NamedFile> files, Edition? current, Actor actor, CancellationToken cancellation);
}

/// <summary>A file as handed in, under the name by which the text refers to it.</summary>
public sealed record NamedFile(string Name, ReadOnlyMemory<byte> Bytes);

/// <summary>What became of it.</summary>
/// <param name="Edition">The edition; null when a problem blocks it. Its number is that of <c>current</c>: the caller raises it for a correction.</param>
/// <param name="Outlets">The chosen outlets, or those the kind of item suggests.</param>
/// <param name="ReleaseAt">The instant named in the front matter.</param>
/// <param name="Problems">Everything to mend or to know.</param>
public sealed record Intake(Edition? Edition, IReadOnlyList<OutletId> Outlets, DateTimeOffset? ReleaseAt, IReadOnlyList<Problem> Problems);
