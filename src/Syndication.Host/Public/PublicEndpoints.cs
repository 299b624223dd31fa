using System.Text;
using System.Text.Json;
using Syndication.Channels.Feed;
using Syndication.Channels.WeChat;
using Syndication.Grains.Deliveries;
using Syndication.Grains.Disclosures;
using Syndication.Grains.Outlets;
using Syndication.Grains.Ports;
using Syndication.Host.Composition;

namespace Syndication.Host.Public;

/// <summary>What readers and platforms reach without signing in: sites, feeds, screens, callbacks and receipts.</summary>
public static class PublicEndpoints
{
    private const int LargestCallback = 64 << 10;

    public static WebApplication MapPublic(this WebApplication app)
    {
        app.MapMethods("/sites/{outlet}/{**path}", ["GET", "HEAD"], (string outlet, string? path, PublicFiles files, HttpContext context) =>
            OutletId.TryParse(outlet, null, out var id) ? files.ServeAsync(id, path ?? "", context) : Task.FromResult(Results.NotFound()));
        app.MapPost("/partner/v1/receipts/{outlet}/{token}", ReceiveAsync);
        app.MapGet("/callbacks/wechat/{outlet}", EchoAsync);
        app.MapPost("/callbacks/wechat/{outlet}", CallBackAsync);
        if (app.Services.GetRequiredService<HostArguments>().Demo)
        {
            app.MapGet("/demo/gazette/{gazette}/{**path}", (string gazette, string? path, GazettePreview preview, CancellationToken cancellation) =>
                OutletId.TryParse(gazette, null, out var id) ? preview.ShowAsync(id, path ?? "", cancellation) : Task.FromResult(Results.NotFound()));
        }

        app.MapGet("/health/live", () => Results.Text("live"));
        app.MapGet("/health/ready", ReadyAsync);
        return app;
    }

    /// <summary>Ready means that the ledger takes a write and the silo answers.</summary>
    private static async Task<IResult> ReadyAsync(IFacts facts, IGrainFactory grains, TimeProvider clock, CancellationToken cancellation)
    {
        var limit = TimeSpan.FromSeconds(2);
        try
        {
            await facts.RememberAsync(new("health"), "ready", clock.GetUtcNow().ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture), cancellation).WaitAsync(limit, clock, cancellation);
            await grains.GetGrain<IOutletGrain>("health").GetAsync().WaitAsync(limit, clock, cancellation);
            return Results.Text("ready");
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return Results.Text("not ready", statusCode: 503);
        }
    }

    /// <summary>A partner says what became of an item in its feed. The token is the same unguessable word as in the feed's address.</summary>
    private static async Task<IResult> ReceiveAsync(string outlet, string token, HttpRequest request, OutletDirectory directory, ISecrets secrets, IGrainFactory grains, CancellationToken cancellation)
    {
        if (await FindAsync(outlet, "feed", directory, cancellation) is not { } found || found.Options<FeedOptions>() is not { Audience: FeedAudience.Partner, TokenName: { } name } options
            || PartnerPath.Of(found.Id, secrets.Get(name)) != token)
        {
            return Results.NotFound();
        }

        PartnerReceipt? receipt;
        try
        {
            receipt = await JsonSerializer.DeserializeAsync<PartnerReceipt>(request.Body, JsonSerializerOptions.Web, cancellation);
        }
        catch (JsonException)
        {
            return Results.BadRequest(new { error = "The body is no receipt: send id, revision, state, url, at." });
        }

        if (receipt is null || await new PartnerReceipts(options).WriteAsync(receipt, cancellation) is not null)
        {
            return Results.BadRequest(new { error = "The receipt does not fit: send id (the item's guid), revision, state and, when published, url." });
        }

        if (PartnerReceipts.IdOf(receipt.Id) is { } disclosure)
        {
            grains.GetGrain<IDisclosureGrain>(disclosure.Value).NudgeAsync(found.Id, null).Ignore();
        }

        return Results.Accepted();
    }

    private static async Task<IResult> EchoAsync(string outlet, string? signature, string? timestamp, string? nonce, string? echostr, OutletDirectory directory, ISecrets secrets, CancellationToken cancellation) =>
        await CallbackOfAsync(outlet, directory, secrets, cancellation) is { } callback && callback.IsSigned(new(signature, timestamp ?? "", nonce ?? "")) ? Results.Text(echostr ?? "") : Results.NotFound();

    private static async Task<IResult> CallBackAsync(
        string outlet, string? signature, string? timestamp, string? nonce, string? msg_signature, HttpRequest request,
        OutletDirectory directory, ISecrets secrets, IBoard board, IGrainFactory grains, CancellationToken cancellation)
    {
        if (await CallbackOfAsync(outlet, directory, secrets, cancellation) is not { } callback || request.ContentLength > LargestCallback)
        {
            return Results.NotFound();
        }

        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        if (callback.Read(new(signature, timestamp ?? "", nonce ?? "", msg_signature), await reader.ReadToEndAsync(cancellation)) is not { } happened)
        {
            return Results.NotFound();
        }

        // A message may only wake a grain: what the platform really says is asked there.
        var waiting = await board.DeliveriesAsync(new(Status: StatusCode.WithPlatform, Outlet: new(outlet)), new(200), cancellation);
        foreach (var row in waiting.Rows)
        {
            grains.GetGrain<IDisclosureGrain>(row.Disclosure.Value).NudgeAsync(row.Outlet, happened.PublishId).Ignore();
        }

        return Results.Text("success");
    }

    private static async Task<WeChatCallback?> CallbackOfAsync(string outlet, OutletDirectory directory, ISecrets secrets, CancellationToken cancellation)
    {
        if (await FindAsync(outlet, "wechat", directory, cancellation) is not { } found || found.Options<WeChatOptions>() is not { CallbackTokenName: { } name } options)
        {
            return null;
        }

        return new WeChatCallback(options.AppId, secrets.Get(name), options.EncodingAesKeyName is { } key ? [secrets.Get(key)] : []);
    }

    private static async ValueTask<Outlet?> FindAsync(string outlet, string channel, OutletDirectory directory, CancellationToken cancellation) =>
        OutletId.TryParse(outlet, null, out var id) && await directory.FindAsync(id, cancellation) is { } found && found.Outlet.Channel == channel ? found.Outlet : null;
}
