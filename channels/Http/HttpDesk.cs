using System.Net.Sockets;
using Polly;

namespace Syndication.Channels.Http;

/// <summary>Sends one request and says honestly how it ended. Never follows a redirect, never throws but for cancellation, never repeats a write.</summary>
public sealed class HttpDesk(IHttpClientFactory clients, TimeProvider clock)
{
    public Task<HttpAnswer> SendAsync(HttpRequestMessage request, Purpose purpose, CancellationToken cancellation) =>
        SendAsync(request, purpose, Bounds.Usual, cancellation);

    public async Task<HttpAnswer> SendAsync(HttpRequestMessage request, Purpose purpose, Bounds bounds, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var watched = Watch(request, purpose);
        using var ending = new CancellationTokenSource(bounds.Total, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ending.Token, cancellation);
        try
        {
            using var client = clients.CreateClient(ChannelHttp.ClientFor(request.Method, purpose, bounds.Reach));
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return await ReadAsync(response, purpose, bounds, either.Token);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException or SocketException or ExecutionRejectedException)
        {
            var fault = Faults.Of(e, request.RequestUri!.Host, ending.IsCancellationRequested);
            return Faults.NeverConnected(e, ending.IsCancellationRequested) || watched is { Begun: false }
                ? new HttpAnswer.NotSent(fault) { Purpose = purpose }
                : new HttpAnswer.Lost(fault) { Purpose = purpose };
        }
    }

    private static WatchedContent? Watch(HttpRequestMessage request, Purpose purpose)
    {
        if (request.Content is null && purpose != Purpose.Write)
        {
            return null;
        }

        var watched = new WatchedContent(request.Content ?? new ByteArrayContent([]));
        request.Content = watched;
        return watched;
    }

    private static async Task<HttpAnswer> ReadAsync(HttpResponseMessage response, Purpose purpose, Bounds bounds, CancellationToken cancellation)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated))
        {
            headers[name] = string.Join(", ", (IEnumerable<string>)values);
        }

        await using var stream = await response.Content.ReadAsStreamAsync(cancellation);
        var body = await ReadAsync(stream, bounds.AnswerBytes, cancellation);
        return body is { } bytes
            ? new HttpAnswer.Answered((int)response.StatusCode, headers, bytes) { Purpose = purpose }
            : new HttpAnswer.Lost(Faults.TooLong(response.RequestMessage!.RequestUri!.Host)) { Purpose = purpose };
    }

    private static async Task<ReadOnlyMemory<byte>?> ReadAsync(Stream stream, int longest, CancellationToken cancellation)
    {
        using var all = new MemoryStream();
        var chunk = new byte[16 << 10];
        while (await stream.ReadAsync(chunk, cancellation) is > 0 and var read)
        {
            if (all.Length + read > longest)
            {
                return null;
            }

            all.Write(chunk, 0, read);
        }

        return all.ToArray();
    }
}
