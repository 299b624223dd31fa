using Syndication.Grains.Disclosures;
using Syndication.Grains.Ports;

namespace Syndication.Host;

/// <inheritdoc cref="IIntake"/>
public sealed class ConsoleIntake(Intake intake, TimeProvider clock) : IIntake
{
    public async Task<Grains.Ports.Intake> AcceptAsync(ReadOnlyMemory<byte> markdown, IReadOnlyList<NamedFile> files, Edition? current, Actor actor, CancellationToken cancellation)
    {
        var accepted = await intake.AcceptAsync(new(markdown, [.. files.Select(f => new IncomingFile(f.Name, f.Bytes))]), actor, PlaceOf(current), cancellation);
        return new(accepted.Edition, accepted.Outlets, accepted.Plan?.At, accepted.Problems);
    }

    private Place PlaceOf(Edition? current) => current is null
        ? Place.New(clock)
        : new(current.Disclosure, current.Number, current.Metadata.IndexNumber, current.Metadata.Publisher, current.Number > 1);
}
