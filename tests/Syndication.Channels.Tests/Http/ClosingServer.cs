using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Syndication.Channels.Tests.Http;

/// <summary>Answers the first request and keeps the connection; reads every later one and closes without a word.</summary>
internal sealed class ClosingServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ending = new();
    private readonly Task serving;
    private int requests;

    public ClosingServer()
    {
        listener.Start();
        serving = ServeAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");

    public int Requests => requests;

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        await serving;
        listener.Dispose();
        ending.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var socket = await listener.AcceptSocketAsync(ending.Token);
                while (await ReadAsync(socket) && Interlocked.Increment(ref requests) == 1)
                {
                    await socket.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"u8.ToArray(), ending.Token);
                }

                socket.Shutdown(SocketShutdown.Send);
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    private async Task<bool> ReadAsync(Socket socket)
    {
        var (buffer, text) = (new byte[4096], "");
        while (!text.EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await socket.ReceiveAsync(buffer, ending.Token) is not (> 0 and var read))
            {
                return false;
            }

            text += Encoding.ASCII.GetString(buffer, 0, read);
        }

        return true;
    }
}
