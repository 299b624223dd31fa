using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Syndication.Grains.Ports;
using Syndication.Host.Api.Access;
using Syndication.Host.Api.Answers;

namespace Syndication.Host.Api.Disclosures;

/// <summary>Shows renditions as people can read them.</summary>
internal sealed partial class Previews(IRegistry registry, IEnumerable<Channel> channels)
{
    private readonly Dictionary<string, Channel> channels = channels.ToDictionary(c => c.Profile.Kind);

    public async Task<RegisteredOutlet> OutletAsync(OutletId id) =>
        await registry.OutletAsync(id, CancellationToken.None) ?? throw Refusals.NotFound($"渠道 {id}", $"outlet {id}").AsException();

    public Channel? ChannelOf(Outlet outlet) => channels.GetValueOrDefault(outlet.Channel);

    public ChannelProfile? ProfileOf(Outlet outlet) => ChannelOf(outlet)?.Profile;

    /// <summary>Renders without keeping or sending anything.</summary>
    public RenditionView Render(Edition edition, Outlet outlet) => ChannelOf(outlet) is { } channel
        ? View(outlet, channel.Profile, channel.Render(edition, outlet))
        : throw ApiProblem.Of(409, "no-channel", $"本机没有安装渠道类型 {outlet.Channel}。", $"This installation has no channel {outlet.Channel}.").AsException();

    public async Task<RenditionView> ViewAsync(OutletId id, Rendition rendition)
    {
        var outlet = (await OutletAsync(id)).Outlet;
        return View(outlet, ProfileOf(outlet), rendition);
    }

    private static RenditionView View(Outlet outlet, ChannelProfile? profile, Rendition rendition) => new(
        outlet.Id, outlet.Name, outlet.Channel, rendition.IsBlocked, rendition.Text, rendition.TextFingerprint, rendition.ByteFingerprint,
        [.. rendition.Parts.Select(Part)], ProblemItem.From(rendition.Problems), profile?.Limits);

    private static PartView Part(RenditionPart part) =>
        new(part.Name, part.MediaType, part.Bytes.Length, IsText(part.MediaType) ? Slot().Replace(part.AsText(), "⟦$1⟧") : null);

    private static bool IsText(string mediaType) =>
        mediaType.StartsWith("text/", StringComparison.Ordinal) || mediaType.Contains("json", StringComparison.Ordinal) || mediaType.Contains("xml", StringComparison.Ordinal);

    [GeneratedRegex("\uE000([A-Za-z]+)\\|[^\uE001]*\uE001")]
    private static partial Regex Slot();
}

/// <summary>An edition in an outlet's form.</summary>
/// <param name="Outlet">Where.</param>
/// <param name="OutletName">Its name.</param>
/// <param name="Channel">The kind of outlet.</param>
/// <param name="Blocked">Whether a problem keeps this outlet from going out.</param>
/// <param name="Text">What a reader will see of the approved part.</param>
/// <param name="TextFingerprint">SHA-256 of that text.</param>
/// <param name="ByteFingerprint">SHA-256 of what is sent, slots empty.</param>
/// <param name="Parts">The pieces that are sent, in order.</param>
/// <param name="Problems">What stands against it.</param>
/// <param name="Limits">The platform's bounds; titles and summaries are counted in <c>unit</c>.</param>
public sealed record RenditionView(
    OutletId Outlet, Words OutletName, string Channel, bool Blocked, string Text, Fingerprint TextFingerprint, Fingerprint ByteFingerprint,
    IReadOnlyList<PartView> Parts, IReadOnlyList<ProblemItem> Problems, Limits? Limits);

/// <param name="Name">What the channel calls it.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Size">Its size in bytes.</param>
/// <param name="Text">Its text, when it is one.</param>
public sealed record PartView(string Name, string MediaType, int Size, string? Text);

/// <summary>Looking before handing in.</summary>
internal static class PreviewEndpoints
{
    public static void MapPreviews(this IEndpointRouteBuilder api) =>
        api.MapPost("/previews", PreviewAsync).WithTags("Disclosures").Accepts<Handing>("application/json", "multipart/form-data", "text/markdown").Produces<RenditionView>().Refuses(400, 403, 404, 413, 415, 422);

    /// <summary>Shows what an outlet would be sent, without keeping anything.</summary>
    /// <remarks>The same forms as for handing in a disclosure; all the same checks.</remarks>
    internal static async Task<RenditionView> PreviewAsync([FromQuery] OutletId outlet, HttpContext http, Caller caller, EditionIntake intake, Previews previews, TimeProvider clock)
    {
        var where = await previews.OutletAsync(outlet);
        var handed = await intake.CheckAsync(await Upload.ReadAsync(http.Request), caller.Actor, Place.New(clock), http.RequestAborted);
        return handed.Edition is { } edition ? previews.Render(edition, where.Outlet) : throw ApiProblem.Unprocessable(handed.Problems).AsException();
    }
}
