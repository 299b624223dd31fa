using Microsoft.AspNetCore.Http;
using Syndication.Grains.Disclosures;
using Syndication.Grains.Ports;

namespace Syndication.WebConsole.Visitors;

/// <summary>Hands the pictures of an item to a person who posts it by hand; they need not be public yet.</summary>
internal static class PictureDesk
{
    public static async Task<IResult> ServeAsync(Guid id, string content, HttpContext context, Doorkeeper doorkeeper, IGrainFactory grains, IContentStore store)
    {
        if ((await doorkeeper.WhoAsync(context)).Person is null || !Fingerprint.TryParse(content, null, out var wanted))
        {
            return Results.NotFound();
        }

        var edition = await grains.GetGrain<IDisclosureGrain>(id).GetEditionAsync(null);
        if (edition?.Files.FirstOrDefault(f => f.Content == wanted) is not { MediaType: "image/png" or "image/jpeg" or "image/gif" } picture)
        {
            return Results.NotFound();
        }

        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.CacheControl = "private, max-age=3600";
        return Results.Bytes(await store.GetAsync(wanted, context.RequestAborted), picture.MediaType);
    }
}
