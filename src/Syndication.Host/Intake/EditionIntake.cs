using System.Globalization;
using Syndication.Grains.Disclosures;
using Syndication.Grains.Ports;
using Syndication.Rendering;

namespace Syndication.Host;

/// <summary>From what an author hands in to an edition that may be reviewed. The same for API, console and demo.</summary>
public sealed class EditionIntake(IRegistry registry, IBoard board, IContentStore store, TimeProvider clock) : IIntake
{
    /// <summary>The code of the problem that the bytes are no UTF-8 text.</summary>
    public const string NotText = "not-utf8";

    /// <summary>The code of the problem that the person may not hand in for this publisher.</summary>
    public const string ForeignPublisher = "publisher-foreign";

    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    /// <inheritdoc/>
    public Task<Intake> AcceptAsync(ReadOnlyMemory<byte> markdown, IReadOnlyList<NamedFile> files, Edition? current, Actor actor, CancellationToken cancellation) =>
        AcceptAsync(new Incoming(markdown, files), actor, current is null ? Place.New(clock) : Place.Of(current), cancellation);

    /// <summary>Checks everything, then keeps the files and takes the index number. With a blocking problem nothing is kept.</summary>
    public async Task<Intake> AcceptAsync(Incoming incoming, Actor actor, Place place, CancellationToken cancellation)
    {
        var checkedOne = await CheckAsync(incoming, actor, place, cancellation);
        if (checkedOne.Edition is not { } edition)
        {
            return checkedOne;
        }

        foreach (var file in incoming.Files.Where(f => edition.File(f.Name) is not null))
        {
            await store.PutAsync(file.Bytes, cancellation);
        }

        return place.IndexNumber is null
            ? checkedOne with { Edition = edition with { Metadata = edition.Metadata with { IndexNumber = await NextIndexAsync(edition.Metadata.Publisher, cancellation) } } }
            : checkedOne;
    }

    /// <summary>Checks everything and keeps nothing; a new item's index number ends in zeros.</summary>
    public async Task<Intake> CheckAsync(Incoming incoming, Actor actor, Place place, CancellationToken cancellation)
    {
        var authored = FrontMatter.Parse(incoming.Text.Span);
        if (authored.Metadata.Kind.Length == 0)
        {
            return Blocked(authored.Problems);
        }

        var facts = new RegistryFacts(
            await registry.OrganisationsAsync(cancellation), await registry.ColumnsAsync(cancellation), await registry.OutletsAsync(cancellation));
        var (files, fileProblems) = IncomingFiles.Read(authored, incoming.Files);
        var (outlets, outletProblems) = new OutletChoice(facts, authored, actor).Choose();
        List<Problem> problems =
        [
            .. authored.Problems, .. fileProblems, .. Manuscript.Read(authored.Body, files).Problems,
            .. new RegistryCheck(facts, authored.Metadata, actor, place).Find(), .. outletProblems, .. Timing(authored, place),
        ];
        problems = [.. problems.Distinct()];
        return problems.Any(p => p.Blocks)
            ? Blocked(problems)
            : new(Compose(authored, files, facts, place), outlets, place.IsCorrection ? null : authored.ReleaseAt, problems);
    }

    private Edition Compose(Authored authored, IReadOnlyList<Attachment> files, RegistryFacts facts, Place place)
    {
        var metadata = authored.ToMetadata(
            place.IndexNumber ?? Index(authored.Metadata.Publisher, facts.Organisations, 0),
            facts.Organisation(authored.Metadata.Publisher)!.Name.Zh, facts.Column(authored.Metadata.Column)!.Name.Zh);
        return new Edition
        {
            Disclosure = place.Disclosure,
            Number = place.Edition,
            Metadata = place.IsCorrection ? metadata with { CorrectedOn = metadata.CorrectedOn ?? Today() } : metadata,
            Body = authored.Body,
            Files = files,
        };
    }

    private IEnumerable<Problem> Timing(Authored authored, Place place)
    {
        if (!place.IsCorrection && authored.ReleaseAt is { } at && at <= clock.GetUtcNow())
        {
            yield return Problem.Blocking("release-past", "releaseAt", $"发布时间 {Show(at)} 已过；请改为将来的时间，或删去 releaseAt（签发后即发）。", $"releaseAt {Show(at)} has passed; choose a later instant, or remove releaseAt (as soon as it is signed).");
        }

        if (place.IsCorrection && string.IsNullOrWhiteSpace(authored.Metadata.CorrectionNote))
        {
            yield return Problem.Blocking("correction-note", "correctionNote", "更正须写明更正说明 correctionNote：改了什么、为什么。", "A correction must say in correctionNote what was changed and why.");
        }
    }

    private static Intake Blocked(IReadOnlyList<Problem> problems) => new(null, [], null, problems);

    private async Task<string> NextIndexAsync(string publisher, CancellationToken cancellation)
    {
        var organisations = await registry.OrganisationsAsync(cancellation);
        return Index(publisher, organisations, await board.NextNumberAsync($"index/{Index(publisher, organisations, 0)[..15]}", cancellation));
    }

    private string Index(string publisher, IReadOnlyList<Organisation> organisations, long number)
    {
        var digits = new string([.. organisations.First(o => o.Id == publisher).Code.Where(char.IsAsciiLetterOrDigit)]);
        return string.Create(CultureInfo.InvariantCulture, $"{digits.PadRight(10, '0')[..10]}/{Today().Year:D4}-{number:D6}");
    }

    private DateOnly Today() => DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(China).DateTime);

    private static string Show(DateTimeOffset at) => at.ToOffset(China).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
