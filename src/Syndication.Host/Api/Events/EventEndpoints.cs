using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Syndication.Grains.Disclosures;
using Syndication.Grains.Ports;
using Syndication.Host.Api.Access;
using Syndication.Host.Api.Answers;

namespace Syndication.Host.Api.Events;

/// <summary>What happens, while it happens.</summary>
internal static class EventEndpoints
{
    private const int Batch = 200;

    public static void MapEvents(this IEndpointRouteBuilder api) =>
        api.MapGet("/events", Listen).WithTags("Events").Produces<LiveEvent>(200, "text/event-stream").Refuses(400);

    /// <summary>Live events as server-sent events.</summary>
    /// <remarks>
    /// Each event carries its position in the ledger as `id` and its kind as `event`; after a break send the last one as `Last-Event-ID` and nothing is missed or repeated.
    /// Without it the stream starts now; `after=0` replays everything. Every 15 seconds of silence a `heartbeat` comes. You hear your own organisation's items; the city's offices hear all.
    /// </remarks>
    internal static ServerSentEventsResult<LiveEvent> Listen([FromQuery] long? after, HttpContext http, Caller caller, ILedger ledger, LedgerPulse pulse, OwnerOf owners, TimeProvider clock, IOptions<ApiOptions> options)
    {
        var from = From(http.Request.Headers["Last-Event-ID"].ToString()) ?? after;
        http.Response.Headers["X-Accel-Buffering"] = "no";
        return TypedResults.ServerSentEvents(new Stream(caller, ledger, pulse, owners, clock, options.Value.Heartbeat).ReadAsync(from, http.RequestAborted));
    }

    private static long? From(string lastEventId) => lastEventId.Length == 0 ? null
        : long.TryParse(lastEventId, NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? position
        : throw Refusals.Invalid("Last-Event-ID", "Last-Event-ID 应为收到的事件编号。", "Last-Event-ID must be the id of an event you received.").AsException();

    private sealed class Stream(Caller caller, ILedger ledger, LedgerPulse pulse, OwnerOf owners, TimeProvider clock, TimeSpan heartbeat)
    {
        public async IAsyncEnumerable<SseItem<LiveEvent>> ReadAsync(long? after, [EnumeratorCancellation] CancellationToken cancellation)
        {
            using var listening = pulse.Listen();
            var position = after ?? await ledger.PositionAsync(cancellation);
            yield return Heartbeat(position);
            while (!cancellation.IsCancellationRequested)
            {
                // A slow listener is simply behind: nothing but one batch is ever held for it.
                var batch = await ledger.ReadAllAsync(position, Batch, cancellation);
                foreach (var happened in batch)
                {
                    position = happened.Position;
                    if (caller.SeesAll || await owners.FindAsync(happened) == caller.Actor.Organisation)
                    {
                        yield return Event(happened);
                    }
                }

                if (batch.Count == 0 && !await MovedAsync(position, cancellation))
                {
                    yield return Heartbeat(position);
                }
            }
        }

        private async Task<bool> MovedAsync(long position, CancellationToken cancellation)
        {
            try
            {
                await pulse.MovedAsync(position).WaitAsync(heartbeat, clock, cancellation);
                return true;
            }
            catch (TimeoutException)
            {
                return false;
            }
        }
    }

    private static SseItem<LiveEvent> Heartbeat(long position) => Item(new(position, null, null, null, null, null), "heartbeat");

    private static SseItem<LiveEvent> Event(Positioned p)
    {
        var what = JsonSerializer.SerializeToElement(p.Recorded.Event, ApiJson.Options);
        var by = p.Recorded.Actor;
        return Item(new(p.Position, p.Disclosure, p.Recorded.Version, p.Recorded.At, new(by.Id, by.Name, by.Organisation), what), what.GetProperty("event").GetString()!);
    }

    private static SseItem<LiveEvent> Item(LiveEvent data, string kind) => new(data, kind) { EventId = data.Position.ToString(CultureInfo.InvariantCulture) };
}

/// <param name="Position">Its place in the ledger; also the event's id.</param>
/// <param name="Disclosure">The disclosure it happened to; null in a heartbeat.</param>
/// <param name="Version">The disclosure's version afterwards.</param>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Event">What, with its kind in <c>event</c>.</param>
public sealed record LiveEvent(long Position, DisclosureId? Disclosure, long? Version, DateTimeOffset? At, Disclosures.PersonName? By, JsonElement? Event);
