using System.Diagnostics;
using Syndication.Crash.Tests.Child;

namespace Syndication.Crash.Tests.Matrix;

/// <summary>One life of the machine.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private const int KilledBySignal9 = 128 + 9;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly Task<string> errors;

    public ChildProcess(string folder, string store, Uri sink, Platform platform, DisclosureId id)
    {
        process = Process.Start(new ProcessStartInfo("dotnet", [typeof(ChildProcess).Assembly.Location, "child", folder, store, sink.ToString(), platform.ToString(), id.ToString()])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Orders an act and waits for its end, as <c>Live 1 Idle</c>.</summary>
    public async Task<string> DoAsync(Verb verb)
    {
        await OrderAsync(verb, Point.Never);
        using var limit = new CancellationTokenSource(Patience);
        return await process.StandardOutput.ReadLineAsync(limit.Token) ?? throw new InvalidOperationException($"The child ended: {await errors}");
    }

    public async Task OrderAsync(Verb verb, Point point)
    {
        await process.StandardInput.WriteLineAsync($"{verb} {point}");
        await process.StandardInput.FlushAsync();
    }

    public void Kill() => process.Kill();

    /// <summary>Waits for the kill; anything else the child says instead is an error.</summary>
    public async Task DiedAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        var said = await process.StandardOutput.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        Assert.True(process.ExitCode == KilledBySignal9, $"The child was to be killed and ended with {process.ExitCode}. {said} {await errors}");
    }

    /// <summary>Ends it in peace; its code is the number of broken links of the audit chain.</summary>
    public async Task<int> EndAsync()
    {
        process.StandardInput.Close();
        using var limit = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(limit.Token);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }
}
