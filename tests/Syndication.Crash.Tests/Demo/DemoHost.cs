using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Syndication.Crash.Tests.Demo;

/// <summary>The built host in demo mode on one data folder and one address, as many lives as it takes.</summary>
internal sealed class DemoHost : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("syndication-kills-");
    private readonly string address = FreeAddress();

    public string Data => Path.Combine(folder.FullName, "data");

    public string ReportFile => Path.Combine(folder.FullName, "report.json");

    /// <summary>One life, ended by kill -9 after so long.</summary>
    /// <returns>False when it had ended before by itself.</returns>
    public async Task<bool> LiveAsync(TimeSpan life)
    {
        using var process = Start();
        using var killed = new CancellationTokenSource(life);
        await process.WaitForExitAsync(killed.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        var alive = !process.HasExited;
        process.Kill();
        await process.WaitForExitAsync();
        return alive;
    }

    /// <summary>Runs until everything has settled.</summary>
    public async Task<(int Code, string Said, TimeSpan Took)> SettleAsync()
    {
        File.Delete(ReportFile);
        var started = TimeProvider.System.GetTimestamp();
        using var process = Start("--exit", "--report", ReportFile);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var limit = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(limit.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        process.Kill();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors, TimeProvider.System.GetElapsedTime(started));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private Process Start(params string[] more)
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "demo", "--data", Data, "--urls", address, .. more])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        if (more.Length == 0)
        {
            // Nobody listens to a life that is to be killed; a full pipe would stop it.
            process.OutputDataReceived += static (_, _) => { };
            process.ErrorDataReceived += static (_, _) => { };
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
        }

        return process;
    }

    private static string FreeAddress()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return FormattableString.Invariant($"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}");
    }
}
