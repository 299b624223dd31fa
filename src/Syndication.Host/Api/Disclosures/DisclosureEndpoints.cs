using Microsoft.AspNetCore.Http.HttpResults;
using Syndication.Grains.Disclosures;
using Syndication.Grains.Ports;
using Syndication.Host.Api.Access;
using Syndication.Host.Api.Answers;

namespace Syndication.Host.Api.Disclosures;

/// <summary>Handing in, editing and correcting.</summary>
internal static class DisclosureEndpoints
{
    private const string Json = "application/json", Form = "multipart/form-data", Markdown = "text/markdown";

    public static void MapDisclosures(this IEndpointRouteBuilder api)
    {
        var items = api.MapGroup("/disclosures").WithTags("Disclosures");
        items.MapPost("/", CreateAsync).Accepts<Handing>(Json, Form, Markdown).Produces<DisclosureView>(201).Refuses(400, 403, 409, 413, 415, 422);
        items.MapPut("/{id}", EditAsync).Accepts<Handing>(Json, Form, Markdown).Produces<DisclosureView>().Refuses(400, 403, 404, 409, 412, 413, 415, 422, 428);
        items.MapPost("/{id}/corrections", CorrectAsync).Accepts<Handing>(Json, Form, Markdown).Produces<DisclosureView>().Refuses(400, 403, 404, 409, 412, 413, 415, 422, 428);
    }

    /// <summary>Hands in a new disclosure.</summary>
    /// <remarks>
    /// JSON (`text`, `files` with Base64 content), `multipart/form-data` (part `text`: the Markdown file; every other file part: an attachment or image, its
    /// file name the relative name the text uses) or bare `text/markdown`. At most 20 MB (20,000,000 bytes) in all unless the installation says otherwise.
    /// Every field of the front matter is checked; 422 lists each problem with field, value, rule and line. The index number is assigned here.
    /// The publisher must be your own organisation; the city's press office may hand in for others. It stays a draft until it is submitted.
    /// </remarks>
    internal static async Task<IResult> CreateAsync(HttpContext http, Caller caller, Gate gate, EditionIntake intake, DisclosureViews views, TimeProvider clock)
    {
        var id = http.Features.Get<NewIdentity>()?.Value ?? DisclosureId.New(clock);
        if (await gate.Grain(id).GetAsync() is { } cutOff)
        {
            return await AnswerAsync(cutOff.Id, [], caller, gate, views, created: true);
        }

        var handed = await AcceptAsync(http, caller, intake, new Place(id));
        await gate.OrderAsync(id, new Command.Draft(handed.Edition!, handed.Outlets, Plan(handed)), caller, null);
        return await AnswerAsync(id, handed.Problems, caller, gate, views, created: true);
    }

    /// <summary>Replaces the edition people work on, before its release.</summary>
    /// <remarks>Reviews start again, because what was signed is no longer what would go out; a schedule is suspended. The same forms as for handing in.</remarks>
    internal static async Task<IResult> EditAsync(DisclosureId id, HttpContext http, Caller caller, IfMatch match, Gate gate, EditionIntake intake, DisclosureViews views)
    {
        var item = await gate.ReadToChangeAsync(id, caller);
        match.Demand(item.Version);
        var handed = await AcceptAsync(http, caller, intake, Place.Editing(item));
        await gate.OrderAsync(id, new Command.Edit(handed.Edition!, handed.Outlets, Plan(handed)), caller, match.Version);
        return await AnswerAsync(id, handed.Problems, caller, gate, views);
    }

    /// <summary>Hands in a correction of a released disclosure.</summary>
    /// <remarks>A new edition with `correctionNote` in the front matter: readers see the note and its date (更正说明), the old text stays in the history. It takes the reviews again, then goes to every outlet that carried the item.</remarks>
    internal static async Task<IResult> CorrectAsync(DisclosureId id, HttpContext http, Caller caller, IfMatch match, Gate gate, EditionIntake intake, DisclosureViews views)
    {
        var item = await gate.ReadToChangeAsync(id, caller);
        match.Demand(item.Version);
        var handed = await AcceptAsync(http, caller, intake, Place.Correcting(item));
        await gate.OrderAsync(id, new Command.Correct(handed.Edition!), caller, match.Version);
        return await AnswerAsync(id, handed.Problems, caller, gate, views);
    }

    private static async Task<Intake> AcceptAsync(HttpContext http, Caller caller, EditionIntake intake, Place place)
    {
        var handed = await intake.AcceptAsync(await Upload.ReadAsync(http.Request), caller.Actor, place, http.RequestAborted);
        return handed.Edition is null ? throw Refused(handed.Problems).AsException() : handed;
    }

    private static ReleasePlan? Plan(Intake handed) => handed.ReleaseAt is { } at ? new(at) : null;

    // Bytes that are no text and a foreign publisher are no matter of the front matter.
    private static ApiProblem Refused(IReadOnlyList<Problem> problems) => problems.First(p => p.Blocks) switch
    {
        { Code: EditionIntake.NotText } p => Refusals.Invalid(p.Where, p.Message.Zh, p.Message.En),
        { Code: EditionIntake.ForeignPublisher } p => ApiProblem.Of(403, "forbidden", p.Message.Zh, p.Message.En),
        _ => ApiProblem.Unprocessable(problems),
    };

    private static async Task<IResult> AnswerAsync(DisclosureId id, IReadOnlyList<Problem> problems, Caller caller, Gate gate, DisclosureViews views, bool created = false)
    {
        var view = await views.OfAsync(await gate.ReadAsync(id, caller), caller) with { Warnings = ProblemItem.From(problems) };
        return new Versioned<DisclosureView>(view, v => v.Version, created ? $"/api/v1/disclosures/{id}" : null);
    }
}
