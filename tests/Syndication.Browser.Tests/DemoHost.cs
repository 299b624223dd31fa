using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Syndication.Browser.Tests;

/// <summary>The real host in demo mode as a process of its own, on a free port, with a data folder of its own.</summary>
internal sealed class DemoHost : IAsyncDisposable
{
    private readonly Process process;
    private readonly TaskCompletionSource serving = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> said = [];

    private DemoHost(Uri address, string folder)
    {
        (Address, Folder) = (address, folder);
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "demo", "--data", folder, "--urls", address.ToString().TrimEnd('/')])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        process = new() { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, e) => Hear(e.Data);
        process.ErrorDataReceived += (_, e) => Hear(e.Data);
        process.Exited += (_, _) => serving.TrySetException(new InvalidOperationException("The host ended early:\n" + Said));
    }

    public Uri Address { get; }

    public string Folder { get; }

    public string Said
    {
        get
        {
            lock (said)
            {
                return string.Join('\n', said);
            }
        }
    }

    public static async Task<DemoHost> StartAsync(TimeSpan patience, CancellationToken cancellation)
    {
        var host = new DemoHost(new Uri($"http://127.0.0.1:{FreePort()}/"), Directory.CreateTempSubdirectory("syndication-browser-").FullName);
        host.process.Start();
        host.process.BeginOutputReadLine();
        host.process.BeginErrorReadLine();
        try
        {
            await host.serving.Task.WaitAsync(patience, cancellation);
        }
        catch (Exception e)
        {
            var words = host.Said;
            await host.DisposeAsync();
            throw new InvalidOperationException("The demo does not serve. It said:\n" + words, e);
        }

        return host;
    }

    public async ValueTask DisposeAsync()
    {
        process.EnableRaisingEvents = false;
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    // The demo prints its summary, counted in disclosures and deliveries, when everything has serving.
    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (said)
        {
            said.Add(line);
        }

        if (line.Contains("/console", StringComparison.Ordinal))
        {
            serving.TrySetResult();
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
