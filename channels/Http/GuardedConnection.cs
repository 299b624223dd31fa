using System.Net;
using System.Net.Sockets;

namespace Syndication.Channels.Http;

/// <summary>Connects only to public addresses; judged on the address that is really connected to, so a name that resolves elsewhere later does not help.</summary>
internal static class GuardedConnection
{
    public static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var found = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellation);
        var allowed = found.Where(PublicAddress.Is).ToArray();
        if (allowed.Length == 0)
        {
            throw new ForbiddenAddressException();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>The name resolves to no address that may be called.</summary>
internal sealed class ForbiddenAddressException() : IOException("The name resolves to no public address.");
